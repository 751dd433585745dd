namespace SearchService.Linking.Matching;

/// <summary>What each kind of evidence counts when units of two languages are compared by content.</summary>
/// <remarks>The defaults were chosen on the development sets of parallel provisions, by rounds of one change at a time.</remarks>
public sealed record MatchingWeights
{
    /// <summary>The weights in use.</summary>
    public static MatchingWeights Default { get; } = new();

    /// <summary>How soon repetitions of a translation saturate.</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>How much the length of a unit counts against its words, 0 to 1.</summary>
    public float LengthNorm { get; init; } = 0.4f;

    /// <summary>The probability of a word that is spelt alike in both languages and not in the lexicon.</summary>
    public float SameSpelling { get; init; } = 0.6f;

    public float SpellingOfKnown { get; init; } = 0.0f;
    public float LeastAlike { get; init; } = 0.8f;
    public float Pivot { get; init; } = 0f;
    public float PivotOfKnown { get; init; } = 0f;
    public float Prefix { get; init; } = 0f;
    public float Unknown { get; init; } = 1f;
    public float IdfMix { get; init; } = 1f;
    public float Spelling { get; init; } = 0f;
    public float Own { get; init; } = 0.5f;
    public float OwnLeast { get; init; } = 0.5f;
    public float OwnDoubt { get; init; } = 0.6f;
    public int OwnRounds { get; init; } = 0;
    public float OwnMargin { get; init; } = 0.05f;
    public int OwnPairs { get; init; } = 100;
    public float Temperature { get; init; } = 0f;
    public float None { get; init; } = -10f;
    public int FitRounds { get; init; } = 10;

    /// <summary>The share of the mean similarity of a unit that is subtracted.</summary>
    public float Hubs { get; init; } = 0.7f;

    /// <summary>What agreeing numbers add.</summary>
    public float Numbers { get; init; } = 0.15f;

    /// <summary>What fitting lengths add, for each unit of log likelihood.</summary>
    public float Length { get; init; } = 0.03f;

    /// <summary>The share of what a unit's best other pair is better by that is subtracted.</summary>
    public float Rivals { get; init; } = 0.5f;

    /// <summary>What it adds that most units of one document are nearest to units of the other.</summary>
    public float SameDocument { get; init; } = 0.3f;

    /// <summary>The share of the score of the neighbours on both sides that is added.</summary>
    public float Neighbour { get; init; } = 0.25f;
}
