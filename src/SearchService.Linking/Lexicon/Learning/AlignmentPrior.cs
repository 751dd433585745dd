namespace SearchService.Linking.Lexicon.Learning;

/// <summary>What is known of two vocabularies before learning, as if it had been counted.</summary>
internal abstract class AlignmentPrior
{
    /// <summary>How often a pair of stems counts as seen before, from left to right and from right to left.</summary>
    public abstract (float There, float Back) Of(int left, int right);

    /// <summary>How often a stem of the left counts as seen before, with whatever stem of the right; at least the sum of its pairs.</summary>
    public abstract float OfLeft(int left);

    /// <summary>The same of a stem of the right.</summary>
    public abstract float OfRight(int right);
}
