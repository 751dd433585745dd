namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>A few enums of one segment that nobody uses, kept for the next to ask: each has several kilobytes of buffers.</summary>
/// <remarks>Safe for concurrent use. Beyond a few, enums are left to the garbage collector.</remarks>
internal sealed class SparePostings
{
    private readonly BlockPostingsEnum?[] _spares = new BlockPostingsEnum?[8];

    /// <summary>An enum that is the caller's from now on, or null where there is none.</summary>
    public BlockPostingsEnum? Take()
    {
        for (var i = 0; i < _spares.Length; i++)
        {
            if (_spares[i] is not null && Interlocked.Exchange(ref _spares[i], null) is { } spare)
            {
                return spare;
            }
        }

        return null;
    }

    /// <summary>Takes an enum that its owner does not use any more.</summary>
    public void Put(BlockPostingsEnum spare)
    {
        for (var i = 0; i < _spares.Length; i++)
        {
            if (_spares[i] is null && Interlocked.CompareExchange(ref _spares[i], spare, null) is null)
            {
                return;
            }
        }
    }
}
