using System.Diagnostics;
using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>How long it takes to open an index, and to answer what a reader is asked for the first time.</summary>
/// <remarks>The code is warm, and so are the pages of the files: what is measured is what a reader computes and keeps.</remarks>
internal static class ColdTimes
{
    /// <summary>Prints a line for each class, each with a reader of its own.</summary>
    public static void Print(FileSystemDirectory directory, BenchmarkQuery[] queries)
    {
        Console.WriteLine($"\n{"FIRST",-8}{"open ms",9}{"verified",9}{"first us",9}{"mean us",9}");
        foreach (var group in queries.GroupBy(query => query.Class))
        {
            var verified = Time(() => DirectoryReader.Open(directory, new DirectoryReaderOptions { Verification = ChecksumVerification.AtOpening }).Dispose());
            DirectoryReader? reader = null;
            var open = Time(() => reader = DirectoryReader.Open(directory));
            var searcher = new IndexSearcher(reader!);
            double[] times = [.. group.Select(query => Time(() => searcher.Search(query.ToQuery(), 10)))];
            reader!.Dispose();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{group.Key,-8}{open / 1000,9:F2}{verified / 1000,9:F2}{times[0],9:F1}{times.Average(),9:F1}"));
        }
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
