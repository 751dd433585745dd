namespace SearchService.Benchmarks;

/// <summary>A command line of pairs, a name and its value.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CommandLine()
    {
    }

    /// <summary>The pairs, or null where a name is not in the usage, comes twice or lacks its value.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> arguments, string usage)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !usage.Contains(arguments[i] + ' ', StringComparison.Ordinal) || !line._values.TryAdd(arguments[i], arguments[i + 1]))
            {
                return null;
            }
        }

        return line;
    }

    /// <summary>The value of a name, or null.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>The number of a name, or what it is otherwise.</summary>
    public double Number(string name, double otherwise) =>
        Find(name) is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
