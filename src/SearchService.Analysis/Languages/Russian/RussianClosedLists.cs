namespace SearchService.Analysis.Languages.Russian;

/// <summary>Words written out by hand with all their forms: pronouns, numerals, suppletive and frequent irregular words.</summary>
/// <remarks>Read once from the resource <c>closed-lists.txt</c>, whose head describes its form. Immutable and thread-safe.</remarks>
internal sealed class RussianClosedLists
{
    private RussianClosedLists(TextReader text)
    {
        var lines = new HashingReader(text);
        var version = (lines.ReadLine() ?? "").TrimStart('#', ' ');
        Dictionary<string, string> keys = [];
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var forms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in forms)
            {
                keys.TryAdd(form, forms[0]);
            }
        }

        Version = $"{version} {lines.Hash}";
        Keys = keys;
    }

    /// <summary>The lists of this assembly.</summary>
    public static RussianClosedLists Instance { get; } = Load();

    /// <summary>Names the state of the lists, with a hash of them.</summary>
    public string Version { get; }

    /// <summary>The key of every form; not a frozen dictionary, which would take longer to make than all else here to load.</summary>
    public Dictionary<string, string> Keys { get; }

    private static RussianClosedLists Load()
    {
        using var text = RussianParadigms.Open("closed-lists.txt");
        return new RussianClosedLists(text);
    }
}
