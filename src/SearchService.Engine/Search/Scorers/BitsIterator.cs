using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>A walk over a bit set.</summary>
internal sealed class BitsIterator(DocIdSet bits) : DocIdSetIterator
{
    private int _doc = -1;

    public DocIdSet Bits => bits;

    public override int DocId => _doc;

    public override long Cost { get; } = bits.Count();

    public override int NextDoc() => _doc = bits.Next(_doc + 1);

    public override int Advance(int target) => _doc = bits.Next(target);

    /// <summary>Takes the next documents from the current one on, and moves behind them.</summary>
    public int Fill(Span<int> docs)
    {
        var count = 0;
        while (_doc != NoMoreDocs && count < docs.Length)
        {
            docs[count++] = _doc;
            _doc = bits.Next(_doc + 1);
        }

        return count;
    }
}
