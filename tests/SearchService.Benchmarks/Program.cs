using SearchService.Benchmarks;
using SearchService.Benchmarks.Indexing;
using SearchService.Benchmarks.Kernels;
using SearchService.Benchmarks.Links;

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

if (args is ["open", "--index", var folder, .. var more] && more is [] or ["--term", _])
{
    return OpenBenchmark.Run(folder, more is [_, var term] ? term : "договор");
}

// The analyzers on one thread, beside those of Apache Lucene.
if (args is ["analysis", .. var analysed] && AnalysisOptions.Parse(analysed) is { } analysis)
{
    return AnalysisBenchmark.Run(analysis);
}

// The innermost loops of the engine beside their plain twins.
if (args is ["kernels", .. var kernels] && kernels is [] or ["--filter", _])
{
    return KernelBenchmarks.Run(kernels is [_, var filter] ? filter : "");
}

// Links between versions and between works, in builds of corpora of growing size.
if (args is ["linking", .. var linked] && LinkingOptions.Parse(linked) is { } linking)
{
    return LinkingBenchmark.Run(linking);
}

Console.Error.WriteLine($"usage: engine {EngineOptions.Usage}");
Console.Error.WriteLine($"       indexing {IndexingOptions.Usage}");
Console.Error.WriteLine("       open --index DIR [--term WORD]");
Console.Error.WriteLine($"       kernels {KernelBenchmarks.Usage}");
Console.Error.WriteLine($"       analysis {AnalysisOptions.Usage}");
Console.Error.WriteLine($"       linking {LinkingOptions.Usage}");
return 2;
