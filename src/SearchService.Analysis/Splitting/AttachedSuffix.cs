using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Splitting;

/// <summary>Tells the hyphenated endings that belong to the word before them (<c>АҚШ-тың</c>, <c>12-го</c>) from words of their own (<c>5-бап</c>).</summary>
/// <remarks>
/// An ending becomes part of the token before it, whose exact form keeps the hyphen (<c>ақш-тың</c>) and whose stems are those of
/// the head alone. Immutable and thread-safe; a call allocates nothing.
/// </remarks>
public abstract class AttachedSuffix
{
    /// <summary>Names the rule; another value whenever any token may be judged in another way.</summary>
    public abstract string Version { get; }

    /// <summary>Whether the part after the hyphen is a mere ending of the head.</summary>
    /// <param name="head">The part before the hyphen, in exact form.</param>
    /// <param name="headKind">What the head is.</param>
    /// <param name="part">The part after the hyphen, in exact form.</param>
    public abstract bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part);

    /// <summary>Whether letters right behind the digits of a number are its ending: 5th. One letter is rather a unit or an index: 5м, 10а.</summary>
    /// <param name="head">The number.</param>
    /// <param name="part">The letters, in exact form.</param>
    public virtual bool IsSuffixOfDigits(ReadOnlySpan<char> head, ReadOnlySpan<char> part) =>
        part.Length > 1 && IsSuffix(head, TokenKind.Number, part);
}
