using System.Collections.Frozen;
using System.Globalization;

namespace SearchService.Analysis.Identification;

/// <summary>For trigrams of letters, how much more likely they are in Kazakh than in Russian.</summary>
/// <remarks>A weight is the difference of the logarithms, in hundredths; words begin and end with a blank. Immutable.</remarks>
public sealed class TrigramWeights
{
    private const string Resource = "kazakh-russian.trigrams.tsv";
    private const int Kept = 2500;
    private const double Smoothing = 0.5;
    private const ulong WordStart = ((ulong)' ' << 16) | ' ';

    private readonly FrozenDictionary<ulong, short> _weights;

    private TrigramWeights(IEnumerable<KeyValuePair<ulong, short>> weights) => _weights = weights.ToFrozenDictionary();

    /// <summary>Those that come with the library, learned from sentences of state bodies, treaties and the Universal Declaration.</summary>
    public static TrigramWeights Shipped { get; } = Load();

    /// <summary>Learns the weights of the trigrams that tell most, from texts in both languages.</summary>
    public static TrigramWeights Learn(IEnumerable<string> kazakh, IEnumerable<string> russian)
    {
        var (ofKazakh, kazakhTotal) = Count(kazakh);
        var (ofRussian, russianTotal) = Count(russian);
        var all = ofKazakh.Keys.Union(ofRussian.Keys).ToArray();
        var weights = all.Select(trigram =>
        {
            var inKazakh = (ofKazakh.GetValueOrDefault(trigram) + Smoothing) / (kazakhTotal + (Smoothing * all.Length));
            var inRussian = (ofRussian.GetValueOrDefault(trigram) + Smoothing) / (russianTotal + (Smoothing * all.Length));
            var weight = Math.Log(inKazakh / inRussian);
            return (Trigram: trigram, Weight: weight, Gain: Math.Abs(inKazakh - inRussian) * Math.Abs(weight));
        });
        return new TrigramWeights(weights
            .OrderByDescending(entry => entry.Gain).ThenBy(entry => entry.Trigram).Take(Kept)
            .Select(entry => KeyValuePair.Create(entry.Trigram, (short)Math.Round(entry.Weight * 100))));
    }

    /// <summary>The table as text, a trigram and its weight on a line, a blank written as an underscore.</summary>
    public string Format() => string.Concat(_weights
        .OrderBy(entry => entry.Key)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{Letters(entry.Key)}\t{entry.Value}\n")));

    /// <summary>The evidence that a word is Kazakh rather than Russian, in natural logarithms.</summary>
    internal double Score(ReadOnlySpan<char> word)
    {
        var sum = 0;
        var trigram = WordStart;
        foreach (var c in word)
        {
            trigram = Next(trigram, c);
            sum += _weights.GetValueOrDefault(trigram);
        }

        return (sum + _weights.GetValueOrDefault(Next(trigram, ' '))) / 100.0;
    }

    private static ulong Next(ulong trigram, char c) => ((trigram << 16) | c) & 0xFFFF_FFFF_FFFF;

    private static string Letters(ulong trigram) =>
        new string([(char)(trigram >> 32), (char)(trigram >> 16), (char)trigram]).Replace(' ', '_');

    private static (Dictionary<ulong, int> Counts, int Total) Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<ulong, int>();
        var total = 0;
        Span<char> word = stackalloc char[WordReader.Longest];
        foreach (var text in texts)
        {
            var reader = new WordReader(text);
            while (reader.Read(word, out var letters))
            {
                var trigram = WordStart;
                for (var i = 0; letters.Cyrillic > 0 && i <= letters.Length; i++, total++)
                {
                    trigram = Next(trigram, i == letters.Length ? ' ' : word[i]);
                    counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
                }
            }
        }

        return (counts, total);
    }

    private static TrigramWeights Load()
    {
        using var stream = typeof(TrigramWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var weights = new List<KeyValuePair<ulong, short>>();
        while (reader.ReadLine() is { } line)
        {
            var trigram = line[..3].Replace('_', ' ');
            ulong key = 0;
            foreach (var c in trigram)
            {
                key = Next(key, c);
            }

            weights.Add(KeyValuePair.Create(key, short.Parse(line.AsSpan(4), CultureInfo.InvariantCulture)));
        }

        return new TrigramWeights(weights);
    }
}
