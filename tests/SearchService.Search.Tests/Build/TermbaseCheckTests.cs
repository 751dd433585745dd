using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Search.Build;

namespace SearchService.Search.Tests.Build;

public sealed class TermbaseCheckTests
{
    [Fact]
    public void A_broken_termbase_of_a_data_folder_is_told_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("termbase/good.tbx", "<tbx><text><body/></text></tbx>");
        folder.Write("termbase/broken.tbx", "<tbx><text>\n<body>\n<conceptEntry id='c1'/>");
        var report = new CorpusReport();
        TermbaseCheck.Run([folder.Path, folder.Below("absent")], report);
        Assert.Equal(
            [(Path.Combine("termbase", "broken.tbx"), 3), (Path.Combine("termbase", "broken.tbx"), 3)],
            report.SkippedSources.Select(skipped => (skipped.File, skipped.Line)));
        Assert.Contains("fewer than two languages", report.SkippedSources[0].Reason, StringComparison.Ordinal);
        Assert.Contains("Not well-formed", report.SkippedSources[1].Reason, StringComparison.Ordinal);
    }
}
