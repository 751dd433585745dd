using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Query;
using SearchService.Search.Ranking;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;

namespace SearchService.Search.Searching;

/// <summary>Helps with a query that finds too little: words that no provision has, and parts that are better left out.</summary>
internal sealed class QueryAdvisor(
    IndexSearcher searcher, IndexVocabulary vocabulary, SearchPlan plan, SearchRequest request, QueryReadings readings, Func<SearchLimits> limits)
{
    private const int MaxCorrections = 5;
    private const int MaxExamined = 16;
    private const int MaxRelaxations = 8;
    private const int ShortestWord = 4;

    /// <summary>Words that no provision has in any form, each with the nearest word that some have; a few are looked up, for each takes time.</summary>
    public IReadOnlyList<QueryCorrection> Corrections(QueryNode? node)
    {
        var corrections = new List<QueryCorrection>();
        foreach (var word in Leaves(node).OfType<WordNode>().Where(word => word.Text.Length >= ShortestWord && !readings.Has(word.Text) && IsUnknown(word)).Take(MaxExamined))
        {
            if (corrections.Count < MaxCorrections && Nearest(word) is { } nearest)
            {
                corrections.Add(new QueryCorrection(word.Text, nearest, request.Query[..word.Start] + nearest + request.Query[word.End..]));
            }
        }

        return corrections;
    }

    /// <summary>What leaving out one part of the query after the other would find; the most first.</summary>
    public IReadOnlyList<QueryRelaxation> Relaxations(QueryNode? node, CancellationToken cancellation)
    {
        var parts = Parts(node);
        var relaxations = new List<QueryRelaxation>();
        for (var i = 0; i < Math.Min(parts.Count, MaxRelaxations); i++)
        {
            var rest = Without(node!, parts, i);
            var count = searcher.Count(plan.With(request, rest, readings).Query(), limits(), cancellation);
            if (count > 0)
            {
                relaxations.Add(new QueryRelaxation(parts[i].ToString(), rest.ToString(), count));
            }
        }

        return [.. relaxations.OrderByDescending(relaxation => relaxation.Count).ThenBy(relaxation => relaxation.Drop, StringComparer.Ordinal)];
    }

    private static QueryNode Without(QueryNode node, IReadOnlyList<QueryNode> parts, int left)
    {
        QueryNode[] rest = [.. parts.Where((_, i) => i != left)];
        return rest is [var only] ? only
            : node is AndNode ? new AndNode(rest, node.Start, node.End) : new WordsNode(rest, node.Start, node.End);
    }

    private string? Nearest(WordNode word)
    {
        (string Text, int Distance, int DocFreq) best = ("", int.MaxValue, 0);
        foreach (var compiled in plan.Compiled)
        {
            var token = plan.TokensOf(word.Text, compiled.Suffix)[0];
            var field = IndexFields.BodyExact(compiled.Suffix);
            var fuzzy = new FuzzyQuery(new Term(field, token.Exact), token.Exact.Length < 7 ? 1 : 2, FuzzyForms.PrefixLength, 20);
            foreach (var term in fuzzy.ExtractTerms(searcher.Reader))
            {
                var candidate = (term.Text, EditDistance.Between(term.Text, token.Exact), searcher.TermStatistics(term).DocFreq);
                if (candidate.Item2 < best.Distance || (candidate.Item2 == best.Distance && candidate.DocFreq > best.DocFreq))
                {
                    best = candidate;
                }
            }
        }

        return best.Distance == int.MaxValue ? null : best.Text;
    }

    /// <summary>Whether it is one word in each language and no provision has it.</summary>
    private bool IsUnknown(WordNode word) => plan.Compiled.All(compiled =>
        plan.TokensOf(word.Text, compiled.Suffix) is [var token] && vocabulary.DocFreq(token, compiled.Suffix) == 0);

    /// <summary>The parts of the top level: what a person can leave out.</summary>
    private static IReadOnlyList<QueryNode> Parts(QueryNode? node) => node switch
    {
        WordsNode { Parts.Count: > 1 } words => words.Parts,
        AndNode { Parts.Count: > 1 } and => and.Parts,
        _ => [],
    };

    private static IEnumerable<QueryNode> Leaves(QueryNode? node) => node switch
    {
        null or FieldNode { Field.Kind: not QueryFieldKind.Text } => [],
        WordsNode words => words.Parts.SelectMany(Leaves),
        AndNode and => and.Parts.SelectMany(Leaves),
        OrNode or => or.Parts.SelectMany(Leaves),
        NotNode => [],
        FieldNode field => Leaves(field.Child),
        _ => [node],
    };
}
