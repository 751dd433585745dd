using SearchService.Engine.Index;

namespace SearchService.Engine.Search;

/// <summary>The documents of one segment that match a query, in order, each with its score.</summary>
public abstract class Scorer : DocIdSetIterator
{
    /// <summary>A cheaper walk over documents that may match; each must be confirmed by <see cref="Matches"/>.</summary>
    /// <remarks>It moves the scorer with it. The scorer itself where there is nothing cheaper.</remarks>
    public virtual DocIdSetIterator Approximation => this;

    /// <summary>Whether the document the approximation is on matches; at most once for each document.</summary>
    public virtual bool Matches() => true;

    /// <summary>The score of the current document; only for scorers of weights that were made to score.</summary>
    public abstract float Score();

    /// <summary>
    /// Fills both spans with the next documents, from the current one on, and their scores; returns how many, 0 at the end.
    /// The scorer is then at the first document that was not returned.
    /// </summary>
    /// <remarks>The scorer must be on a document or at the end. No scores are computed where <paramref name="scores"/> is empty.</remarks>
    public virtual int Fill(Span<int> docs, Span<float> scores)
    {
        var count = 0;
        for (var doc = DocId; doc != NoMoreDocs && count < docs.Length; doc = NextDoc())
        {
            if (!scores.IsEmpty)
            {
                scores[count] = Score();
            }

            docs[count++] = doc;
        }

        return count;
    }
}
