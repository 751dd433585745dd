namespace SearchService.Analysis.Explaining;

/// <summary>What a word is read as, as far as its endings tell.</summary>
public enum WordClass : byte
{
    /// <summary>Not known, or not asked.</summary>
    Unknown,

    /// <summary>A noun, or what is inflected like one.</summary>
    Noun,

    /// <summary>A verb, its participles included.</summary>
    Verb,

    /// <summary>An adjective.</summary>
    Adjective,
}
