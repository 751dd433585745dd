using SearchService.Search.Build;
using SearchService.Search.Generations;

namespace SearchService.Search.Tests.Build;

public sealed class LooseVersionsTests : IDisposable
{
    private const string Convention = "european-cultural-convention-1954";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Loose_texts_in_three_languages_become_one_work_with_links_and_old_names()
    {
        AddLoose(Convention, "kk", "ru", "en");
        AddLoose("kz-az-environment-1997", "ru", "en");
        var report = Build(out var index);
        using (index)
        {
            Assert.Equal((2, 5), (report.Works, report.Expressions));
            var work = index.Work($"{Convention}-kk")!;
            Assert.Equal(["kk", "ru", "en"], work.Expressions.Select(version => version.Lang));
            Assert.Equal($"{Convention}-ru.txt", work.Expressions[1].SourceFile);
            Assert.Contains("expressions", work.Inferred);
            Assert.Equal($"{Convention}-kk", Assert.Single(index.Resolve($"{Convention}-en").Matches).Work);
            Assert.Equal(["en"], Assert.Single(index.Resolve($"{Convention}-en", "art_2").Matches).Languages.Except(["kk", "ru"]));
            var article = index.Provision($"{Convention}-kk/art_2@en")!;
            Assert.Equal(["kk", "ru"], article.Equivalents.Where(link => link.Relation == "translation").Select(link => link.Lang).Order());
        }

        var found = report.Versions.Single(versions => versions.Work == $"{Convention}-kk");
        Assert.True(found.IsJoined);
        Assert.All(found.Pairs, pair => Assert.True(pair.Probability >= 0.8 && pair.Reasons.Count > 0));
        Assert.Contains("Texts taken for versions of one work", File.ReadAllText(Path.Combine(_folder.Below("index"), "generations", report.Generation!, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_librarian_keeps_texts_apart()
    {
        AddLoose(Convention, "kk", "ru");
        _folder.Write("data/links.tsv", $"different\t{Convention}-kk\t{Convention}-ru.txt\tanother edition\n");
        var report = Build(out var index);
        using (index)
        {
            Assert.Equal(2, report.Works);
            Assert.Empty(report.Versions);
            Assert.Empty(report.Skipped);
            Assert.NotNull(index.Work($"{Convention}-ru"));
        }
    }

    [Fact]
    public void A_librarian_joins_texts_that_say_other_things()
    {
        AddLoose(Convention, "kk");
        AddLoose("madrid-protocol-1989", "en");
        _folder.Write("data/links.tsv", $"same\tmadrid-protocol-1989-en\t{Convention}-kk\n");
        var report = Build(out var index);
        using (index)
        {
            Assert.Equal(1, report.Works);
            Assert.Equal(1.0, Assert.Single(Assert.Single(report.Versions).Pairs).Probability);
            Assert.Equal(["kk", "en"], index.Work($"{Convention}-kk")!.Expressions.Select(version => version.Lang));
        }
    }

    [Fact]
    public void Contradicting_decisions_are_told_with_their_lines_and_the_first_stands()
    {
        AddLoose(Convention, "kk", "ru", "en");
        AddLoose("madrid-protocol-1989", "en");
        _folder.Write("data/links.tsv",
            $"""
            same	{Convention}-kk	{Convention}-ru
            same	{Convention}-ru	{Convention}-en
            different	{Convention}-kk	{Convention}-en
            same	{Convention}-kk	madrid-protocol-1989-en
            same	{Convention}-kk	nobody
            different	alone
            """);
        var report = Build(out var index);
        index.Dispose();
        Assert.Equal(2, report.Works);
        Assert.Equal([3, 4, 5, 6], report.Skipped.Where(skipped => skipped.File == "links.tsv").Select(skipped => skipped.Line).Order());
        Assert.Contains(report.Skipped, skipped => skipped.Reason.Contains("both in the language en", StringComparison.Ordinal));
        Assert.Contains(report.Skipped, skipped => skipped.Reason.Contains("\"nobody\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_a_work_with_metadata_lacks_is_suggested_and_not_joined()
    {
        AddLoose(Convention, "ru");
        foreach (var file in new[] { "work.yaml", "kk.md", "en.md" })
        {
            var text = File.ReadAllText(Source(Convention, file));
            _folder.Write($"data/works/{Convention}/{file}", file == "work.yaml" ? text[..text.IndexOf("expressions:", StringComparison.Ordinal)] : text);
        }

        var report = Build(out var index);
        index.Dispose();
        Assert.Equal(2, report.Works);
        Assert.NotEmpty(report.Versions);
        Assert.All(report.Versions, versions => Assert.Equal((Convention, false), (versions.Work, versions.IsJoined)));
        Assert.All(report.Versions, versions => Assert.Contains($"{Convention}-ru.txt", Assert.Single(versions.Documents), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string Source(string work, string file) => Path.Combine(Requires.ProjectRoot, "data", "works", work, file);

    private void AddLoose(string work, params ReadOnlySpan<string> languages)
    {
        foreach (var language in languages)
        {
            _folder.Write($"data/{work}-{language}.txt", File.ReadAllText(Source(work, $"{language}.md")));
        }
    }

    private BuildReport Build(out SearchIndex index)
    {
        var options = new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") };
        var report = IndexBuild.Run(options, cancellation: TestContext.Current.CancellationToken);
        var store = new GenerationStore(options.IndexFolder);
        index = SearchIndex.Open(store.FolderOf(store.Published!));
        return report;
    }
}
