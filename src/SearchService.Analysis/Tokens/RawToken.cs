namespace SearchService.Analysis.Tokens;

/// <summary>One token as the tokenizer found it: composed letters with their case, the same folded, and where each came from.</summary>
/// <remarks>A buffer that its owner has filled again and again. Not thread-safe.</remarks>
public sealed class RawToken
{
    private readonly char[] _cased = new char[Tokenizer.MaxLength + 1];
    private readonly char[] _folded = new char[Tokenizer.MaxLength + 1];
    private readonly int[] _offsets = new int[Tokenizer.MaxLength + 1];

    /// <summary>The number of characters, from 1 to <see cref="Tokenizer.MaxLength"/>.</summary>
    public int Length { get; private set; }

    /// <summary>Where the token starts in the text.</summary>
    public int Start { get; internal set; }

    /// <summary>Where it ends in the text, exclusive.</summary>
    public int End { get; internal set; }

    /// <summary>What it is, by its own letters.</summary>
    public TokenKind Kind { get; internal set; }

    /// <summary>How it hangs on the token before it.</summary>
    public TokenJoin Join { get; internal set; }

    /// <summary>Whether it has a letter of the Russian or Kazakh alphabet.</summary>
    public bool HasCyrillic { get; internal set; }

    /// <summary>Whether it has a Cyrillic letter that those alphabets lack.</summary>
    public bool HasForeignCyrillic { get; internal set; }

    /// <summary>Whether it has a Latin letter.</summary>
    public bool HasLatin { get; internal set; }

    /// <summary>Whether it is two or more letters, all of them capitals.</summary>
    public bool IsCapitals { get; internal set; }

    /// <summary>Whether a full stop follows at once.</summary>
    public bool IsBeforePeriod { get; internal set; }

    /// <summary>The characters, composed, case kept.</summary>
    public Span<char> Cased => _cased.AsSpan(0, Length);

    /// <summary>The characters folded to exact form, look-alikes aside.</summary>
    public Span<char> Folded => _folded.AsSpan(0, Length);

    internal bool IsFull => Length >= Tokenizer.MaxLength;

    /// <summary>Where in the text the character at the index began.</summary>
    public int OffsetOf(int index) => _offsets[index];

    internal void Clear()
    {
        Length = 0;
        HasCyrillic = HasForeignCyrillic = HasLatin = IsCapitals = false;
    }

    internal void Append(char cased, char folded, int offset)
    {
        _cased[Length] = cased;
        _folded[Length] = folded;
        _offsets[Length] = offset;
        Length++;
    }

    internal void ReplaceLast(char cased, char folded)
    {
        _cased[Length - 1] = cased;
        _folded[Length - 1] = folded;
    }

    /// <summary>Continues this token with an ending that followed it; false, and nothing done, when there is no room.</summary>
    internal bool TryAttach(RawToken suffix)
    {
        var hyphen = suffix.Join == TokenJoin.Hyphen;
        if (Length + suffix.Length + 1 > Tokenizer.MaxLength)
        {
            return false;
        }

        if (hyphen)
        {
            Append('-', '-', End);
        }

        for (var i = 0; i < suffix.Length; i++)
        {
            Append(suffix._cased[i], suffix._folded[i], suffix._offsets[i]);
        }

        End = suffix.End;
        return true;
    }
}
