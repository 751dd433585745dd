namespace SearchService.Analysis.Languages.English;

/// <summary>A word while Porter2 works on it: its letters in place, and where the regions R1 and R2 begin.</summary>
internal ref struct Porter2Word
{
    // A consonant y is marked by a capital until the end.
    private const char ConsonantY = 'Y';

    private static readonly string[] s_prefixesBeforeR1 =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private readonly Span<char> _letters;
    private int _r1;
    private int _r2;

    /// <param name="letters">The word, lower-case; changed in place.</param>
    public Porter2Word(Span<char> letters)
    {
        _letters = letters;
        Length = letters.Length;
        MarkConsonantY();
        MarkRegions();
    }

    public int Length { get; private set; }

    public readonly char this[int index] => _letters[index];

    public readonly bool EndsWith(ReadOnlySpan<char> suffix) => ((ReadOnlySpan<char>)_letters[..Length]).EndsWith(suffix, StringComparison.Ordinal);

    public readonly bool InR1(int suffixLength) => Length - suffixLength >= _r1;

    public readonly bool InR2(int suffixLength) => Length - suffixLength >= _r2;

    public readonly bool IsVowel(int index) => _letters[index] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(i))
            {
                return true;
            }
        }

        return false;
    }

    public void Drop(int suffixLength) => Length -= suffixLength;

    public void Replace(int suffixLength, ReadOnlySpan<char> by)
    {
        Length -= suffixLength;
        by.CopyTo(_letters[Length..]);
        Length += by.Length;
    }

    /// <summary>Whether the letters before the end make a short syllable: consonant, vowel, consonant but not w, x or y; or such at the start of the word.</summary>
    public readonly bool EndsInShortSyllable(int end)
    {
        if (end >= 3 && !IsVowel(end - 1) && _letters[end - 1] is not ('w' or 'x' or ConsonantY) && IsVowel(end - 2) && !IsVowel(end - 3))
        {
            return true;
        }

        return (end == 2 && !IsVowel(1) && IsVowel(0)) || _letters[..end].EndsWith("past");
    }

    /// <summary>Whether the whole word is short: a short syllable with nothing behind it.</summary>
    public readonly bool IsShort() => _r1 >= Length && EndsInShortSyllable(Length);

    public readonly void RestoreY() => _letters[..Length].Replace(ConsonantY, 'y');

    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < Length; i++)
        {
            if (_letters[i] == 'y' && (i == 0 || IsVowel(i - 1)))
            {
                _letters[i] = ConsonantY;
            }
        }
    }

    private void MarkRegions()
    {
        _r1 = -1;
        foreach (var prefix in s_prefixesBeforeR1)
        {
            if (((ReadOnlySpan<char>)_letters).StartsWith(prefix, StringComparison.Ordinal))
            {
                _r1 = prefix.Length;
                break;
            }
        }

        _r1 = _r1 < 0 ? AfterVowelAndConsonant(0) : _r1;
        _r2 = AfterVowelAndConsonant(_r1);
    }

    private readonly int AfterVowelAndConsonant(int start)
    {
        for (var i = start + 1; i < Length; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1))
            {
                return i + 1;
            }
        }

        return Length;
    }
}
