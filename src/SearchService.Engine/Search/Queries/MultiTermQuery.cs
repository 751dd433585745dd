using SearchService.Engine.Index;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that have any of the terms of a field that fit a pattern, range or list; all with one score, the boost.</summary>
public abstract record MultiTermQuery : Query
{
    private protected MultiTermQuery(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
    }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <inheritdoc/>
    public sealed override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost)
    {
        var expansion = new MultiTermExpansion(this, context);
        return new ConstantWeight(this, boost.Total, expansion.Docs, batches: leaf => expansion.Batches(leaf, boost.Total));
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Term> ExtractTerms(IndexReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var budget = new SearchBudget(SearchLimits.Default, default);
        var seen = new HashSet<Term>();
        foreach (var leaf in reader.Leaves)
        {
            var matching = leaf.Reader.Terms(Field)?.Iterator() is { } cursor ? Matching(cursor, budget) : null;
            while (matching is not null && matching.Next())
            {
                var term = new Term(Field, matching.Cursor.Term.ToArray());
                if (seen.Add(term))
                {
                    yield return term;
                }
            }
        }
    }

    /// <summary>The terms that fit, of one segment; the cursor is the walk's from then on.</summary>
    internal abstract MatchingTerms Matching(TermsEnum cursor, SearchBudget budget);
}
