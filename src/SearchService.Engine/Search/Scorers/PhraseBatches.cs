using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that have an exact phrase: blocks of its rarest term are thinned out by the other terms, one after another.</summary>
/// <remarks>
/// Each term first keeps the documents that it is in, then those of their places where it stands at its distance, so that the
/// more common a term is the fewer documents it is looked up in, and positions are read only where all terms so far occur.
/// A phrase is nowhere more frequent than its rarest term: documents may be dropped for what that term alone would score.
/// </remarks>
internal sealed class PhraseBatches : BulkScorer
{
    // Scores far above the least float, so that rounding is relative.
    private const float MinScale = 1e-25f;

    private readonly PhrasePart[] _parts;
    private readonly SimScorer? _similarity;
    private readonly SearchBudget _budget;
    private readonly BlockBounds? _bounds;
    private readonly bool _isBounded;
    private PhraseBuffers? _buffers = PhraseBuffers.Rent();
    private int _target;
    private int _block;

    /// <summary>Takes at least two terms before their first documents, the rarest first.</summary>
    public PhraseBatches(PhrasePart[] parts, SimScorer? similarity, SearchBudget budget)
    {
        _parts = parts;
        _similarity = similarity;
        _budget = budget;
        _isBounded = similarity is { Shape: not null, Scale: > MinScale and < float.PositiveInfinity };
        _bounds = _isBounded ? parts[0].Postings.BoundsFor(similarity!) : null;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(docs.Length, BatchSize);
        if (_buffers is null)
        {
            return 0;
        }

        while (Leap() && _parts[0].Postings.FillBlock(_target, docs, _buffers.Freqs, _buffers.Indexes) is > 0 and var spent)
        {
            _target = docs[spent - 1] + 1;
            var count = MayDrop && _isBounded ? DropBelowFloor(docs[..spent], scores) : spent;
            for (var part = 1; part < _parts.Length && count > 0; part++)
            {
                count = Thin(part, docs[..count]);
                _target = Math.Max(_target, _parts[part].Postings.DocId);
            }

            var goesOn = _budget.Spend((int)Math.Min(int.MaxValue, spent + _buffers.Places.Work));
            _buffers.Places.Work = 0;
            if (count > 0)
            {
                if (!scores.IsEmpty)
                {
                    _similarity!.Score(docs[..count], _buffers.Freqs.AsSpan(0, count), scores);
                }

                return count;
            }

            if (!goesOn)
            {
                break;
            }
        }

        End(_buffers);
        return 0;
    }

    private void End(PhraseBuffers buffers)
    {
        buffers.Return();
        _buffers = null;
        foreach (var part in _parts)
        {
            part.Postings.Release();
        }
    }

    /// <summary>Passes blocks of the rarest term that have nothing above the floor, where those may be dropped; false at the end.</summary>
    private bool Leap()
    {
        if (!MayDrop || _bounds is null || _target == DocIdSetIterator.NoMoreDocs)
        {
            return _target != DocIdSetIterator.NoMoreDocs;
        }

        while (_block + 1 < _bounds.Bases.Length && _bounds.Bases[_block + 1] < _target)
        {
            _block++;
        }

        var block = _bounds.Next(_block, BlockBounds.Limit(Floor, _bounds.FactorFor(_similarity!)));
        if (block > _block)
        {
            HasDropped = true;
            _block = block;
            _target = block < _bounds.Bases.Length ? _bounds.Bases[block] + 1 : DocIdSetIterator.NoMoreDocs;
        }

        return _target != DocIdSetIterator.NoMoreDocs;
    }

    /// <summary>Drops the documents that would not be above the floor if the phrase stood wherever its rarest term does.</summary>
    private int DropBelowFloor(Span<int> docs, Span<float> scores)
    {
        _similarity!.Score(docs, _buffers!.Freqs.AsSpan(0, docs.Length), scores);
        var indexes = _buffers.Indexes;
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            docs[count] = docs[i];
            indexes[count] = indexes[i];
            count += scores[i] * BlockBounds.Slack > Floor ? 1 : 0;
        }

        HasDropped |= count < docs.Length;
        return count;
    }

    /// <summary>Keeps the documents where one more term stands at its distance from those before.</summary>
    private int Thin(int part, Span<int> docs)
    {
        var buffers = _buffers!;
        var found = _parts[part].Postings.Retain(docs, buffers.Kept, buffers.KeptFreqs, buffers.KeptPlaces);
        if (part == 1)
        {
            ReadLead(docs, found);
        }

        var kept = buffers.Kept.AsSpan(0, found);
        var count = buffers.Places.Keep(
            _parts[part], buffers.KeptPlaces.AsSpan(0, found), buffers.KeptFreqs.AsSpan(0, found), kept, buffers.Freqs);
        for (var i = 0; i < count; i++)
        {
            docs[i] = docs[kept[i]];
        }

        return count;
    }

    /// <summary>Drops the documents that the second term does not have, and reads the places of the first term in the others.</summary>
    private void ReadLead(Span<int> docs, int found)
    {
        var kept = _buffers!.Kept.AsSpan(0, found);
        var freqs = _buffers.Freqs.AsSpan(0, found);
        for (var i = 0; i < kept.Length; i++)
        {
            docs[i] = docs[kept[i]];
            freqs[i] = _buffers.Indexes[kept[i]];
            kept[i] = i;
        }

        var places = _buffers.LeadPlaces.AsSpan(0, found);
        _parts[0].Postings.Locate(freqs, places);
        _buffers.Places.Read(_parts[0], places, freqs);
    }
}
