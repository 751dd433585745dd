using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Counts how the terms of two languages translate each other as wholes.</summary>
internal sealed class PhraseCounts(string left, string right)
{
    /// <summary>Of the translations of a term the most frequent.</summary>
    private const int MostTranslations = 8;

    private readonly Dictionary<(string Left, string Right), float> _pairs = [];

    /// <summary>Adds every term that is in both languages.</summary>
    public void Add(IEnumerable<ParallelUnit> units)
    {
        var (leftReader, rightReader) = (new StemReader(left), new StemReader(right));
        foreach (var unit in units.Where(unit => unit.IsTerm))
        {
            if (unit.Texts.TryGetValue(left, out var one) && unit.Texts.TryGetValue(right, out var other)
                && string.Join(' ', leftReader.Read(one)) is { Length: > 0 } from && string.Join(' ', rightReader.Read(other)) is { Length: > 0 } to)
            {
                _pairs[(from, to)] = _pairs.GetValueOrDefault((from, to)) + unit.Weight;
            }
        }
    }

    /// <summary>Both directions; pairs of single words, which the tables of words have, take their share but are left out.</summary>
    public PhraseTable[] Tables() =>
    [
        Table(left, right, _pairs.Select(pair => (pair.Key.Left, pair.Key.Right, pair.Value))),
        Table(right, left, _pairs.Select(pair => (pair.Key.Right, pair.Key.Left, pair.Value))),
    ];

    private static PhraseTable Table(string from, string to, IEnumerable<(string From, string To, float Count)> pairs) => new(from, to, pairs
        .GroupBy(pair => pair.From, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, Translations([.. group])))
        .Where(entry => entry.Value.Length > 0));

    private static PhraseTranslation[] Translations((string From, string To, float Count)[] pairs)
    {
        var total = pairs.Sum(pair => pair.Count);
        return [.. pairs.Where(pair => pair.From.Contains(' ') || pair.To.Contains(' '))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.To, StringComparer.Ordinal).Take(MostTranslations)
            .Select(pair => new PhraseTranslation(pair.To.Split(' '), Math.Max(0.001f, MathF.Round(pair.Count / total, 3))))];
    }
}
