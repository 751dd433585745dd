using System.Text.Encodings.Web;
using System.Text.Json;

namespace SearchService.Search.Generations;

/// <summary>The termbases of the data folders as a generation carries them: JSON Lines, for each concept an object of its terms by language.</summary>
internal static class GenerationTerms
{
    public const string FileName = "terms.jsonl";

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the concepts, nothing where there are none, and returns what the manifest says of them.</summary>
    public static string? Write(string folder, IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> concepts)
    {
        if (concepts.Count == 0)
        {
            return null;
        }

        var path = Path.Combine(folder, FileName);
        using (var writer = new StreamWriter(path) { NewLine = "\n" })
        {
            WriteAll(writer, concepts);
        }

        return GenerationFile.HashOf(path);
    }

    /// <summary>The concepts; none where the generation was built without a termbase.</summary>
    /// <exception cref="InvalidDataException">A line is not one; the message has the file and the line.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string[]>> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        var concepts = new List<IReadOnlyDictionary<string, string[]>>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            try
            {
                concepts.Add(JsonSerializer.Deserialize<Dictionary<string, string[]>>(line) ?? throw new JsonException("null"));
            }
            catch (JsonException broken)
            {
                throw new InvalidDataException($"{path}:{index + 1}: not the terms of a concept: {broken.Message}", broken);
            }
        }

        return concepts;
    }

    private static void WriteAll(TextWriter writer, IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> concepts)
    {
        foreach (var terms in concepts)
        {
            writer.WriteLine(JsonSerializer.Serialize(terms.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(), s_options));
        }
    }
}
