using System.Diagnostics;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>The engine of this project. Making the query object is part of the time.</summary>
internal sealed class OwnEngine : ITimedEngine
{
    private readonly BenchmarkQuery[] _queries;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public OwnEngine(FileSystemDirectory directory, BenchmarkQuery[] queries)
    {
        _queries = queries;
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader);
    }

    public TopDocs Answer(int query) => _searcher.Search(_queries[query].ToQuery(), 10);

    public int Count(int query) => _searcher.Count(_queries[query].ToQuery());

    public long[] Time(QueryMode mode, int start, int end)
    {
        var times = new long[end - start];
        for (var i = 0; i < times.Length; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            if (mode == QueryMode.Top10)
            {
                Answer(start + i);
            }
            else
            {
                Count(start + i);
            }

            times[i] = (long)Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
        }

        return times;
    }

    public void Dispose() => _reader.Dispose();
}
