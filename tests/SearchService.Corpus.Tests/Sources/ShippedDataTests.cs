using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;

namespace SearchService.Corpus.Tests.Sources;

/// <summary>The sample that comes with the project.</summary>
public sealed class ShippedDataTests
{
    [Fact]
    public void The_sample_is_read_whole_and_its_language_versions_have_the_same_articles()
    {
        var folder = Path.Combine(Requires.ProjectRoot, "data");
        Requires.Need(Directory.Exists(folder), "the project has no data folder");
        var report = new CorpusReport();
        var works = new CorpusReader([folder], report).Read().Cast<WorkItem>().Select(item => item.Work).ToList();
        Assert.Empty(report.SkippedSources);
        Assert.Empty(report.Inferences);
        Assert.NotEmpty(works);
        Assert.All(works, work => Assert.Single(work.Expressions.Where(IsByArticles).Select(expression => string.Join(' ', expression.Provisions.Select(p => p.Eid))).DefaultIfEmpty().Distinct()));
        Assert.All(works.SelectMany(work => work.Expressions), expression => Assert.True(expression is { Kind: ExpressionKind.Digest, Note.Length: > 0 }, expression.SourceFile));
    }

    private static bool IsByArticles(Expression expression) => expression.Provisions.Any(provision => provision.Kind == ProvisionKind.Article);
}
