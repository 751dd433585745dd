using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>How likely an unknown stem is, and inflected by which paradigm: judged by its last letters.</summary>
/// <remarks>The share of paradigms among known stems with the same last letters, smoothed with that of one letter fewer. Immutable and thread-safe.</remarks>
internal sealed class RussianStemGuess
{
    private const int MaxSuffix = 4;
    private const float Smoothing = 2;
    private const float LetterCost = 2.0f;
    private const int ShortLength = 4;

    // What all unknown stems together weigh, as the number of word forms that count as seen.
    private const float UnknownCost = -8;

    private readonly WordTable<int> _suffixes;
    private readonly float[] _costs;
    private readonly int _width = RussianParadigms.Instance.Paradigms.Length;

    /// <param name="stems">Known stems with their weights.</param>
    public RussianStemGuess(IEnumerable<(string Stem, int Paradigm, float Weight)> stems)
    {
        List<float[]> counts = [new float[_width]];
        Dictionary<string, int> rows = [];
        foreach (var (stem, paradigm, weight) in stems)
        {
            counts[0][paradigm] += weight;
            for (var length = 1; length <= Math.Min(MaxSuffix, stem.Length); length++)
            {
                var suffix = stem[^length..];
                if (!rows.TryGetValue(suffix, out var row))
                {
                    rows.Add(suffix, row = counts.Count);
                    counts.Add(new float[_width]);
                }

                counts[row][paradigm] += weight;
            }
        }

        Normalize(counts[0], null);
        List<KeyValuePair<string, int>> kept = [];
        List<float[]> shares = [counts[0]];
        var places = new int[counts.Count];
        foreach (var (suffix, row) in rows.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (counts[row].Sum() >= 3)
            {
                // The shorter suffix has at least the same weight, so it was kept.
                Normalize(counts[row], shares[suffix.Length == 1 ? 0 : places[rows[suffix[1..]]]]);
                places[row] = shares.Count;
                kept.Add(new(suffix, shares.Count));
                shares.Add(counts[row]);
            }
        }

        _suffixes = WordTable<int>.Create(kept);
        _costs = new float[shares.Count * _width];
        for (var i = 0; i < _costs.Length; i++)
        {
            _costs[i] = -MathF.Log(shares[i / _width][i % _width]);
        }
    }

    /// <summary>The costs of all paradigms for an unknown stem, to which <see cref="CostOf"/> its length adds.</summary>
    public ReadOnlySpan<float> Paradigms(ReadOnlySpan<char> stem)
    {
        var row = 0;
        for (var length = 1; length <= Math.Min(MaxSuffix, stem.Length); length++)
        {
            var suffix = stem[^length..];
            if (!_suffixes.TryFind(suffix, WordHash.Of(suffix), out var longer))
            {
                break;
            }

            row = longer;
        }

        return _costs.AsSpan(row * _width, _width);
    }

    /// <summary>What an unknown stem of that many letters costs.</summary>
    public static float CostOf(int length) => UnknownCost + (Math.Max(length, ShortLength) * LetterCost);

    private static void Normalize(float[] counts, float[]? shorter)
    {
        var sum = counts.Sum();
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (counts[i] + (shorter is null ? 0.1f : Smoothing * shorter[i])) / (sum + (shorter is null ? 0.1f * counts.Length : Smoothing));
        }
    }
}
