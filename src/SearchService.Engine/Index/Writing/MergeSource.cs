using SearchService.Engine.Codecs.Lucene46.Deletions;

namespace SearchService.Engine.Index.Writing;

/// <summary>A segment to be merged: which of its documents live, and what numbers they get.</summary>
internal sealed class MergeSource
{
    private readonly int[]? _ranks;
    private readonly int _base;

    /// <summary>Numbers the live documents from <paramref name="docBase"/> on.</summary>
    public MergeSource(SegmentCore core, BitLiveDocs? liveDocs, int docBase)
    {
        Reader = new SegmentReader(core, liveDocs);
        _base = docBase;
        if (liveDocs is not null)
        {
            _ranks = new int[Reader.MaxDoc];
            for (int doc = 0, rank = docBase; doc < _ranks.Length; doc++)
            {
                _ranks[doc] = liveDocs.IsLive(doc) ? rank++ : -1;
            }
        }
    }

    /// <summary>The segment with its deletions.</summary>
    public SegmentReader Reader { get; }

    /// <summary>The new number of a document, -1 where it is deleted.</summary>
    public int Map(int doc) => _ranks is null ? _base + doc : _ranks[doc];
}
