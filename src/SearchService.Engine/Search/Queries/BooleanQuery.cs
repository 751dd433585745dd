using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents that match a combination of clauses; the score is the sum over the scoring clauses that match.</summary>
/// <remarks>Without clauses, or with nothing but exclusions, it matches nothing. The share of matching clauses is no factor.</remarks>
/// <param name="Clauses">The clauses.</param>
/// <param name="MinimumShouldMatch">How many of the optional clauses must match.</param>
public sealed record BooleanQuery(ValueList<BooleanClause> Clauses, int MinimumShouldMatch = 0) : Query
{
    /// <inheritdoc/>
    public override int ClauseCount => Clauses.Sum(clause => clause.Query.ClauseCount);

    /// <inheritdoc/>
    protected override string Syntax
    {
        get
        {
            var clauses = string.Join(' ', Clauses.Select(clause => Mark(clause.Occur) + QuerySyntax.Group(clause.Query)));
            return MinimumShouldMatch == 0 ? clauses : $"({clauses}){QuerySyntax.Suffix('~', MinimumShouldMatch)}";
        }
    }

    /// <summary>Documents that match all queries.</summary>
    public static BooleanQuery All(IEnumerable<Query> queries) => Of(Occur.Must, queries);

    /// <summary>Documents that match any query.</summary>
    public static BooleanQuery Any(IEnumerable<Query> queries) => Of(Occur.Should, queries);

    /// <inheritdoc/>
    public override Weight CreateWeight(SearchContext context, bool needsScores, Boost boost)
    {
        if (Clauses.Count == 1 && MinimumShouldMatch == 0 && Clauses[0].Occur is Occur.Must or Occur.Should)
        {
            return Clauses[0].Query.CreateWeight(context, needsScores, boost);
        }

        return new BooleanWeight(this, context, needsScores, boost.Inside);
    }

    /// <inheritdoc/>
    public override IEnumerable<Term> ExtractTerms(IndexReader reader) =>
        Clauses.Where(clause => clause.Occur != Occur.MustNot).SelectMany(clause => clause.Query.ExtractTerms(reader));

    private static BooleanQuery Of(Occur occur, IEnumerable<Query> queries) =>
        new(ValueList.From(queries.Select(query => new BooleanClause(query, occur))));

    private static string Mark(Occur occur) => occur switch
    {
        Occur.Must => "+",
        Occur.Filter => "#",
        Occur.MustNot => "-",
        _ => "",
    };
}
