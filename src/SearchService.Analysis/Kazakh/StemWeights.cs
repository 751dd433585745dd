namespace SearchService.Analysis.Kazakh;

/// <summary>The costs that neither the grammar nor the stem list gives, in hundredths of a nat; found by measuring.</summary>
internal sealed record StemWeights
{
    /// <summary>A stem of the closed lists, unless text has shown it to be cheaper.</summary>
    public const int Closed = 850;

    /// <summary>A word of the closed lists that takes no ending.</summary>
    public const int ClosedFunction = 800;

    /// <summary>How much dearer a second reading may be that counts as nearly as likely.</summary>
    public const int NearlyEqual = 120;

    /// <summary>A noun that is not listed, whatever its length.</summary>
    public int UnknownNoun { get; init; } = 340;

    /// <summary>A verb that is not listed, whatever its length.</summary>
    public int UnknownVerb { get; init; } = 1130;

    /// <summary>Each letter of a stem that is not listed.</summary>
    public int Letter { get; init; } = 460;

    /// <summary>A stem of two letters that is not listed.</summary>
    public int TwoLetters { get; init; } = 410;

    /// <summary>A stem of three letters that is not listed.</summary>
    public int ThreeLetters { get; init; } = 160;

    /// <summary>A suffix against vowel harmony after a Kazakh stem.</summary>
    public int Disharmony { get; init; } = 310;

    /// <summary>A suffix against vowel harmony after a borrowed stem.</summary>
    public int ForeignDisharmony { get; init; } = 230;

    /// <summary>A final п, к, қ that stays voiceless before a vowel.</summary>
    public int Unvoiced { get; init; } = 510;

    /// <summary>A final б, г, ғ in a stem that is not listed.</summary>
    public int VoicedEnd { get; init; } = 440;

    /// <summary>An ending that no Kazakh stem has, in a stem that is not listed: two consonants that do not go together, or ш before -ы.</summary>
    public int OddEnd { get; init; } = 350;

    /// <summary>A restored final ы, і of a verb that is not listed: оқу of оқы.</summary>
    public int RestoredVowel { get; init; } = 250;

    /// <summary>The share of the transitions counted in text, 0 to 1, beside those of the grammar.</summary>
    public double Learned { get; init; } = 0.35;

    /// <summary>How much dearer a second reading may be whose stem is given too; 0 for one stem a word.</summary>
    public int Ambiguous { get; init; }

    /// <summary>A stem by derivation from a listed root.</summary>
    public int Derived { get; init; } = 100;
}
