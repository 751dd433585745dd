using SearchService.Search.Build;
using SearchService.Search.Consistency;
using SearchService.Search.Generations;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Consistency;

/// <summary>A work that is consistent, and the same with mistakes put into it.</summary>
public sealed class SeededMistakesTests(SearchFixture fixture) : IDisposable
{
    private const string Work = "madrid-protocol-1989";

    private static readonly (string File, string From, string To, FindingKind Kind, string Provision)[] s_mistakes =
    [
        ("ru.md", "в Международном бюро на 10 лет", "в Международном бюро на 12 лет", FindingKind.Number, "art_6@ru"),
        ("ru.md", "31 декабря 1989 года", "30 декабря 1989 года", FindingKind.Date, "art_16@ru"),
        ("ru.md", "регулирует статья 12 Мадридского", "регулирует статья 14 Мадридского", FindingKind.Citation, "art_12@ru"),
        ("en.md", "International Bureau of a refusal", "International Bureau of a waiver", FindingKind.Term, "art_5@en"),
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_mistake_is_found_and_nothing_else()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Requires.ProjectRoot, "data", "works", Work)))
        {
            _folder.Write($"data/works/{Work}/{Path.GetFileName(file)}", Seeded(file));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Requires.ProjectRoot, "data", "termbase")))
        {
            _folder.Write($"data/termbase/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        var report = Compare();
        var expected = s_mistakes.Select(mistake => (mistake.Kind, mistake.Provision))
            .Append((FindingKind.MissingParagraph, "art_7@kk")).Append((FindingKind.Untranslated, "art_14@ru")).ToHashSet();
        var before = Assert.Single(fixture.Corpus.Consistency(Work)).Findings.Select(Place).ToHashSet();
        Assert.True(before.Count <= 3, "The work itself has next to nothing to find.");
        var found = report.Findings.Where(finding => !before.Contains(Place(finding))).Select(finding => (
            Finding: finding, Seed: expected.FirstOrDefault(seed => seed.Item1 == finding.Kind && (IsIn(finding.From, seed.Item2) || IsIn(finding.To, seed.Item2))))).ToList();
        Assert.All(found, one => Assert.True(one.Seed.Item2 is not null, $"{one.Finding.Kind} {one.Finding.Message} {one.Finding.From.Id} {one.Finding.To.Id}"));
        Assert.Equal(expected.Order(), found.Select(one => one.Seed).Distinct().Order());
        Assert.Equal(report.Findings.Count, report.Total);
    }

    private static (FindingKind, string?, string?, string) Place(ConsistencyFinding finding) => (finding.Kind, finding.From.Id, finding.To.Id, finding.From.Printed);

    private static bool IsIn(FindingSide side, string provision) => side.Id == $"{Work}/{provision}";

    private static string Seeded(string file)
    {
        var name = Path.GetFileName(file);
        var text = File.ReadAllText(file);
        foreach (var mistake in s_mistakes.Where(mistake => mistake.File == name))
        {
            Assert.Contains(mistake.From, text, StringComparison.Ordinal);
            var at = text.IndexOf(mistake.From, StringComparison.Ordinal);
            text = text[..at] + mistake.To + text[(at + mistake.From.Length)..];
        }

        return name switch
        {
            "kk.md" => Without(text, "### 7-бап.", 1),
            "ru.md" => text.Replace(
                Paragraph(text, "### Статья 14.", 1), Paragraph(File.ReadAllText(file.Replace("ru.md", "en.md", StringComparison.Ordinal)), "### Article 14.", 1), StringComparison.Ordinal),
            _ => text,
        };
    }

    private static string Without(string text, string heading, int number) => text.Replace(Paragraph(text, heading, number), "", StringComparison.Ordinal);

    private static string Paragraph(string text, string heading, int number)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        return text[start..].Split("\n\n")[number + 1];
    }

    private WorkConsistency Compare()
    {
        var built = IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") });
        using var index = SearchIndex.Open(new GenerationStore(_folder.Below("index")).FolderOf(built.Generation!));
        return Assert.Single(index.Consistency(Work));
    }

    public void Dispose() => _folder.Dispose();
}
