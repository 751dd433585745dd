using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

/// <summary>Random queries that the naive search understands.</summary>
public static class RandomQuery
{
    public static Query Next(Random random, int depth = 3) => random.Next(depth <= 0 ? 5 : 10) switch
    {
        0 or 1 => new TermQuery("body", RandomCorpus.Word(random)),
        2 => new PhraseQuery("body", [RandomCorpus.Word(random), RandomCorpus.Word(random)]),
        3 => new NumericRangeQuery("year", random.Next(-5, 10), random.Next(5, 22)),
        4 => new TermQuery("body", "absent"),
        5 => new BoostQuery(Next(random, depth - 1), 0.5f + random.Next(3)),
        6 => new ConstantScoreQuery(Next(random, depth - 1)),
        7 => new DisjunctionMaxQuery(ValueList.From(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Next(random, depth - 1))), random.Next(3) / 2f),
        _ => Boolean(random, depth - 1),
    };

    private static BooleanQuery Boolean(Random random, int depth)
    {
        var clauses = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => new BooleanClause(Next(random, depth), random.Next(8) switch
        {
            0 => Occur.MustNot,
            1 => Occur.Filter,
            2 or 3 => Occur.Must,
            _ => Occur.Should,
        }));
        return new BooleanQuery(ValueList.From(clauses), random.Next(3) == 0 ? random.Next(4) : 0);
    }
}
