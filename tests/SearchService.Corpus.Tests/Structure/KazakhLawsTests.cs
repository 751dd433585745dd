using System.Diagnostics;
using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

public sealed class KazakhLawsTests(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        var folder = Requires.Shared("corpus/laws-kk");
        var parser = new DocumentParser(null);
        long listed = 0, found = 0, capped = 0, bytes = 0, repairs = 0;
        var watch = new Stopwatch();
        var dump = Environment.GetEnvironmentVariable("DUMP");
        foreach (var row in File.ReadLines(Path.Combine(folder, "INDEX.tsv")).Skip(1))
        {
            var parts = row.Split('\t');
            var text = File.ReadAllText(Path.Combine(folder, parts[0]));
            bytes += new FileInfo(Path.Combine(folder, parts[0])).Length;
            watch.Start();
            var document = parser.Parse(parts[0], text, "kk", "w");
            watch.Stop();
            var articles = document.Provisions.Where(p => p.Kind == ProvisionKind.Article).ToList();
            var n = int.Parse(parts[1]);
            listed += n;
            found += articles.Count;
            repairs += document.Repaired.Repairs.Count;
            capped += Math.Min(n, articles.Count);
            if (articles.Count != n)
            {
                output.WriteLine($"{parts[0]} listed {n} found {articles.Count}: {string.Join(' ', articles.Select(a => a.Eid.Replace("art_", "", StringComparison.Ordinal)))}");
            }

            if (dump is not null)
            {
                Directory.CreateDirectory(dump);
                File.WriteAllLines(Path.Combine(dump, parts[0]), document.Provisions.Select(p => $"[{p.Eid}] {p.Kind} path=({string.Join(" / ", p.Path)}) label=({p.Label}) n=({p.Number}) heading=({p.Heading})\n{p.Text}\n"));
                File.WriteAllLines(Path.Combine(dump, parts[0] + ".rep"), document.Repaired.Repairs.Select(r => $"{r.Line}\t{r.Kind}\t{r.Before.Replace("\n", "⏎", StringComparison.Ordinal)}\t{r.After}"));
            }
        }

        output.WriteLine($"listed {listed} found {found} capped {capped} = {100.0 * capped / listed:F2} %, {bytes / 1e6 / watch.Elapsed.TotalSeconds:F1} MB/s, repairs {repairs}");
    }
}
