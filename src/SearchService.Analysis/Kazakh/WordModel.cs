namespace SearchService.Analysis.Kazakh;

/// <summary>Forms of words with their frequency, and the pairs that stand side by side, learned from correct text: what the splitter of glued words goes by.</summary>
/// <remarks>
/// The text form: a version line, then the words in order, front-coded (<see cref="FrontCoding"/>), a space and one letter, the cost
/// in quarters of a nat from <c>A</c>. The cost is minus the logarithm of the share of the word in the text. Then lines <c>+ DIGITS</c>
/// with the pairs (<see cref="PairSet"/>). Immutable and thread-safe.
/// </remarks>
public sealed class WordModel
{
    private const int Step = 25;
    private const int MaxCostLetter = 'z' - 'A';

    private static readonly Lazy<WordModel> s_default = new(LoadDefault);

    private readonly WordTable<int> _words;

    private WordModel(string version, string hash, WordTable<int> words, PairSet pairs, int longest)
    {
        Pairs = pairs;
        Version = version;
        Fingerprint = $"{version} {hash}";
        _words = words;
        LongestWord = longest;
    }

    /// <summary>The model of this assembly.</summary>
    public static WordModel Default => s_default.Value;

    /// <summary>Names the model and what it was learned from.</summary>
    public string Version { get; }

    /// <summary>The version and a hash of all that was read.</summary>
    public string Fingerprint { get; }

    /// <summary>The length of the longest word.</summary>
    internal int LongestWord { get; }

    /// <summary>The pairs of words that the text has side by side.</summary>
    internal PairSet Pairs { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The text is not a model.</exception>
    public static WordModel Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new HashingReader(text);
        var version = lines.ReadLine() ?? throw new InvalidDataException("The word model is empty.");
        List<KeyValuePair<string, int>> words = [];
        var previous = "";
        var longest = 0;
        var pairs = new PairSet();
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                pairs.Read(line.AsSpan(2));
                continue;
            }

            if (line.Length < 4 || line[^2] != ' ')
            {
                throw new InvalidDataException($"Word {words.Count + 1} of the word model is not a word and a cost: '{line}'.");
            }

            previous = FrontCoding.Decode(previous, line.AsSpan(0, line.Length - 2));
            words.Add(KeyValuePair.Create(previous, (line[^1] - 'A') * Step));
            longest = Math.Max(longest, previous.Length);
        }

        return new WordModel(version, lines.Hash, WordTable<int>.Create(words), pairs, longest);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    internal static void Write(TextWriter text, string version, IEnumerable<KeyValuePair<string, double>> costs, PairSet pairs)
    {
        text.Write(version + "\n");
        var previous = "";
        foreach (var (word, cost) in costs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var letter = (char)('A' + Math.Clamp((int)Math.Round(cost / Step), 0, MaxCostLetter));
            text.Write($"{FrontCoding.Encode(previous, word)} {letter}\n");
            previous = word;
        }

        pairs.Write(text);
    }

    /// <summary>The cost of a word, in hundredths of a nat; false when it is not known.</summary>
    internal bool TryFind(ReadOnlySpan<char> word, uint hash, out int cost) => _words.TryFind(word, hash, out cost);

    private static WordModel LoadDefault()
    {
        using var text = ClosedLists.Open("word-model.txt");
        return Read(text);
    }
}
