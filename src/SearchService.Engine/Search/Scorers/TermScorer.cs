using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of one term.</summary>
internal sealed class TermScorer(PostingsEnum postings, SimScorer? similarity) : Scorer
{
    private int[]? _freqs;

    public override int DocId => postings.DocId;

    public override long Cost => postings.Cost;

    public int Freq => postings.Freq;

    public PostingsEnum Postings => postings;

    public SimScorer? Similarity => similarity;

    public override int NextDoc() => postings.NextDoc();

    public override int Advance(int target) => postings.Advance(target);

    public override float Score() => similarity!.Score(postings.DocId, postings.Freq);

    public override int Fill(Span<int> docs, Span<float> scores)
    {
        _freqs ??= new int[BulkScorer.BatchSize];
        var want = Math.Min(docs.Length, _freqs.Length);
        var count = postings.Fill(docs[..want], _freqs.AsSpan(0, want));
        if (!scores.IsEmpty && count > 0)
        {
            similarity!.Score(docs[..count], _freqs.AsSpan(0, count), scores);
        }

        return count;
    }
}
