using SearchService.Analysis.Splitting;

namespace SearchService.Analysis.Kazakh;

/// <summary>Finds the lost spaces in Kazakh words that were glued together, and leaves words alone that are rare or compound.</summary>
/// <remarks>
/// A token is split only when it is no known word, cannot be read as a known stem with endings, and falls into known words that
/// are together much likelier than one unknown word. Immutable and thread-safe; a call allocates nothing in the steady state.
/// The work grows with the length of the token times the longest word.
/// </remarks>
public sealed class KazakhWordSplitter : WordSplitter
{
    /// <summary>The shortest token that is looked at.</summary>
    public const int MinLength = 6;

    /// <summary>The longest token that is looked at.</summary>
    public const int MaxLength = 400;

    private const int KnownPair = -200;
    private const int NewPair = 150;
    private const int NeverSeen = 5000;
    private const int ShortWord = 250;
    private const int UnknownLetter = 210;
    private const int UnknownWord = 350;
    private const int Margin = 200;
    private const int CertainMargin = 700;
    private const int MinSurePart = 4;
    private const int MinUnprovenLength = 8;

    private readonly WordModel _words;
    private readonly KazakhStemmer _stemmer;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstHalves;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _secondHalves;

    /// <summary>The splitter with the model of this assembly.</summary>
    public KazakhWordSplitter()
        : this(WordModel.Default, new KazakhStemmer())
    {
    }

    /// <summary>The splitter with a model of the caller's and a stemmer, which says what could be a form of a known word.</summary>
    public KazakhWordSplitter(WordModel words, KazakhStemmer stemmer)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(stemmer);
        _words = words;
        _stemmer = stemmer;
        _firstHalves = ClosedLists.Instance.FirstHalves.GetAlternateLookup<ReadOnlySpan<char>>();
        _secondHalves = ClosedLists.Instance.SecondHalves.GetAlternateLookup<ReadOnlySpan<char>>();
        Version = $"kazakh-splitter-2 {KazakhSplitExceptions.Version} {words.Fingerprint} {stemmer.Version}";
    }

    /// <inheritdoc/>
    public override string Version { get; }

    /// <inheritdoc/>
    public override int Split(ReadOnlySpan<char> exact, Span<int> boundaries) => Split(exact, boundaries, out _);

    /// <summary>As <see cref="Split(ReadOnlySpan{char}, Span{int})"/>, and says whether the split is sure enough to correct the text by it.</summary>
    public int Split(ReadOnlySpan<char> exact, Span<int> boundaries, out bool certain)
    {
        certain = false;
        if (exact.Length is < MinLength or > MaxLength || _words.TryFind(exact, WordHash.Of(exact), out _))
        {
            return 0;
        }

        Span<int> cost = stackalloc int[exact.Length + 1];
        Span<short> start = stackalloc short[exact.Length + 1];
        Segment(exact, cost, start);
        var unknown = UnknownWord + (exact.Length * UnknownLetter);
        if (cost[^1] > unknown - Margin || start[exact.Length] == 0 || IsOneWord(exact, start))
        {
            return 0;
        }

        var count = Trace(exact.Length, start, boundaries);
        certain = count > 0 && cost[^1] <= unknown - CertainMargin;
        return count;
    }

    // Words of some length that the text has side by side outweigh everything but compounds.
    private bool IsOneWord(ReadOnlySpan<char> token, ReadOnlySpan<short> start) =>
        IsCompound(token, start)
        || KazakhSplitExceptions.Contains(token)
        || (!IsPhrase(token, start, MinSurePart)
            && (_stemmer.IsForm(token) || (token.Length < MinUnprovenLength && !IsPhrase(token, start, 2))));

    private void Segment(ReadOnlySpan<char> token, Span<int> cost, Span<short> start)
    {
        cost.Fill(int.MaxValue);
        cost[0] = 0;
        for (var from = 0; from < token.Length; from++)
        {
            if (cost[from] == int.MaxValue)
            {
                continue;
            }

            var hash = WordHash.Empty;
            var last = Math.Min(token.Length, from + _words.LongestWord);
            for (var to = from + 1; to <= last; to++)
            {
                hash = WordHash.Extend(hash, token[to - 1]);
                if (_words.TryFind(token[from..to], hash, out var word))
                {
                    var sum = cost[from] + word + JoinCost(token, start, from, to, hash);
                    if (sum < cost[to])
                    {
                        cost[to] = sum;
                        start[to] = (short)from;
                    }
                }
            }
        }
    }

    // What the boundary before a word costs: words that are known side by side may be short.
    private int JoinCost(ReadOnlySpan<char> token, ReadOnlySpan<short> start, int from, int to, uint hash)
    {
        if (from == 0)
        {
            return to <= 3 ? ShortWord : 0;
        }

        var before = start[from];
        return _words.Pairs.Contains(WordHash.Of(token[before..from]), hash) ? KnownPair - (from <= 3 ? ShortWord : 0)
            // What may be an ending is a word only where it is known as one: тың, virgin soil, but назарбаев|тың.
            : SuffixChain.IsNounEnding(token[from..to]) ? NeverSeen
            : to - from <= 3 || from - before <= 3 ? NewPair + ShortWord
            : NewPair;
    }

    // Two words of which one is the usual first or second half of compounds; but a numeral or the like that the text has as a word
    // before this one (мың теңге) makes a compound only of what is known as one.
    private bool IsCompound(ReadOnlySpan<char> token, ReadOnlySpan<short> start)
    {
        var at = start[token.Length];
        return start[at] == 0
            && (_secondHalves.Contains(token[at..])
                || (_firstHalves.Contains(token[..at])
                    && !(KazakhSplitExceptions.IsOftenApart(token[..at]) && IsPhrase(token, start, 2) && !_stemmer.IsForm(token))));
    }

    // Words of some length that are all known side by side: no form of one word looks so by chance.
    private bool IsPhrase(ReadOnlySpan<char> token, ReadOnlySpan<short> start, int minPart)
    {
        for (int to = token.Length, from = start[to]; from > 0; to = from, from = start[from])
        {
            var before = start[from];
            if (to - from < minPart || from - before < minPart
                || !_words.Pairs.Contains(WordHash.Of(token[before..from]), WordHash.Of(token[from..to])))
            {
                return false;
            }
        }

        return true;
    }

    private static int Trace(int length, ReadOnlySpan<short> start, Span<int> boundaries)
    {
        var count = 0;
        for (int at = start[length]; at > 0; at = start[at])
        {
            count++;
        }

        if (count > Math.Min(boundaries.Length, MaxBoundaries))
        {
            return 0;
        }

        var i = count;
        for (int at = start[length]; at > 0; at = start[at])
        {
            boundaries[--i] = at;
        }

        return count;
    }
}
