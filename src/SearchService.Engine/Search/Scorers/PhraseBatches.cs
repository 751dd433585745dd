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
    private readonly int[] _kept = new int[BatchSize];
    private readonly int[] _freqs = new int[BatchSize];
    private readonly PositionPlace[] _leadPlaces = new PositionPlace[BatchSize];
    private readonly PositionPlace[] _otherPlaces = new PositionPlace[BatchSize];
    private readonly int[] _otherFreqs = new int[BatchSize];
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
            var count = _parts[0].Postings.FillBlock(_target, docs, _freqs, _leadPlaces);
            if (count == 0)
            {
                return 0;
            }

            var spent = count;
            _target = docs[count - 1] + 1;
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
        var found = _parts[part].Postings.Retain(docs, _kept, _otherFreqs, _otherPlaces);
        var count = 0;
        _places.Begin();
        for (var i = 0; i < found; i++)
        {
            var doc = _kept[i];
            var begins = part == 1
                ? _places.Read(_parts[0], _leadPlaces[doc], _freqs[doc])
                : _places.Of(doc, _freqs[doc]);
            var freq = _places.Keep(begins, _parts[part], _otherPlaces[i], _otherFreqs[i], count);
            if (freq > 0)
            {
                docs[count] = docs[doc];
                _freqs[count++] = freq;
            }
        }

        return count;
    }
}
