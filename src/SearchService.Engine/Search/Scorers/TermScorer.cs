using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of one term.</summary>
internal sealed class TermScorer : Scorer
{
    private PostingsEnum? _postings;
    private int[]? _freqs;

    public override int DocId => Postings.DocId;

    public override long Cost => Postings.Cost;

    public int Freq => Postings.Freq;

    public PostingsEnum Postings => _postings!;

    public SimScorer? Similarity { get; private set; }

    /// <summary>Turns to other postings, before their first document.</summary>
    public void Reset(PostingsEnum postings, SimScorer? similarity)
    {
        _postings = postings;
        Similarity = similarity;
    }

    public override int NextDoc() => Postings.NextDoc();

    public override int Advance(int target) => Postings.Advance(target);

    public override float Score() => Similarity!.Score(Postings.DocId, Postings.Freq);

    public override int Fill(Span<int> docs, Span<float> scores)
    {
        _freqs ??= new int[BulkScorer.BatchSize];
        var want = Math.Min(docs.Length, _freqs.Length);
        var count = Postings.Fill(docs[..want], _freqs.AsSpan(0, want));
        if (!scores.IsEmpty && count > 0)
        {
            Similarity!.Score(docs[..count], _freqs.AsSpan(0, count), scores);
        }

        return count;
    }
}
