using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of several terms as of one, whose frequency is the weighted sum of theirs.</summary>
/// <remarks>There are a handful of terms, so the smallest document is found by looking at all.</remarks>
internal sealed class SynonymScorer(PostingsEnum[] postings, float[] weights, SimScorer? similarity) : Scorer
{
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost { get; } = postings.Sum(part => part.Cost);

    /// <summary>The weighted frequency in the current document.</summary>
    public float Freq
    {
        get
        {
            var freq = 0f;
            for (var i = 0; i < postings.Length; i++)
            {
                if (postings[i].DocId == _doc)
                {
                    freq += weights[i] * postings[i].Freq;
                }
            }

            return freq;
        }
    }

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target) => _doc = AdvanceAll(postings, target);

    public override float Score() => similarity!.Score(_doc, Freq);
}
