using SearchService.Benchmarks;

// What is measured: the index engine on one thread, beside Apache Lucene 4.10 on the same index files.
if (args is ["engine", .. var rest] && EngineOptions.Parse(rest) is { } options)
{
    return EngineBenchmark.Run(options);
}

// And the analyzers on one thread, beside those of Apache Lucene.
if (args is ["analysis", .. var others] && AnalysisOptions.Parse(others) is { } analysis)
{
    return AnalysisBenchmark.Run(analysis);
}

Console.Error.WriteLine($"usage: engine {EngineOptions.Usage}\n       analysis {AnalysisOptions.Usage}");
return 2;
