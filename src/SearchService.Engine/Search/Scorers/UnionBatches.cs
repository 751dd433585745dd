using System.Numerics;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of many terms, all with one score, read as far as they are wanted.</summary>
/// <remarks>
/// As long as documents must be counted and may be dropped later, postings are read only as far as the documents handed out go.
/// Once the score is not wanted any more, the rest is dropped or, where that is not allowed, read to the end and counted.
/// </remarks>
internal sealed class UnionBatches : BulkScorer
{
    // A search for the best documents first reads this part of the documents of a segment, then more and more at a time.
    private const int FirstPart = 64;

    private readonly BlockTreeTermsEnum _cursor;
    private readonly MatchingTerms _terms;
    private readonly SearchBudget _budget;
    private readonly SearchLimits _limits;
    private readonly float _score;
    private PostingsUnion? _union;
    private bool _begun;
    private int _at;
    private int _ready;
    private int _handedOut;
    private int _step;

    public UnionBatches(BlockTreeTermsEnum cursor, MatchingTerms terms, SearchContext context, float score)
    {
        _cursor = cursor;
        _terms = terms;
        _budget = context.Budget;
        _limits = context.Limits;
        _score = score;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        var unwanted = _score <= Floor;
        if (unwanted && MayDrop)
        {
            HasDropped |= !_begun || _union is not null;
            Finish();
            return 0;
        }

        if (!_begun)
        {
            Begin();
        }

        if (_union is null)
        {
            return 0;
        }

        if (unwanted && _handedOut >= WorthListing)
        {
            Passed += CountRest();
            Finish();
            return 0;
        }

        if (unwanted)
        {
            PassReady();

            // One more, so that the next call comes, which may drop the rest.
            docs = docs[..1];
        }

        var count = Fill(docs);
        if (!scores.IsEmpty)
        {
            scores[..count].Fill(_score);
        }

        _handedOut += count;
        if (count == 0)
        {
            Finish();
        }

        return count;
    }

    /// <summary>How many documents are worth handing out one by one, because the others may then be dropped.</summary>
    private int WorthListing => _limits.ExactTotalUpTo < _union!.PostingCount && !float.IsPositiveInfinity(Floor) ? _limits.ExactTotalUpTo + 1 : 0;

    /// <summary>Finds the terms and reads the first block of each.</summary>
    private void Begin()
    {
        _begun = true;
        _union = _cursor.NewUnion();
        if (!_terms.AddTo(_union, _limits.MaxExpansions, _budget))
        {
            _budget.MarkPartial();
        }
    }

    private void Finish()
    {
        _begun = true;
        _union?.Release();
        _union = null;
    }

    /// <summary>How many documents are left; all are read for that, but those of a single term.</summary>
    private int CountRest()
    {
        if (_union!.TermCount == 1 && _at == 0 && _cursor.LiveDocs is null)
        {
            return (int)_union.PostingCount;
        }

        ReadTo(_cursor.MaxDoc);
        var words = _union.Words;
        var index = _at >> 6;
        if (index >= words.Length)
        {
            return 0;
        }

        var count = BitOperations.PopCount(words[index] & (ulong.MaxValue << _at));
        foreach (var word in words[(index + 1)..])
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Counts documents, and reads as far as that needs, until there are as many as are worth it.</summary>
    private void PassReady()
    {
        var left = WorthListing - _handedOut;
        while (left > 0 && (_at < _ready || ReadOn()))
        {
            var end = Math.Min((_at | 63) + 1, _ready);
            var mask = (ulong.MaxValue << _at) & (ulong.MaxValue >> -end);
            var count = BitOperations.PopCount(_union!.Words[_at >> 6] & mask);
            _at = end;
            left -= count;
            _handedOut += count;
            Passed += count;
        }
    }

    private int Fill(Span<int> docs)
    {
        var count = 0;
        while (count < docs.Length && (_at < _ready || ReadOn()))
        {
            var words = _union!.Words;
            var word = words[_at >> 6] & (ulong.MaxValue << _at);
            var start = _at & ~63;
            for (; word != 0 && count < docs.Length; word &= word - 1)
            {
                var doc = start + BitOperations.TrailingZeroCount(word);
                if (doc >= _ready)
                {
                    break;
                }

                docs[count++] = doc;
                _at = doc + 1;
            }

            if (count < docs.Length)
            {
                _at = Math.Min(start + 64, _ready);
            }
        }

        return count;
    }

    /// <summary>Makes more documents ready; false where there are no more.</summary>
    private bool ReadOn()
    {
        if (_ready == _cursor.MaxDoc)
        {
            return false;
        }

        // At first what is read already.
        ReadTo((int)Math.Min(_cursor.MaxDoc, (long)_ready + _step));
        _step = Math.Max(_cursor.MaxDoc / FirstPart, 3 * _step / 2) + 1;
        return true;
    }

    /// <summary>Makes the set complete before a document, or beyond, and takes the deleted ones from what was not complete before.</summary>
    private void ReadTo(int end)
    {
        // Where the time is over nothing more is read, and what there is counts as all.
        var ready = _union!.ReadTo(end, _budget) ? _union.CompleteBefore : _cursor.MaxDoc;
        if (_cursor.LiveDocs is not null)
        {
            RemoveDeleted(ready);
        }

        _ready = ready;
    }

    private void RemoveDeleted(int end)
    {
        var words = _union!.Words;
        for (var index = _ready >> 6; index << 6 < end; index++)
        {
            for (var word = words[index]; word != 0; word &= word - 1)
            {
                var doc = (index << 6) + BitOperations.TrailingZeroCount(word);
                if (!_cursor.LiveDocs!.IsLive(doc))
                {
                    words[index] &= ~(1UL << doc);
                }
            }
        }
    }
}
