using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Finds the heaviest terms near a word, over all segments.</summary>
/// <remarks>
/// Once there are enough terms, distances whose best possible weight is below the worst kept one, or as good but behind it, are
/// not searched any more in the segment.
/// </remarks>
internal sealed class FuzzyExpansion
{
    private readonly FuzzyQuery _query;
    private readonly IndexReader _reader;
    private readonly SearchBudget _budget;
    private readonly string _word;
    private readonly int _wordLength;
    private readonly SortedSet<WeighedTerm> _best = [];

    public FuzzyExpansion(FuzzyQuery query, IndexReader reader, SearchBudget budget)
    {
        _query = query;
        _reader = reader;
        _budget = budget;
        _word = query.Term.Text;
        _wordLength = _word.EnumerateRunes().Count();
    }

    /// <summary>The terms in byte order.</summary>
    public List<WeighedTerm> Collect()
    {
        if (_query.MaxExpansions > 0)
        {
            foreach (var leaf in _reader.Leaves)
            {
                if (leaf.Reader.Terms(_query.Term.Field)?.Iterator() is { } cursor)
                {
                    CollectFrom(cursor);
                }
            }
        }

        return [.. _best.OrderBy(term => term.Term)];
    }

    private void CollectFrom(TermsEnum cursor)
    {
        var edits = _query.PrefixLength >= _wordLength ? 0 : _query.MaxEdits;
        if (edits == 0)
        {
            if (cursor.SeekExact(_query.Term.Bytes))
            {
                Offer(_query.Term.Bytes, 1f);
            }

            return;
        }

        var automaton = new LevenshteinAutomaton(_word, edits, _query.PrefixLength, _query.Swaps);
        var terms = new AutomatonTerms(cursor, automaton, _budget);
        while (terms.Next() && _budget.Spend())
        {
            var weight = Weigh(cursor.Term, terms.Verdict);
            if (weight > 0f && Offer(cursor.Term, weight) && IsHopeless(edits, cursor.Term))
            {
                while (edits > 0 && IsHopeless(edits, cursor.Term))
                {
                    edits--;
                }

                automaton.LimitTo(edits);
            }
        }
    }

    private float Weigh(ReadOnlySpan<byte> term, int distance) =>
        distance == 0 ? 1f : 1.0f - (distance / (float)Math.Min(CodePointCount(term), _wordLength));

    private static int CodePointCount(ReadOnlySpan<byte> term)
    {
        var count = 0;
        foreach (var unit in term)
        {
            if ((unit & 0xC0) != 0x80)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether no term at this distance can be kept any more, of those behind the last one in byte order.</summary>
    private bool IsHopeless(int distance, ReadOnlySpan<byte> last)
    {
        if (_best.Count < _query.MaxExpansions)
        {
            return false;
        }

        var worst = _best.Max;
        var most = 1.0f - (distance / (float)_wordLength);
        return worst.Boost > most || (worst.Boost == most && last.SequenceCompareTo(worst.Term.Bytes) >= 0);
    }

    /// <summary>Keeps the term if it is among the best so far; false where it is not.</summary>
    private bool Offer(ReadOnlySpan<byte> term, float weight)
    {
        if (_best.Count == _query.MaxExpansions)
        {
            var worst = _best.Max;
            if (weight < worst.Boost || (weight == worst.Boost && term.SequenceCompareTo(worst.Term.Bytes) > 0))
            {
                return false;
            }
        }

        if (_best.Add(new WeighedTerm(new Term(_query.Term.Field, term.ToArray()), weight)) && _best.Count > _query.MaxExpansions)
        {
            _best.Remove(_best.Max);
        }

        return true;
    }

    /// <summary>A term and its weight; heavier ones come first, ties in byte order.</summary>
    internal readonly record struct WeighedTerm(Term Term, float Boost) : IComparable<WeighedTerm>
    {
        public int CompareTo(WeighedTerm other)
        {
            var order = other.Boost.CompareTo(Boost);
            return order != 0 ? order : Term.CompareTo(other.Term);
        }
    }
}
