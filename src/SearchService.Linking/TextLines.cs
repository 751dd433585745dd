using System.Text.Json;

namespace SearchService.Linking;

/// <summary>Reads JSON Lines of texts: an object a line, of which the members that are strings are kept.</summary>
internal static class TextLines
{
    /// <summary>The members of each object and the line that it stands on, from 1; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is not an object; the message has the file and the line.</exception>
    public static IEnumerable<(Dictionary<string, string> Members, int Line)> Read(string file)
    {
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (Parse(line, file, index + 1), index + 1);
            }
        }
    }

    private static Dictionary<string, string> Parse(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{file}:{number}: not a JSON object with each member once: {error.Message}", error);
        }
    }
}
