using System.Diagnostics;
using System.Text;

namespace SearchService.Benchmarks.Indexing;

/// <summary>An indexer in a process of its own, which stays warm between its runs.</summary>
internal sealed class IndexerProcess : IDisposable
{
    private readonly Process _process;

    private IndexerProcess(string program, IEnumerable<string> arguments) =>
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;

    /// <summary>Starts this engine.</summary>
    public static IndexerProcess StartOwn(string texts)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new IndexerProcess(program, [.. isHost ? [typeof(IndexerProcess).Assembly.Location] : Array.Empty<string>(), "indexer", texts]);
    }

    /// <summary>Compiles and starts Apache Lucene.</summary>
    public static IndexerProcess StartLucene(string classPath, string classes, string texts)
    {
        JavaSources.Compile(classPath, classes, "LuceneIndexing.java");
        return new IndexerProcess("java", ["-cp", $"{classes}{Path.PathSeparator}{classPath}", "LuceneIndexing", texts]);
    }

    /// <summary>Indexes into an empty folder, which is deleted afterwards.</summary>
    public IndexingFigures Run(string command, string folder, params IEnumerable<int> numbers)
    {
        Directory.CreateDirectory(folder);
        try
        {
            _process.StandardInput.WriteLine(string.Join(' ', [command, folder, .. numbers]));
            _process.StandardInput.Flush();
            return IndexingFigures.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The indexer ended."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
