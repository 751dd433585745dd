namespace SearchService.Analysis.Kazakh;

/// <summary>What must follow a form of a suffix.</summary>
internal enum Edge : byte
{
    /// <summary>Anything or nothing.</summary>
    None,

    /// <summary>A consonant or the end of the word.</summary>
    BeforeConsonant,

    /// <summary>A vowel.</summary>
    BeforeVowel,
}

/// <summary>One spelling of a suffix and where it may stand.</summary>
internal readonly record struct SuffixForm(string Surface, SoundClass After, Harmony Harmony, Edge Edge, bool Melted);
