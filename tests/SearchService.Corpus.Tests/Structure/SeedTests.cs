using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

public sealed class SeedTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000_1406ed2fdc0d1362.txt", "kk")]
    [InlineData("001_d07e983b9730e51b.txt", "en")]
    [InlineData("002_45f8f29fde36d9d9.txt", "ru")]
    public void Probe(string file, string language)
    {
        var document = new DocumentParser(null).Parse(file, File.ReadAllText(Requires.Shared("corpus/seeds/" + file)), language, "w");
        foreach (var p in document.Provisions)
        {
            output.WriteLine($"[{p.Eid}] {p.Kind} path=({string.Join(" / ", p.Path)}) label=({p.Label}) n=({p.Number}) heading=({p.Heading})\n{p.Text}\n");
        }

        foreach (var r in document.Repaired.Repairs.Where(r => r.Kind != "broken-line" || r.Line % 10 == 0))
        {
            output.WriteLine($"{r.Line}\t{r.Kind}\t{r.Before.Replace("\n", "⏎", StringComparison.Ordinal)}\t{r.After}");
        }
    }
}
