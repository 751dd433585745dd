using System.Diagnostics;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>How long it takes from a folder to the first answer, with pages verified when they are touched, and with all read first.</summary>
/// <remarks>
/// Run with <c>open --index DIR [--term WORD]</c>. The first line has the compilation of the code in it, as the first query of
/// a service has; the others are opened anew each time. For a cold disk drop the cache of the system before.
/// </remarks>
internal static class OpenBenchmark
{
    private const int Rounds = 7;

    public static int Run(string index, string term)
    {
        using var directory = new FileSystemDirectory(index);
        Console.WriteLine("verification  round  open ms  first ms  second ms");
        foreach (var verification in new[] { ChecksumVerification.WhenTouched, ChecksumVerification.AtOpening, ChecksumVerification.Never })
        {
            for (var round = 0; round < Rounds; round++)
            {
                Measure(directory, term, verification, round);
            }
        }

        return 0;
    }

    private static void Measure(FileSystemDirectory directory, string term, ChecksumVerification verification, int round)
    {
        var clock = Stopwatch.StartNew();
        using var reader = DirectoryReader.Open(directory, new DirectoryReaderOptions { Verification = verification });
        var opened = clock.Elapsed;
        var searcher = new IndexSearcher(reader);
        var query = new TermQuery("body", term);
        var hits = searcher.Search(query, 10);
        var first = clock.Elapsed - opened;
        clock.Restart();
        searcher.Search(query, 10);
        Console.WriteLine($"{verification,-12} {round,6} {opened.TotalMilliseconds,8:0.00} {first.TotalMilliseconds,9:0.00} {clock.Elapsed.TotalMilliseconds,10:0.000}   ({hits.TotalHits} hits)");
    }
}
