using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Counts how the terms of two languages translate each other as wholes.</summary>
internal sealed class PhraseCounts
{
    private readonly string _left;
    private readonly string _right;
    private readonly Dictionary<(string Left, string Right), float> _there = [];
    private readonly Dictionary<(string Left, string Right), float> _back = [];

    /// <param name="left">One language.</param>
    /// <param name="right">The other.</param>
    /// <param name="there">The terms that are known from left to right; may be null.</param>
    /// <param name="back">The same from right to left.</param>
    public PhraseCounts(string left, string right, PhraseTable? there = null, PhraseTable? back = null)
    {
        (_left, _right) = (left, right);
        foreach (var (from, to, probability) in there?.Pairs ?? [])
        {
            _there[(from, to)] = LexiconPrior.Seen * probability;
        }

        foreach (var (from, to, probability) in back?.Pairs ?? [])
        {
            _back[(to, from)] = LexiconPrior.Seen * probability;
        }
    }

    /// <summary>Adds every term that is in both languages.</summary>
    public void Add(IEnumerable<ParallelUnit> units)
    {
        var (leftReader, rightReader) = (new StemReader(_left), new StemReader(_right));
        foreach (var unit in units)
        {
            if (PairOf(unit, _left, _right, leftReader, rightReader) is { } pair)
            {
                _there[pair] = _there.GetValueOrDefault(pair) + unit.Weight;
                _back[pair] = _back.GetValueOrDefault(pair) + unit.Weight;
            }
        }
    }

    /// <summary>Both directions.</summary>
    public PhraseTable[] Tables() =>
    [
        Table(_left, _right, _there.Select(pair => (pair.Key.Left, pair.Key.Right, pair.Value))),
        Table(_right, _left, _back.Select(pair => (pair.Key.Right, pair.Key.Left, pair.Value))),
    ];

    /// <summary>The stems of a term in both languages, or null for what is no term or lacks one of them.</summary>
    public static (string Left, string Right)? PairOf(ParallelUnit unit, string left, string right, StemReader leftReader, StemReader rightReader) =>
        unit.IsTerm && unit.Texts.TryGetValue(left, out var one) && unit.Texts.TryGetValue(right, out var other)
        && string.Join(' ', leftReader.Read(one)) is { Length: > 0 } from && string.Join(' ', rightReader.Read(other)) is { Length: > 0 } to
            ? (from, to) : null;

    private static PhraseTable Table(string from, string to, IEnumerable<(string From, string To, float Count)> pairs) => new(from, to, pairs
        .GroupBy(pair => pair.From, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, Translations([.. group]))));

    private static PhraseTranslation[] Translations((string From, string To, float Count)[] pairs)
    {
        var total = pairs.Sum(pair => pair.Count);
        return [.. pairs.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.To, StringComparer.Ordinal)
            .Select(pair => new PhraseTranslation(pair.To.Split(' '), Math.Max(0.001f, MathF.Round(pair.Count / total, 3))))];
    }
}
