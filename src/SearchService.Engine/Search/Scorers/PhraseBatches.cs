using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that have an exact phrase: blocks of its rarest term are thinned out by the other terms, one after another.</summary>
/// <remarks>
/// Each term first keeps the documents that it is in, then those of their places where it stands at its distance, so that the
/// more common a term is the fewer documents it is looked up in, and positions are read only where all terms so far occur.
/// </remarks>
internal sealed class PhraseBatches : BulkScorer
{
    private readonly PhrasePart[] _parts;
    private readonly SimScorer? _similarity;
    private readonly SearchBudget _budget;
    private readonly PhrasePlaces _places = new();
    private readonly int[] _freqs = new int[BatchSize];
    private readonly int[] _indexes = new int[BatchSize];
    private readonly int[] _kept = new int[BatchSize];
    private readonly int[] _keptFreqs = new int[BatchSize];
    private readonly PositionPlace[] _keptPlaces = new PositionPlace[BatchSize];
    private readonly PositionPlace[] _leadPlaces = new PositionPlace[BatchSize];
    private int _target;

    /// <summary>Takes at least two terms before their first documents.</summary>
    public PhraseBatches(IEnumerable<PhrasePart> parts, SimScorer? similarity, SearchBudget budget)
    {
        _parts = [.. parts.OrderBy(part => part.Postings.Cost)];
        _similarity = similarity;
        _budget = budget;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(docs.Length, BatchSize);
        while (_target != DocIdSetIterator.NoMoreDocs)
        {
            var count = _parts[0].Postings.FillBlock(_target, docs, _freqs, _indexes);
            if (count == 0)
            {
                return 0;
            }

            var spent = count;
            _target = docs[count - 1] + 1;
            if (MayDrop)
            {
                count = DropBelowFloor(docs[..count], scores);
            }

            for (var part = 1; part < _parts.Length && count > 0; part++)
            {
                count = Thin(part, docs[..count]);
                _target = Math.Max(_target, _parts[part].Postings.DocId);
            }

            if (count > 0)
            {
                if (!scores.IsEmpty)
                {
                    _similarity!.Score(docs[..count], _freqs.AsSpan(0, count), scores);
                }

                return count;
            }

            if (!_budget.Spend(spent))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Keeps the documents where one more term stands at its distance from those before.</summary>
    private int Thin(int part, Span<int> docs)
    {
        var found = _parts[part].Postings.Retain(docs, _kept, _keptFreqs, _keptPlaces);
        if (part == 1)
        {
            ReadLead(docs, found);
        }

        var kept = _kept.AsSpan(0, found);
        var count = _places.Keep(_parts[part], _keptPlaces.AsSpan(0, found), _keptFreqs.AsSpan(0, found), kept, _freqs);
        for (var i = 0; i < count; i++)
        {
            docs[i] = docs[kept[i]];
        }

        return count;
    }

    /// <summary>Drops the documents that the second term does not have, and reads the places of the first term in the others.</summary>
    private void ReadLead(Span<int> docs, int found)
    {
        for (var i = 0; i < found; i++)
        {
            docs[i] = docs[_kept[i]];
            _freqs[i] = _indexes[_kept[i]];
            _kept[i] = i;
        }

        var freqs = _freqs.AsSpan(0, found);
        var places = _leadPlaces.AsSpan(0, found);
        _parts[0].Postings.Locate(freqs, places);
        _places.Read(_parts[0], places, freqs);
    }

    /// <summary>Drops the documents that would not be above the floor if the phrase stood wherever its rarest term does.</summary>
    private int DropBelowFloor(Span<int> docs, Span<float> scores)
    {
        if (_similarity!.Shape is null)
        {
            return docs.Length;
        }

        _similarity.Score(docs, _freqs.AsSpan(0, docs.Length), scores);
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            docs[count] = docs[i];
            _indexes[count] = _indexes[i];
            count += scores[i] * BlockBounds.Slack > Floor ? 1 : 0;
        }

        HasDropped |= count < docs.Length;
        return count;
    }
}
