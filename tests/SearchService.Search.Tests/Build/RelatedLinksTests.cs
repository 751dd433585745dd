using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Build;

public sealed class RelatedLinksTests : IDisposable
{
    private const string Lines = """
        {"id":"a1","lang":"en","label":"Article 1","heading":"Denunciation","text":"Any Party may denounce the Convention by written notification addressed to the depositary; denunciation takes effect six months after receipt.","work":"a"}
        {"id":"a2","lang":"en","label":"Article 2","heading":"Fishing","text":"Vessels shall carry licences for catching sturgeon, and inspectors examine nets, logbooks, engines and refrigerated holds in every harbour.","work":"a"}
        {"id":"b1","lang":"ru","label":"Статья 7","heading":"Денонсация","text":"Любая Сторона может денонсировать Конвенцию путем письменного уведомления депозитария; денонсация вступает в силу через шесть месяцев после получения.","work":"b"}
        {"id":"c1","lang":"en","label":"Article 3","heading":"Denunciation","text":"Denunciation takes effect six months after receipt of the written notification; any Party may denounce the Convention by notification addressed to the depositary.","work":"c"}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_provision_shows_the_provisions_of_other_works_that_say_the_same()
    {
        using var index = Build(out var report);
        Assert.Equal(["b1", "c1"], index.Provision("a1")!.Equivalents.Select(link => link.Id).Order(StringComparer.Ordinal));
        var link = index.Provision("b1")!.Equivalents.Single(link => link.Id == "a1");
        Assert.Equal(("similar", "auto", "content", "a", "Denunciation", "Article 1"), (link.Relation, link.Status, link.Method, link.Work, link.Heading, link.Label));
        Assert.Contains(link.Evidence.MatchedTerms, pair => (pair.From, pair.To) == ("месяцев", "months"));
        Assert.Equal(6, report.Links["similar"]);
        Assert.Equal(6, index.Info.Links);
        Assert.Empty(index.Provision("a2")!.Equivalents);
    }

    [Fact]
    public void Hits_show_them_too_and_searching_across_languages_does_not_follow_them()
    {
        using var index = Build(out _);
        var result = index.Search(new SearchRequest { Query = "sturgeon OR receipt", Languages = ["en"] });
        Assert.Equal(3, result.Total.Articles);
        Assert.Contains("b1", result.Hits.Single(hit => hit.Id == "a1").Equivalents.Select(link => link.Id));
        // A word that the lexicon cannot translate, so that nothing but links could lead to the Russian text.
        var across = index.Search(new SearchRequest { Query = "addressed", ExpandAcross = true });
        Assert.Equal(["a1", "c1"], across.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_librarian_rejects_confirms_and_adds_and_the_next_build_keeps_it()
    {
        _folder.Write("data/links.tsv", "reject\ta1\tc1\nconfirm\tb1\ta1\tread by two\nadd\ta2\tb1\n");
        for (var build = 0; build < 2; build++)
        {
            using var index = Build(out var report);
            Assert.Empty(report.Skipped);
            Assert.DoesNotContain(index.Provision("c1")!.Equivalents, link => link.Id == "a1");
            foreach (var link in new[] { index.Provision("a1")!.Equivalents.Single(link => link.Id == "b1"), index.Provision("b1")!.Equivalents.Single(link => link.Id == "a1") })
            {
                Assert.Equal(("confirmed", 1.0, "content", "read by two"), (link.Status, link.Confidence, link.Method, link.Evidence.Note));
                Assert.NotEmpty(link.Evidence.MatchedTerms);
            }

            Assert.Equal(("b1", "added", "similar"), Assert.Single(index.Provision("a2")!.Equivalents) is var added ? (added.Id, added.Status, added.Relation) : default);
            Assert.Contains(index.Provision("b1")!.Equivalents, link => (link.Id, link.Status) == ("a2", "added"));
        }
    }

    [Fact]
    public void A_confirmed_pair_that_nothing_was_found_for_is_linked_once()
    {
        _folder.Write("data/links.tsv", "confirm\ta2\tc1\n");
        using var index = Build(out _);
        Assert.Equal(("c1", "added"), Assert.Single(index.Provision("a2")!.Equivalents) is var link ? (link.Id, link.Status) : default);
    }

    public void Dispose() => _folder.Dispose();

    private SearchIndex Build(out BuildReport report)
    {
        _folder.Write("data/lines.jsonl", Lines);
        var options = new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") };
        report = IndexBuild.Run(options, cancellation: TestContext.Current.CancellationToken);
        return SearchIndex.Open(new GenerationStore(options.IndexFolder).FolderOf(report.Generation!));
    }
}
