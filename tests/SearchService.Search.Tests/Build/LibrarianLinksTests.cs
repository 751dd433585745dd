using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Build;

public sealed class LibrarianLinksTests : IDisposable
{
    private const string Lines = """
        {"id":"ru1","lang":"ru","label":"Статья 1","heading":"Вода","text":"Охрана воды и озера.","work":"code"}
        {"id":"ru2","lang":"ru","label":"Статья 2","heading":"Лес","text":"Охрана леса и птиц, 30 дней.","work":"code"}
        {"id":"en1","lang":"en","label":"Article 1","heading":"Water","text":"Protection of water and of the lake.","work":"code"}
        {"id":"en2","lang":"en","label":"Article 2","heading":"Forest","text":"Protection of forest and birds, 30 days.","work":"code"}
        {"id":"kk9","lang":"kk","label":"9-бап","heading":"Су","text":"Суды қорғау.","work":"later"}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_rejected_link_is_gone_after_the_next_build()
    {
        Assert.Equal(["en1"], Links("ru1", out _).Select(link => link.Id));
        _folder.Write("data/links.tsv", "reject\ten1\tru1\tother text\n");
        Assert.Empty(Links("ru1", out var report));
        Assert.Empty(report.Skipped);
        Assert.Empty(Links("en1", out _));
        Assert.Equal(["en2"], Links("ru2", out _).Select(link => link.Id));
    }

    [Fact]
    public void A_confirmed_link_is_certain_and_keeps_its_evidence()
    {
        Assert.Equal("auto", Assert.Single(Links("ru1", out _)).Status);
        _folder.Write("data/links.tsv", "confirm\tru1\ten1\tread by two\n");
        foreach (var link in new[] { "ru1", "en1" }.Select(id => Assert.Single(Links(id, out _))))
        {
            Assert.Equal(("confirmed", 1.0, "read by two"), (link.Status, link.Confidence, link.Evidence.Note));
            Assert.NotEqual("librarian", link.Method);
            Assert.NotEmpty(link.Evidence.MatchedTerms);
        }
    }

    [Fact]
    public void An_added_link_leads_to_a_work_that_is_read_later_and_back()
    {
        _folder.Write("data/links.tsv", "add\tru1\tkk9\n");
        var there = Links("ru1", out var report).Single(link => link.Status == "added");
        Assert.Equal(("kk9", "later", "Су", "similar", "librarian"), (there.Id, there.Work, there.Heading, there.Relation, there.Method));
        Assert.Equal(1, report.Links["similar"] - 1);
        Assert.Equal(("ru1", "added"), (Assert.Single(Links("kk9", out _)).Id, Links("kk9", out _)[0].Status));
    }

    [Fact]
    public void Mistakes_are_reported_with_their_line_and_the_rest_holds()
    {
        _folder.Write("data/links.tsv", "reject\tru1\ten1\nconfirm\ten1\tru1\nadd\tru1\tnobody\nperhaps\tru1\tru2\n");
        Assert.Empty(Links("ru1", out var report));
        Assert.Equal([2, 4, 3], report.Skipped.Where(skipped => skipped.File == "links.tsv").Select(skipped => skipped.Line));
        Assert.Contains("\"nobody\"", report.Skipped[^1].Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The links of a provision in an index built now.</summary>
    private IReadOnlyList<Equivalent> Links(string id, out BuildReport report)
    {
        _folder.Write("data/lines.jsonl", Lines);
        var options = new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") };
        report = IndexBuild.Run(options, cancellation: TestContext.Current.CancellationToken);
        var store = new GenerationStore(options.IndexFolder);
        using var index = SearchIndex.Open(store.FolderOf(store.Published!));
        return index.Provision(id)!.Equivalents;
    }
}
