namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The blocks of one term as they were seen in one walk over all of them: where each is, and the best score in it.</summary>
/// <remarks>
/// Kept in memory by the reader of the segment, at most 16 bytes for 128 postings, for terms of several blocks that were searched
/// for with scores. Immutable.
/// </remarks>
/// <param name="Shape">What the scores depend on apart from frequency, norm and scale.</param>
/// <param name="Scale">What the scores are multiples of.</param>
/// <param name="Pointers">Where each block starts.</param>
/// <param name="Bases">What the first gap of each block counts from.</param>
/// <param name="Best">The best score in each block.</param>
internal sealed record BlockBounds(object Shape, float Scale, long[] Pointers, int[] Bases, float[] Best)
{
    /// <summary>More than rounding can add to a score that is computed with another scale.</summary>
    public const double Slack = 1 + 1e-5;
}
