using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Stemming;

/// <summary>Finds the stems of one word: the keys that all forms of it should share.</summary>
/// <remarks>
/// Immutable and thread-safe: scratch memory belongs to the stack or to the <see cref="StemBuffer"/> of the caller. A call
/// allocates nothing in the steady state. Deterministic for one <see cref="Version"/>.
/// </remarks>
public abstract class Stemmer
{
    /// <summary>Names the stemmer and its data, such as <c>russian-snowball-3</c>; another value whenever any word may get another stem.</summary>
    public abstract string Version { get; }

    /// <summary>Adds the stems of a word to the buffer, the likeliest first.</summary>
    /// <param name="exact">The word in exact form: lower-cased, composed, look-alikes folded, ё as е; in a single token without a hyphen.</param>
    /// <param name="kind">What the tokenizer took it for; by rule only words and abbreviations come here.</param>
    /// <param name="stems">Empty when called. When it is left empty the stem is the exact form.</param>
    public abstract void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems);

    /// <summary>Adds stems that a word has only as the first half of a hyphenated one: the adjective of <c>общественно-политический</c>.</summary>
    /// <param name="exact">The first half, in exact form.</param>
    /// <param name="stems">Has the stems of the word alone.</param>
    public virtual void StemFirstHalf(ReadOnlySpan<char> exact, StemBuffer stems)
    {
    }

    /// <summary>Why <see cref="Stem"/> gives what it gives, for people. The first reading has its first stem.</summary>
    /// <remarks>Unlike <see cref="Stem"/> it allocates.</remarks>
    public virtual StemExplanation Explain(ReadOnlySpan<char> exact, TokenKind kind) => StemExplanation.Of(StemMethod.Unchanged);
}
