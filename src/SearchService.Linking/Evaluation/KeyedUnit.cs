using System.Text.Json;

namespace SearchService.Linking.Evaluation;

/// <summary>A unit of a gold set: its texts by language, and the key by which its counterparts are known.</summary>
/// <param name="Key">What its versions in all languages share; never looked at by what is measured.</param>
/// <param name="Document">The document that it comes from, or an empty string.</param>
/// <param name="Texts">The texts by two-letter language code.</param>
public sealed record KeyedUnit(string Key, string Document, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads JSON Lines: {key, doc?, kk?, ru?, en?}.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message has the file and the line.</exception>
    public static IReadOnlyList<KeyedUnit> ReadLines(string file)
    {
        var units = new List<KeyedUnit>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                units.Add(Parse(line, file, number));
            }
        }

        return units;
    }

    private static KeyedUnit Parse(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var members = json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
            return members.Remove("key", out var key)
                ? new KeyedUnit(key, members.Remove("doc", out var document) ? document : "", members)
                : throw new FormatException($"{file}:{number}: the unit has no key.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{file}:{number}: not a JSON object: {error.Message}", error);
        }
    }
}
