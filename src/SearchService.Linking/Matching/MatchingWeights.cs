namespace SearchService.Linking.Matching;

/// <summary>What each kind of evidence counts when units of two languages are compared by content.</summary>
/// <remarks>
/// The defaults were chosen on sentences and provisions whose words the lexicon had not been learned from, with all of the lexicon
/// and with a part of it; between neighbouring values the results hardly differ.
/// </remarks>
public sealed record MatchingWeights
{
    /// <summary>The weights in use.</summary>
    public static MatchingWeights Default { get; } = new();

    /// <summary>How soon repetitions of a translation saturate.</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>How much the length of a unit counts against its words, 0 to 1.</summary>
    public float LengthNorm { get; init; } = 0.4f;

    /// <summary>The probability of a word that is spelt the same in both languages and not in the lexicon.</summary>
    public float SameSpelling { get; init; } = 0.6f;

    /// <summary>How alike such a word must be spelt to count at all, 0 to 1.</summary>
    public float LeastAlike { get; init; } = 0.75f;

    /// <summary>The share of the probability of a translation that is left for a word which begins like the one that the lexicon knows.</summary>
    public float SameBeginning { get; init; } = 0.4f;

    /// <summary>What a word without any translation in the pool counts among the words of its unit, 0 to 1: it may stand there otherwise.</summary>
    public float Untranslated { get; init; } = 0.5f;

    /// <summary>What equal groups of letters in the rough spelling of the whole unit add.</summary>
    public float Spelling { get; init; } = 0.5f;

    /// <summary>What agreeing numbers add.</summary>
    public float Numbers { get; init; } = 0.15f;

    /// <summary>What fitting lengths add, for each unit of log likelihood.</summary>
    public float Length { get; init; } = 0.03f;

    /// <summary>The difference of scores that makes one counterpart e times as probable as another.</summary>
    public float Temperature { get; init; } = 0.05f;

    /// <summary>How often words are learned from the pool and its units scored again.</summary>
    public int LearningRounds { get; init; } = 2;

    /// <summary>Fewer pairs of units than this teach no words.</summary>
    public int LeastPairs { get; init; } = 100;

    /// <summary>By how much two units must fit each other better than any third to be learned from.</summary>
    public float LearningMargin { get; init; } = 0.05f;

    /// <summary>The share of what was learned from the pool in the translations of a word.</summary>
    public float Learned { get; init; } = 0.5f;

    /// <summary>What it adds that the documents of two units belong together.</summary>
    public float SameDocument { get; init; } = 0.3f;

    /// <summary>What it adds that two units are on the best way through their documents in order.</summary>
    public float InOrder { get; init; } = 0.5f;
}
