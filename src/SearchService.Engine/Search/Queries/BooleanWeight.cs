using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>A boolean query bound to an index.</summary>
/// <remarks>
/// Required scores are float sums in the order of rising cost, optional ones double sums, and both are added as floats: the
/// arithmetic of Lucene 4, so that scores are equal to the last bit.
/// </remarks>
internal sealed class BooleanWeight : Weight
{
    private readonly BooleanQuery _query;
    private readonly SearchBudget _budget;
    private readonly bool _needsScores;
    private readonly Weight[] _weights;

    public BooleanWeight(BooleanQuery query, SearchContext context, bool needsScores, Boost inside)
    {
        _query = query;
        _budget = context.Budget;
        _needsScores = needsScores;
        _weights = [.. query.Clauses.Select(clause =>
            clause.Query.CreateWeight(context, needsScores && clause.Occur is Occur.Must or Occur.Should, inside))];
    }

    public override Scorer? Scorer(LeafContext leaf)
    {
        var must = Scorers(leaf, Occur.Must);
        var filters = Scorers(leaf, Occur.Filter);
        var should = Scorers(leaf, Occur.Should).OfType<Scorer>().ToList();
        if (must.Contains(null) || filters.Contains(null) || should.Count < _query.MinimumShouldMatch)
        {
            return null;
        }

        var scorer = must.Count + filters.Count == 0
            ? Optional(should, Math.Max(1, _query.MinimumShouldMatch))
            : Required(must!, filters!, should);
        return scorer is null ? null : Exclude(scorer, leaf);
    }

    public override BulkScorer? BulkScorer(LeafContext leaf)
    {
        var plain = _query.MinimumShouldMatch <= 1 && _query.Clauses.All(clause => clause.Occur == Occur.Should);
        if (!plain)
        {
            return Conjunction(leaf) ?? Filtered(leaf) ?? base.BulkScorer(leaf);
        }

        Scorer[] parts = [.. Scorers(leaf, Occur.Should).OfType<Scorer>()];
        return parts.Length switch
        {
            0 => null,
            1 => new ScorerBatches(parts[0]),
            _ => new WindowDisjunction(parts, leaf.Reader, _needsScores),
        };
    }

    /// <summary>The way for clauses that are all required terms; null for others.</summary>
    private TermConjunction? Conjunction(LeafContext leaf)
    {
        if (_query.Clauses.Count < 2 || !_query.Clauses.All(clause => clause is { Occur: Occur.Must, Query: TermQuery or BoostQuery { Query: TermQuery } }))
        {
            return null;
        }

        var must = Scorers(leaf, Occur.Must);
        return must.Contains(null) ? null : TermConjunction.TryCreate(must!, leaf.Reader, _needsScores, _budget);
    }

    /// <summary>The way for one required clause that comes in batches of its own, among filters that let much through; null for others.</summary>
    private FilteredBatches? Filtered(LeafContext leaf)
    {
        const int MaxRatio = 8;
        var musts = _query.Clauses.Count(clause => clause.Occur == Occur.Must);
        if (musts != 1 || _query.Clauses.Any(clause => clause.Occur == Occur.Should))
        {
            return null;
        }

        var must = Scorers(leaf, Occur.Must)[0];
        var filters = Scorers(leaf, Occur.Filter);
        if (must is null || filters.Exists(filter => filter is null || filter.Cost * MaxRatio < must.Cost))
        {
            return null;
        }

        var batches = _weights[_query.Clauses.ToList().FindIndex(clause => clause.Occur == Occur.Must)].BulkScorer(leaf);
        return batches is WindowDisjunction or TermConjunction or TermBatches or FilteredBatches
            ? new FilteredBatches(batches, [.. filters.OfType<Scorer>()], [.. Scorers(leaf, Occur.MustNot).OfType<Scorer>()], _budget)
            : null;
    }

    public override Explanation Explain(LeafContext leaf, int doc)
    {
        var score = ScoreOf(leaf, doc);
        var details = new List<Explanation>();
        for (var i = 0; i < _weights.Length; i++)
        {
            if (ExplainClause(_query.Clauses[i], _weights[i], leaf, doc) is { } part)
            {
                details.Add(part);
            }
        }

        return score is { } value
            ? Explanation.Match(value, "sum of:", details)
            : Explanation.NoMatch($"does not match {_query}", details);
    }

    /// <summary>What a clause has to do with the result; null for an optional one that does not match and for an exclusion that does not apply.</summary>
    private static Explanation? ExplainClause(BooleanClause clause, Weight weight, LeafContext leaf, int doc)
    {
        switch (clause.Occur)
        {
            case Occur.MustNot:
                return weight.IsMatch(leaf, doc) ? Explanation.NoMatch($"matches the excluded clause {clause.Query}") : null;
            case Occur.Filter:
                return weight.IsMatch(leaf, doc)
                    ? Explanation.Match(0f, $"matches the filter {clause.Query}")
                    : Explanation.NoMatch($"does not match the filter {clause.Query}");
            default:
                var part = weight.Explain(leaf, doc);
                return part.IsMatch ? part
                    : clause.Occur == Occur.Must ? Explanation.NoMatch($"does not match the required clause {clause.Query}", part)
                    : null;
        }
    }

    private List<Scorer?> Scorers(LeafContext leaf, Occur occur)
    {
        var scorers = new List<Scorer?>();
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_query.Clauses[i].Occur == occur)
            {
                scorers.Add(_weights[i].Scorer(leaf));
            }
        }

        return scorers;
    }

    private Scorer? Optional(List<Scorer> should, int minimum) => should.Count switch
    {
        _ when should.Count < minimum => null,
        1 => should[0],
        _ when should.Count == minimum => new ConjunctionScorer(should, [], _budget),
        _ => new DisjunctionScorer([.. should], minimum, _budget),
    };

    private Scorer Required(List<Scorer> must, List<Scorer> filters, List<Scorer> should)
    {
        var minimum = _query.MinimumShouldMatch;
        if (minimum > 0 && should.Count == minimum)
        {
            return new ConjunctionScorer(must.Concat(should), filters, _budget);
        }

        var required = must.Count == 1 && filters.Count == 0 ? must[0] : new ConjunctionScorer(must, filters, _budget);
        if (minimum > 0)
        {
            return new ConjunctionScorer([required, Optional(should, minimum)!], [], _budget);
        }

        return _needsScores && should.Count > 0 ? new RequiredOptionalScorer(required, Optional(should, 1)!) : required;
    }

    private Scorer Exclude(Scorer scorer, LeafContext leaf)
    {
        Scorer[] excluded = [.. Scorers(leaf, Occur.MustNot).OfType<Scorer>()];
        return excluded.Length switch
        {
            0 => scorer,
            1 => new ExclusionScorer(scorer, excluded[0], _budget),
            _ => new ExclusionScorer(scorer, new DisjunctionScorer(excluded, 1, _budget), _budget),
        };
    }
}
