using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Queries;

/// <summary>Documents of any origin with one score for all.</summary>
internal sealed class ConstantWeight(
    Query query,
    float score,
    Func<LeafContext, DocIdSetIterator?> docs,
    Func<LeafContext, int>? count = null,
    Func<LeafContext, BulkScorer?>? batches = null) : Weight
{
    public override Scorer? Scorer(LeafContext leaf) => docs(leaf) is { } iterator ? new ConstantScorer(iterator, score) : null;

    public override BulkScorer? BulkScorer(LeafContext leaf) => batches?.Invoke(leaf) ?? docs(leaf) switch
    {
        null => null,
        BitsIterator { DocId: -1 } whole => new ConstantBits(whole.Bits, score),
        var iterator => new ScorerBatches(new ConstantScorer(iterator, score)),
    };

    public override int Count(LeafContext leaf) => count?.Invoke(leaf) ?? -1;

    public override Explanation Explain(LeafContext leaf, int doc) => ScoreOf(leaf, doc) is { } value
        ? Explanation.Match(value, $"constant score of {query}")
        : Explanation.NoMatch($"does not match {query}");
}
