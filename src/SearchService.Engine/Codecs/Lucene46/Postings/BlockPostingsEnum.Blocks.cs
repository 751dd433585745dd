using System.Diagnostics;
using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <content>Whole blocks, and leaps over them.</content>
internal sealed partial class BlockPostingsEnum
{
    /// <summary>What no score of that similarity is above in each block of the term; null where that is not known.</summary>
    /// <remarks>Null for terms of one block, and where the segment has no impacts. Costs a look-up, the first time a walk over the blocks' entries.</remarks>
    public BlockBounds? BoundsFor(SimScorer similarity) => _field is null ? null : _reader.Bounds?.Find(_field, _term, similarity);

    /// <summary>The impacts of the term in a file of them; false where they are not there or not sound.</summary>
    public bool TryFindImpacts(ImpactsReader impacts, out TermImpacts found) => impacts.TryFind(_term.DocStart, _term.DocFreq, out found);

    /// <summary>
    /// Moves to the next block, hands out its live documents and their frequencies, and moves to its end; returns how many there
    /// are. The spans have places for 128; frequencies are handed out where they were asked for.
    /// </summary>
    public int TakeBlock(Span<int> docs, Span<int> freqs)
    {
        if (!LoadBlock())
        {
            _doc = NoMoreDocs;
            return 0;
        }

        if (_wantsFreqs)
        {
            DecodeFreqs();
        }

        _index = _count - 1;
        _doc = _docs[_index];
        if (_liveDocs is null)
        {
            _docs.AsSpan(0, _count).CopyTo(docs);
            _freqs.AsSpan(0, _count).CopyTo(freqs);
            return _count;
        }

        var live = 0;
        for (var i = 0; i < _count; i++)
        {
            docs[live] = _docs[i];
            freqs[live] = _freqs[i];
            live += _liveDocs.IsLive(_docs[i]) ? 1 : 0;
        }

        return live;
    }

    /// <summary>Goes to the first live document from a block of its term on, without positions, or to the end where there is none.</summary>
    public void GoTo(BlockBounds bounds, int block)
    {
        SkipTo(bounds, block);
        NextDoc();
    }

    /// <summary>Goes before the first document of a block of its term, without positions, or to the end where there is no such block.</summary>
    public void SkipTo(BlockBounds bounds, int block)
    {
        Debug.Assert(!_wantsPositions, "the position cursor stays where it is");
        _count = 0;
        _freqBlock = NoFreqBlock;
        _docsLeft = Math.Max(0, _term.DocFreq - (block * PackedBlock.Length));
        if (_docsLeft > 0)
        {
            _input.Position = bounds.Pointers[block];
            _blockBase = bounds.Bases[block];
        }

        _index = -1;
    }
}
