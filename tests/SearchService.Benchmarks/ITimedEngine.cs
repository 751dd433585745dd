using SearchService.Engine.Search;

namespace SearchService.Benchmarks;

/// <summary>What a query is asked for.</summary>
internal enum QueryMode
{
    /// <summary>The ten best documents, and the number of all.</summary>
    Top10,

    /// <summary>The number of documents.</summary>
    Count,
}

/// <summary>An engine under measurement, bound to one index and one list of queries.</summary>
internal interface ITimedEngine : IDisposable
{
    /// <summary>The ten best documents of a query.</summary>
    TopDocs Answer(int query);

    /// <summary>The number of documents of a query.</summary>
    int Count(int query);

    /// <summary>Runs the queries from <paramref name="start"/> to before <paramref name="end"/> once and returns the time of each in nanoseconds.</summary>
    long[] Time(QueryMode mode, int start, int end);
}
