using System.Globalization;

namespace SearchService.Search.Tests.Samples;

/// <summary>Works made of few words by a seeded dice, in English and Russian, so that right answers can be computed naively.</summary>
internal static class SampleTexts
{
    public const int Works = 12;

    /// <summary>Russian words in one form only, by the English ones they stand for.</summary>
    public static IReadOnlyDictionary<string, string> Russian { get; } = new Dictionary<string, string>
    {
        ["water"] = "вода",
        ["lake"] = "озеро",
        ["forest"] = "лес",
        ["river"] = "река",
        ["border"] = "граница",
        ["garden"] = "сад",
        ["bird"] = "птица",
        ["stone"] = "камень",
    };

    public static IReadOnlyList<string> Bases { get; } = [.. Russian.Keys];

    public static void Write(TemporaryFolder folder, string below)
    {
        var random = new Random(7);
        for (var i = 0; i < Works; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"sample-{i:D2}");
            string[] title = [Pick(random), Pick(random)];
            string[][] articles = [.. Enumerable.Range(0, 5).Select(_ => Words(random, 30))];
            folder.Write($"{below}/works/{id}/work.yaml", Metadata(id, i, title));
            folder.Write($"{below}/works/{id}/en.md", Text("Article {0}. {1}", "Agreement on the " + string.Join(" and the ", title), articles));
            if (i % 2 == 0)
            {
                var russian = articles.Select(words => words.Select(Translate).OfType<string>().ToArray()).ToArray();
                folder.Write($"{below}/works/{id}/ru.md", Text("Статья {0}. {1}", "Соглашение: " + string.Join(" ", title.Select(Translate)), russian));
            }
        }
    }

    private static string Metadata(string id, int i, string[] title) => string.Join('\n',
    [
        $"id: {id}",
        $"type: {(i % 3) switch { 0 => "agreement", 1 => "convention", _ => "law" }}",
        .. i % 4 == 3 ? (string[])[] : [$"date: {1990 + (i % 5)}-0{1 + (i % 9)}-15"],
        .. i % 3 == 2 ? (string[])[] : [$"status: {(i % 2 == 0 ? "in_force" : "expired")}"],
        $"parties: [{(i % 2 == 0 ? "Kazakhstan" : "Norway")}, Azerbaijan]",
        $"subjects: [{(i % 2 == 0 ? "environment" : "trade")}, Wildlife]",
        "expressions:",
        $"  en: {{ title: \"Agreement on the {string.Join(" and the ", title)}\", kind: digest, note: \"A text for testing.\" }}",
        .. i % 2 == 0 ? [$"  ru: {{ title: \"Соглашение {string.Join(' ', title.Select(Translate))}\", kind: digest, note: \"Текст для проверки.\" }}"] : (string[])[],
        "",
    ]);

    private static string Text(string heading, string title, string[][] articles)
    {
        var blocks = new List<string> { "# " + title };
        for (var i = 0; i < articles.Length; i++)
        {
            blocks.Add("### " + string.Format(CultureInfo.InvariantCulture, heading, i + 1, Sentence(articles[i][..2])));
            blocks.Add(Sentence(articles[i][2..9]) + ". " + Sentence(articles[i][9..15]) + ".");
            blocks.Add(Sentence(articles[i][15..]) + ".");
        }

        return string.Join("\n\n", blocks) + "\n";
    }

    private static string[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => random.Next(8) switch
    {
        0 => i is 0 or 2 ? Pick(random) : "the",
        1 => i is 0 or 2 ? Pick(random) : "of",
        2 or 3 => Pick(random) + "s",
        _ => Pick(random),
    })];

    private static string Pick(Random random) => Bases[random.Next(Bases.Count)];

    private static string Translate(string word) => Russian.TryGetValue(word.TrimEnd('s'), out var russian) ? russian : "и";

    private static string Sentence(string[] words) => string.Join(' ', words.Prepend(char.ToUpperInvariant(words[0][0]) + words[0][1..]).Where((_, i) => i != 1));
}
