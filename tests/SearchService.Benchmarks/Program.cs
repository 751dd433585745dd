using SearchService.Benchmarks;
using SearchService.Benchmarks.Indexing;

// What is measured: the index engine beside Apache Lucene 4.10, searching the same index files and indexing the same texts.
if (args is ["engine", .. var rest] && EngineOptions.Parse(rest) is { } engine)
{
    return EngineBenchmark.Run(engine);
}

if (args is ["indexing", .. var others] && IndexingOptions.Parse(others) is { } indexing)
{
    return IndexingBenchmark.Run(indexing);
}

if (args is ["indexer", var texts])
{
    return OwnIndexing.Serve(texts);
}

Console.Error.WriteLine($"usage: engine {EngineOptions.Usage}");
Console.Error.WriteLine($"       indexing {IndexingOptions.Usage}");
return 2;
