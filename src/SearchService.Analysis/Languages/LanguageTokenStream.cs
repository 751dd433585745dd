using System.Collections.Frozen;
using SearchService.Analysis.Characters;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Splitting;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages;

/// <summary>The stream of every language: tokenizer, look-alikes, attached endings, glued words, then stems.</summary>
internal sealed partial class LanguageTokenStream : TokenStream
{
    // Two words of a language glued together are longer than this; nearly all tokens are spared the question.
    private const int ShortestGlued = 8;

    private readonly string _language;
    private readonly Tokenizer _tokenizer = new();
    private readonly Stemmer? _stemmer;
    private readonly WordSplitter? _splitter;
    private readonly AttachedSuffix? _suffixes;
    private readonly HomoglyphFolder? _homoglyphs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _expansions;
    private readonly StemBuffer _stems = new();
    private readonly char[] _foldedCase = new char[Tokenizer.MaxLength + 1];
    private readonly int[] _boundaries = new int[WordSplitter.MaxBoundaries];

    private ReadOnlyMemory<char> _text;
    private RawToken _token = new();
    private RawToken _next = new();
    private bool _hasNext;
    private int _partCount;
    private int _part;
    private int _exactStart;
    private int _exactEnd;
    private int _headEnd;
    private int _startOffset;
    private int _endOffset;
    private TokenKind _kind;
    private bool _isStopWord;
    private bool _isExpanded;
    private bool _isBehindCapitals;

    internal LanguageTokenStream(LanguageParts parts)
    {
        _language = parts.Language;
        _stemmer = parts.Stemmer;
        _splitter = parts.Splitter;
        _suffixes = parts.Suffixes;
        _homoglyphs = parts.Homoglyphs;
        _stopWords = parts.StopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = parts.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _expansions = parts.Expansions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override int StartOffset => _startOffset;

    public override int EndOffset => _endOffset;

    public override int PositionIncrement => 1;

    public override TokenKind Kind => _kind;

    public override bool IsStopWord => _isStopWord;

    public override ReadOnlySpan<char> Exact => _token.Folded[_exactStart.._exactEnd];

    public override int StemCount => _stems.Count;

    public override ReadOnlySpan<char> Stem(int index = 0) => _stems[index];

    public override void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        _tokenizer.Reset(text);
        _partCount = _part = 0;
        _exactStart = _exactEnd = 0;
        _isBehindCapitals = false;
        _stems.Clear();
        _hasNext = ReadNext();
    }

    public override bool MoveNext()
    {
        if (_part < _partCount)
        {
            MoveToPart();
            return true;
        }

        if (!_hasNext)
        {
            return false;
        }

        (_token, _next) = (_next, _token);
        var headLength = _token.Length;
        _hasNext = ReadNext();
        while (_hasNext && IsAttached(headLength) && _token.TryAttach(_next))
        {
            _hasNext = ReadNext();
        }

        _kind = IsInHeading() ? TokenKind.Word : _token.Kind;
        _isBehindCapitals = _token.IsCapitals || (_isBehindCapitals && _token.Length == 1 && CaseFolding.IsUpper(_token.Cased[0]));
        if (headLength == _token.Length && CountParts() > 0)
        {
            MoveToPart();
            return true;
        }

        Show(0, _token.Length, headLength);
        _startOffset = _token.Start;
        _endOffset = _token.End;
        return true;
    }

    private bool ReadNext()
    {
        if (!_tokenizer.Read(_next))
        {
            return false;
        }

        if (_homoglyphs is not null && IsSuspect(_next, _homoglyphs.IsCyrillic) && _homoglyphs.FoldForSearch(_next.Cased, _foldedCase))
        {
            Replace(_next, _foldedCase);
        }

        return true;
    }

    // Letters of the other alphabet, or what may be a Roman numeral in Cyrillic letters: ХІХ.
    private static bool IsSuspect(RawToken token, bool isCyrillic) => isCyrillic
        ? token.HasLatin || token.HasForeignCyrillic || (token.Length <= RomanNumeral.MaxLength && token.Folded[0] is 'х' or 'і' or 'у' or 'ү')
        : token.HasCyrillic || token.HasForeignCyrillic;

    private static void Replace(RawToken token, ReadOnlySpan<char> letters)
    {
        token.HasLatin = token.HasCyrillic = false;
        for (var i = 0; i < token.Length; i++)
        {
            token.Cased[i] = letters[i];
            token.Folded[i] = CaseFolding.Fold(letters[i]);
            var kind = CharacterTable.KindOf(letters[i]);
            token.HasLatin |= kind == CharacterKind.Latin;
            token.HasCyrillic |= kind == CharacterKind.Cyrillic;
        }

        if (token.Kind != TokenKind.Abbreviation)
        {
            token.Kind = Tokenizer.KindOf(token);
        }
        else if (Tokenizer.KindOf(token) == TokenKind.Number)
        {
            token.Kind = TokenKind.Number;
        }
    }

    // Only one ending hangs on a head, and right behind digits it needs no hyphen: 5th.
    private bool IsAttached(int headLength)
    {
        if (_suffixes is null || _token.Length != headLength || _next.Kind is TokenKind.Number or TokenKind.Sign)
        {
            return false;
        }

        return _next.Join switch
        {
            TokenJoin.Hyphen => _suffixes.IsSuffix(_token.Folded, _token.Kind, _next.Folded),
            TokenJoin.Direct => _token.Kind == TokenKind.Number && _suffixes.IsSuffixOfDigits(_token.Folded, _next.Folded),
            _ => false,
        };
    }

    // In a line of capitals they make no abbreviation.
    private bool IsInHeading() =>
        _token.Kind == TokenKind.Abbreviation && _token.IsCapitals && (_isBehindCapitals || (_hasNext && _next.IsCapitals));

    private int CountParts()
    {
        _partCount = _part = 0;
        if (_splitter is null || _kind != TokenKind.Word || _token.Length < ShortestGlued)
        {
            return 0;
        }

        var count = _splitter.Split(_token.Folded, _boundaries);
        _partCount = count > 0 ? count + 1 : 0;
        return _partCount;
    }

    private void MoveToPart()
    {
        var start = _part == 0 ? 0 : _boundaries[_part - 1];
        var isLast = _part == _partCount - 1;
        var end = isLast ? _token.Length : _boundaries[_part];
        Show(start, end, end);
        _startOffset = _part == 0 ? _token.Start : _token.OffsetOf(start);
        _endOffset = isLast ? _token.End : _token.OffsetOf(end);
        _part++;
    }

    private void Show(int start, int end, int stemEnd)
    {
        _exactStart = start;
        _exactEnd = end;
        _headEnd = stemEnd;
        _stems.Clear();
        var head = _token.Folded[start..stemEnd];
        _isStopWord = _stopWords.Contains(_token.Folded[start..end]);
        _isExpanded = false;
        if (_token.IsBeforePeriod && _stemmer is not null && _expansions.TryGetValue(head, out var whole))
        {
            _isExpanded = true;
            _stemmer.Stem(whole, TokenKind.Word, _stems);
        }

        if (_abbreviations.Contains(head))
        {
            _kind = _token.IsBeforePeriod || _token.IsCapitals ? TokenKind.Abbreviation : _kind;
            _stems.Add(head);
        }
        else if (_kind is TokenKind.Number or TokenKind.Sign && !_isStopWord)
        {
            _stems.Add(head);
        }
        else
        {
            // The English I is a word, whatever its letter may count.
            _kind = _kind == TokenKind.Number ? TokenKind.Word : _kind;
            _stemmer?.Stem(head, _kind, _stems);
            if (_stems.Count == 0)
            {
                _stems.Add(head);
            }

            if (_hasNext && _next.Join == TokenJoin.Hyphen && _kind == TokenKind.Word && _next.Kind == TokenKind.Word)
            {
                _stemmer?.StemFirstHalf(head, _stems);
            }
        }
    }
}
