using System.Diagnostics;
using System.Text.Json;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>The index of a corpus: field "id" indexed and stored, field "body" with positions; one segment.</summary>
internal static class CorpusIndex
{
    public const string Body = "body";

    /// <summary>Builds it where there is none yet.</summary>
    public static void Ensure(string corpus, FileSystemDirectory directory)
    {
        if (DirectoryReader.IndexExists(directory))
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        using var writer = new IndexWriter(directory);
        var tokens = new TokenBuffer();
        var document = new Document();
        foreach (var line in File.ReadLines(corpus))
        {
            using var json = JsonDocument.Parse(line);
            PlainAnalysis.Fill(tokens, json.RootElement.GetProperty("text").GetString()!);
            document.Clear();
            document.Add(new StringField("id", json.RootElement.GetProperty("id").GetString()!, stored: true));
            document.Add(new TextField(Body, tokens));
            writer.AddDocument(document);
        }

        writer.ForceMerge();
        writer.Commit();
        var size = directory.ListAll().Sum(directory.FileLength);
        Console.WriteLine($"built: {writer.MaxDoc} documents, {size / 1_000_000} MB, {clock.Elapsed.TotalSeconds:F1} s");
    }
}
