using SearchService.Benchmarks;

// What is measured: the index engine on one thread, beside Apache Lucene 4.10 on the same index files.
if (args is ["engine", .. var rest] && EngineOptions.Parse(rest) is { } options)
{
    return EngineBenchmark.Run(options);
}

Console.Error.WriteLine($"usage: engine {EngineOptions.Usage}");
return 2;
