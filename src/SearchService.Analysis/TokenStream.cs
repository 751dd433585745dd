using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis;

/// <summary>The tokens of one text, one after the other; each has an exact form and one stem, or several where it is ambiguous.</summary>
/// <remarks>
/// A stream is reused for text after text: <see cref="Reset"/>, then <see cref="MoveNext"/> until it is false. The spans are
/// valid until the next move. Offsets are UTF-16 positions in the text given, always inside it, the end after the start, and
/// starts never go back. Not thread-safe; make one for each thread. In the steady state a move allocates nothing.
/// </remarks>
public abstract class TokenStream
{
    /// <summary>Begins a text; an analysis in progress is dropped.</summary>
    public abstract void Reset(ReadOnlyMemory<char> text);

    /// <summary>Moves to the next token; false at the end.</summary>
    public abstract bool MoveNext();

    /// <summary>Where the token starts in the text.</summary>
    public abstract int StartOffset { get; }

    /// <summary>Where the token ends in the text, exclusive.</summary>
    public abstract int EndOffset { get; }

    /// <summary>How many positions this token is behind the one before; 1 for neighbours, more across a gap.</summary>
    public abstract int PositionIncrement { get; }

    /// <summary>What the token is.</summary>
    public abstract TokenKind Kind { get; }

    /// <summary>Whether the token is so common that it should weigh nothing in ranking; it is indexed all the same.</summary>
    public abstract bool IsStopWord { get; }

    /// <summary>The normalised form, lower-cased, look-alike letters folded, ё as е, not stemmed: what a quoted query means.</summary>
    public abstract ReadOnlySpan<char> Exact { get; }

    /// <summary>The number of stems, at least 1.</summary>
    public abstract int StemCount { get; }

    /// <summary>A stem, the likeliest first; what ranking and unquoted words mean. Never empty.</summary>
    public abstract ReadOnlySpan<char> Stem(int index = 0);

    /// <summary>Everything that happened to the current token, for people.</summary>
    /// <param name="position">Its place among the tokens, which the caller counts.</param>
    /// <remarks>Unlike a move it allocates.</remarks>
    public abstract TokenExplanation Explain(int position);
}
