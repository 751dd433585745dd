using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that match any query, with the best of their scores and a fraction of the others.</summary>
/// <param name="Queries">The queries.</param>
/// <param name="TieBreaker">The fraction, from 0 (only the best counts) to 1 (the sum).</param>
public sealed record DisjunctionMaxQuery(ValueList<Query> Queries, float TieBreaker = 0f) : Query
{
    /// <inheritdoc/>
    public override int ClauseCount => Queries.Sum(query => query.ClauseCount);

    /// <inheritdoc/>
    protected override string Syntax =>
        $"({string.Join(" | ", Queries.Select(QuerySyntax.Group))}){(TieBreaker == 0f ? "" : "~" + QuerySyntax.Number(TieBreaker))}";

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost) =>
        Queries.Count == 1 ? Queries[0].CreateWeight(context, needsScores, boost) : new BestWeight(this, context, needsScores, boost.Inside);

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) => Queries.SelectMany(query => query.ExtractTerms(reader));

    private sealed class BestWeight(DisjunctionMaxQuery query, SearchContext context, bool needsScores, Boost inside) : Weight
    {
        private readonly Weight[] _weights = [.. query.Queries.Select(part => part.CreateWeight(context, needsScores, inside))];

        public override Scorer? Scorer(LeafContext leaf)
        {
            Scorer[] parts = [.. _weights.Select(weight => weight.Scorer(leaf)).OfType<Scorer>()];
            return parts.Length switch
            {
                0 => null,
                1 => parts[0],
                _ => new DisjunctionMaxScorer(parts, query.TieBreaker),
            };
        }

        public override Explanation Explain(LeafContext leaf, int doc)
        {
            var details = _weights.Select(weight => weight.Explain(leaf, doc)).Where(part => part.IsMatch).ToList();
            return ScoreOf(leaf, doc) is { } value
                ? Explanation.Match(value, query.TieBreaker == 0f ? "max of:" : $"max plus {QuerySyntax.Number(query.TieBreaker)} times others of:", details)
                : Explanation.NoMatch($"does not match {query}");
        }
    }
}
