using System.Diagnostics;
using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks.Indexing;

/// <summary>This engine as one of two indexers that take turns: commands on the standard input, figures on the standard output.</summary>
/// <remarks>"run DIR MB THREADS" indexes texts held in memory, "stream DIR MB THREADS" reads them from the file meanwhile and watches the memory.</remarks>
internal static class OwnIndexing
{
    /// <summary>Answers commands until there are no more.</summary>
    public static int Serve(string texts)
    {
        List<(string Id, string Text)>? held = null;
        while (Console.ReadLine() is { } line)
        {
            var command = line.Split(' ');
            var streams = command[0] == "stream";
            var source = streams ? CorpusTexts.Read(texts) : held ??= [.. CorpusTexts.Read(texts)];
            GC.Collect();
            using var watch = streams ? new MemoryWatch() : null;
            var figures = Run(source, command[1], Parse(command[2]), Parse(command[3]));
            Console.WriteLine(figures with { Peak = (watch?.Private ?? 0, watch?.Managed ?? 0) });
        }

        return 0;
    }

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IndexingFigures Run(IEnumerable<(string Id, string Text)> texts, string folder, int megabytes, int threads)
    {
        using var directory = new FileSystemDirectory(folder);
        var begin = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MemoryBudgetMegabytes = megabytes, MaxThreads = threads }))
        {
            using var source = texts.GetEnumerator();
            var gate = new Lock();
            var workers = Enumerable.Range(0, threads - 1).Select(_ => new Thread(() => Add(writer, source, gate))).ToArray();
            Array.ForEach(workers, worker => worker.Start());
            Add(writer, source, gate);
            Array.ForEach(workers, worker => worker.Join());
            writer.ForceMerge();
            writer.Commit();
        }

        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var processorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        using var reader = DirectoryReader.Open(directory);
        var tokens = reader.Leaves.Sum(leaf => leaf.Reader.Terms(CorpusIndex.Body)?.SumTotalTermFreq ?? 0);
        var sizes = directory.ListAll().Where(file => file != "write.lock").GroupBy(file => file.Contains('.', StringComparison.Ordinal) ? file[(file.LastIndexOf('.') + 1)..] : "segments");
        return new IndexingFigures(seconds, processorSeconds, reader.NumDocs, tokens, sizes.ToDictionary(kind => kind.Key, kind => kind.Sum(directory.FileLength)));
    }

    private static void Add(IndexWriter writer, IEnumerator<(string Id, string Text)> source, Lock gate)
    {
        const int Batch = 32;
        var batch = new List<(string Id, string Text)>(Batch);
        var tokens = new TokenBuffer();
        var document = new Document();
        do
        {
            batch.Clear();
            lock (gate)
            {
                while (batch.Count < Batch && source.MoveNext())
                {
                    batch.Add(source.Current);
                }
            }

            foreach (var (id, text) in batch)
            {
                PlainAnalysis.Fill(tokens, text);
                document.Clear();
                document.Add(new StringField("id", id, stored: true));
                document.Add(new TextField(CorpusIndex.Body, tokens));
                writer.AddDocument(document);
            }
        }
        while (batch.Count == Batch);
    }
}
