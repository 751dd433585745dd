namespace SearchService.Linking.Alignment;

/// <summary>Where the translations of a stem are in the other version, and what that counts.</summary>
/// <param name="Units">The units that have one, in order.</param>
/// <param name="Fits">How good the best of each is, above 0 and at most 1.</param>
/// <param name="Absent">The logarithm of the ratio of likelihoods where there is none.</param>
/// <param name="Gain">What a perfect translation adds to it.</param>
internal sealed record TranslatedWord(int[] Units, float[] Fits, float Absent, float Gain)
{
    /// <summary>A word that says nothing.</summary>
    public static TranslatedWord None { get; } = new([], [], 0, 0);
}
