namespace SearchService.Analysis.Kazakh;

/// <summary>How a stem differs from the letters that are left when the suffixes are off.</summary>
internal enum StemEdit : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its final п, қ, к was voiced: кітаб|ы, кітап.</summary>
    Devoice,

    /// <summary>Its final п became у: тау|ып, тап.</summary>
    LabialToP,

    /// <summary>Its last narrow vowel fell: халқ|ы, халық.</summary>
    InsertVowel,

    /// <summary>Its final narrow vowel melted into the suffix: оқ|у, оқы.</summary>
    AppendVowel,

    /// <summary>Its soft sign fell: рубл|і, рубль.</summary>
    AppendSoftSign,

    /// <summary>Its final й melted into the suffix: қо|ю, қой.</summary>
    AppendGlide,
}
