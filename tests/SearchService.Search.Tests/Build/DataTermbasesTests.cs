using SearchService.Corpus.Sources;
using SearchService.Search.Build;

namespace SearchService.Search.Tests.Build;

public sealed class DataTermbasesTests
{
    [Fact]
    public void A_broken_termbase_of_a_data_folder_is_told_with_file_and_line_and_the_rest_is_used()
    {
        using var folder = new TemporaryFolder();
        folder.Write("termbase/good.tbx", OwnLexiconTests.Termbase("арна", "шаруашылық"));
        folder.Write("termbase/broken.tbx", "<tbx><text>\n<body>\n<conceptEntry id='c1'/>");
        var report = new CorpusReport();
        var termbase = DataTermbases.Read([folder.Path, folder.Below("absent")], report);
        Assert.Equal(
            [(Path.Combine("termbase", "broken.tbx"), 3), (Path.Combine("termbase", "broken.tbx"), 3)],
            report.SkippedSources.Select(skipped => (skipped.File, skipped.Line)));
        Assert.Contains("fewer than two languages", report.SkippedSources[0].Reason, StringComparison.Ordinal);
        Assert.Contains("Not well-formed", report.SkippedSources[1].Reason, StringComparison.Ordinal);
        Assert.Equal("арна", Assert.Single(termbase.Concepts).Terms["kk"][0]);
    }
}
