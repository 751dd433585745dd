using System.Text.Json;

namespace SearchService.Benchmarks;

/// <summary>The documents of a JSON Lines file, and more of their kind mixed from them.</summary>
internal static class BenchmarkCorpus
{
    private const int Stride = 7919;

    /// <summary>
    /// The documents, then <paramref name="copies"/> - 1 times as many: the k-th copy of a text has the first half of its words and
    /// the second half of those of the text k times 7,919 further on in the same language.
    /// </summary>
    public static IEnumerable<(string Id, string Text)> Read(string file, int copies) =>
        copies == 1 ? ReadAll(file).Select(document => (document.Id, document.Text)) : Mix([.. ReadAll(file)], copies);

    private static IEnumerable<(string Id, string Text)> Mix(Source[] documents, int copies)
    {
        var languages = documents.GroupBy(document => document.Language).ToDictionary(group => group.Key, group => group.ToArray());
        for (var copy = 0; copy < copies; copy++)
        {
            var places = languages.Keys.ToDictionary(language => language, _ => 0);
            foreach (var document in documents)
            {
                var others = languages[document.Language];
                var place = places[document.Language]++;
                var other = others[(place + ((long)copy * Stride)) % others.Length];
                yield return ($"{document.Id}-{copy}", copy == 0 ? document.Text : Join(document.Text, other.Text));
            }
        }
    }

    private static string Join(string first, string second)
    {
        var begin = first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = second.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', [.. begin[..(begin.Length / 2)], .. end[(end.Length / 2)..]]);
    }

    private static IEnumerable<Source> ReadAll(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var language = root.TryGetProperty("lang", out var lang) ? lang.GetString()! : "";
            yield return new Source(root.GetProperty("id").GetString()!, language, root.GetProperty("text").GetString()!);
        }
    }

    private sealed record Source(string Id, string Language, string Text);
}
