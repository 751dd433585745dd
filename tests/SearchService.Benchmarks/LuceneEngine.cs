using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Engine.Search;

namespace SearchService.Benchmarks;

/// <summary>Apache Lucene in a process of its own, through tests/java/LuceneTiming.java: a command a line in, an answer a line out.</summary>
internal sealed class LuceneEngine : ITimedEngine
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lucene-timing-");
    private readonly Process _process;

    public LuceneEngine(string classPath, string index, BenchmarkQuery[] queries)
    {
        JavaSources.Compile(classPath, _folder.FullName, "LuceneOracle.java", "LuceneTiming.java");
        var file = Path.Combine(_folder.FullName, "queries.tsv");
        File.WriteAllLines(file, queries.Select(query => query.ToOracleLine()));
        string[] arguments = ["-cp", $"{_folder.FullName}{Path.PathSeparator}{classPath}", "LuceneTiming", index, file];
        _process = Process.Start(new ProcessStartInfo("java", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    public TopDocs Answer(int query)
    {
        var parts = Ask($"answer {query}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hits = parts.Skip(1).Select(hit => hit.Split(':')).Select(hit => new ScoreDoc(
            int.Parse(hit[0], CultureInfo.InvariantCulture),
            BitConverter.Int32BitsToSingle(int.Parse(hit[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
        return new TopDocs(int.Parse(parts[0], CultureInfo.InvariantCulture), [.. hits], false);
    }

    public int Count(int query) => int.Parse(Ask($"count {query}"), CultureInfo.InvariantCulture);

    public long[] Time(QueryMode mode, int start, int end) =>
        [.. Ask($"time {mode} {start} {end}").Split(' ').Select(time => long.Parse(time, CultureInfo.InvariantCulture))];

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Lucene ended at: {command}");
    }
}
