using SearchService.Linking.Citations;

namespace SearchService.Linking.Tests.Citations;

public sealed class CorpusCitationTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var works = CorpusCitations.Works(Path.Combine(Requires.ProjectRoot, "data"), Requires.Shared("corpus/seeds"));
        var catalogue = CorpusCitations.Catalogue(works);
        foreach (var work in works)
        {
            foreach (var expression in work.Expressions)
            {
                foreach (var (provision, citation) in CorpusCitations.Of(catalogue, work, expression))
                {
                    output.WriteLine($"{provision.Id}\t{citation.Form}\t{citation.Work ?? "-"}\t{citation.Key}\t{provision.Text.Substring(citation.Start, citation.Length).ReplaceLineEndings(" ")}");
                }
            }
        }

        foreach (var link in CorpusCitations.Links(works))
        {
            output.WriteLine($"LINK {link.From} -> {link.To} {link.Confidence} {string.Join(" | ", link.Evidence.SharedCitations)}");
        }
    }
}
