using System.Diagnostics;
using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>The index of a corpus: field "id" indexed and stored, field "body" with positions; one segment.</summary>
internal static class CorpusIndex
{
    public const string Body = "body";

    /// <summary>Builds it where there is none yet.</summary>
    public static void Ensure(EngineOptions options, FileSystemDirectory directory)
    {
        if (DirectoryReader.IndexExists(directory))
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        using var writer = new IndexWriter(directory);
        var tokens = new TokenBuffer();
        var document = new Document();
        foreach (var (id, text) in BenchmarkCorpus.Read(options.Corpus, options.Copies))
        {
            PlainAnalysis.Fill(tokens, text);
            document.Clear();
            document.Add(new StringField("id", id, stored: true));
            document.Add(new TextField(Body, tokens));
            writer.AddDocument(document);
        }

        writer.ForceMerge();
        writer.Commit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built: {writer.MaxDoc} documents, {clock.Elapsed.TotalSeconds:F1} s"));
    }

    /// <summary>Prints the size of the files, those of Lucene's format and the ones beside them.</summary>
    public static void PrintSize(FileSystemDirectory directory)
    {
        var files = directory.ListAll().ToLookup(file => file.EndsWith(".imp", StringComparison.Ordinal), directory.FileLength);
        var (size, impacts) = (files[false].Sum(), files[true].Sum());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"index: {size / 1e6:F1} MB, and {impacts / 1e6:F2} MB of impacts, {100.0 * impacts / size:F2} %"));
    }
}
