namespace SearchService.Analysis;

/// <summary>How the text of one language becomes tokens. Immutable and thread-safe; the streams it makes are not.</summary>
/// <remarks>Deterministic: the same text gives the same tokens as long as <see cref="Fingerprint"/> is the same.</remarks>
public abstract class Analyzer
{
    /// <summary>The language as its two-letter code: kk, ru, en.</summary>
    public abstract string Language { get; }

    /// <summary>Changes whenever the same text may give other tokens; an index keeps it and refuses queries analysed otherwise.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>A new stream of this analyzer.</summary>
    public abstract TokenStream CreateStream();

    /// <summary>Whether the word, one token already in exact form, is a stop word.</summary>
    public abstract bool IsStopWord(ReadOnlySpan<char> exact);
}
