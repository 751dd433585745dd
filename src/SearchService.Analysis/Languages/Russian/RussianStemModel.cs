using System.Globalization;
using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>What was learned from text: which stems are inflected by which paradigm, and how usual every ending is.</summary>
/// <remarks>
/// The text form: a version line; for each paradigm a line <c>= NAME COSTS</c> with a capital letter for each of its endings, then its
/// stems in order, each as the number of letters it shares with the one before, the rest, a space and a capital letter. Letters are
/// costs in steps of a third of a nat from <c>A</c>. Immutable and thread-safe.
/// </remarks>
public sealed class RussianStemModel
{
    private const float Step = 1f / 3;

    private readonly WordTable<StemRange> _table;
    private readonly (int Paradigm, float Cost)[] _entries;
    private readonly float[] _endingCosts;

    private RussianStemModel(string version, string hash, Dictionary<(string Stem, int Paradigm), float> stems, float[] endingCosts)
    {
        Version = version;
        Fingerprint = $"{version} {hash}";
        _endingCosts = endingCosts;
        List<(int, float)> entries = [];
        Dictionary<string, StemRange> ranges = [];
        foreach (var group in stems.GroupBy(pair => pair.Key.Stem))
        {
            var start = entries.Count;
            entries.AddRange(group.OrderBy(pair => pair.Key.Paradigm).Select(pair => (pair.Key.Paradigm, pair.Value)));
            ranges.Add(group.Key.Length == 0 ? "_" : group.Key, new StemRange(start, entries.Count - start));
        }

        _entries = [.. entries];
        _table = WordTable<StemRange>.Create(ranges);
    }

    /// <summary>The model of this assembly, and the stems listed with the paradigms.</summary>
    public static RussianStemModel Default { get; } = LoadDefault();

    /// <summary>Names the model and what it was learned from.</summary>
    public string Version { get; }

    /// <summary>The version and a hash of all that was read: two models with the same fingerprint give the same stems.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a model; the stems listed with the paradigms are added.</summary>
    /// <exception cref="InvalidDataException">The text is not a model.</exception>
    public static RussianStemModel Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new HashingReader(text);
        var version = lines.ReadLine() ?? throw new InvalidDataException("The stem model is empty.");
        var paradigms = RussianParadigms.Instance;
        var byName = paradigms.Paradigms.Index().ToDictionary(pair => pair.Item.Name, pair => pair.Index);
        var endingCosts = new float[paradigms.EndingCount];
        Dictionary<(string, int), float> stems = [];
        var (previous, paradigm, number) = ("", -1, 1);
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            number++;
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                (previous, paradigm) = ("", ReadEndings(line, number, byName, endingCosts));
                continue;
            }

            if (line.Length < 3 || line[^2] != ' ' || paradigm < 0)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the stem model is not a stem: '{line}'."));
            }

            previous = FrontCoding.Decode(previous, line.AsSpan(0, line.Length - 2));
            stems[(previous, paradigm)] = (line[^1] - 'Z') * Step;
        }

        foreach (var listed in paradigms.Listed)
        {
            stems[listed] = MathF.Min(stems.GetValueOrDefault(listed), RussianStemLearner.ListedCost);
        }

        return new RussianStemModel(version, lines.Hash, stems, endingCosts);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    internal static void Write(
        TextWriter text, string version, ILookup<int, (string Stem, double Mass)> stems, ReadOnlySpan<double> endingLogs)
    {
        text.Write(version + "\n");
        var paradigms = RussianParadigms.Instance.Paradigms;
        for (var i = 0; i < paradigms.Length; i++)
        {
            text.Write($"= {paradigms[i].Name} ");
            foreach (var ending in paradigms[i].Endings)
            {
                text.Write((char)('A' + Math.Clamp((int)Math.Round(-endingLogs[PairOf(ending, i)] / Step), 0, 25)));
            }

            text.Write('\n');
            var previous = "";
            foreach (var (stem, mass) in stems[i].OrderBy(pair => pair.Stem, StringComparer.Ordinal))
            {
                text.Write($"{FrontCoding.Encode(previous, stem)} {(char)('Z' - Math.Clamp((int)Math.Round(Math.Log(mass) / Step), 0, 25))}\n");
                previous = stem;
            }
        }
    }

    /// <summary>The paradigms of a known stem with their costs; none when it is unknown.</summary>
    internal ReadOnlySpan<(int Paradigm, float Cost)> Find(ReadOnlySpan<char> stem, uint hash) =>
        (stem.IsEmpty ? _table.TryFind("_", WordHash.Of("_"), out var range) : _table.TryFind(stem, hash, out range))
            ? _entries.AsSpan(range.Start, range.Count)
            : [];

    /// <summary>The cost of a pair of an ending and a paradigm, as numbered by <see cref="RussianParadigms"/>.</summary>
    internal float EndingCost(int pair) => _endingCosts[pair];

    /// <summary>The number of the pair of an ending and a paradigm.</summary>
    internal static int PairOf(ReadOnlySpan<char> ending, int paradigm) =>
        RussianParadigms.Instance.WithEnding(ending, out var first).IndexOf(paradigm) + first;

    private static int ReadEndings(string line, int number, Dictionary<string, int> byName, float[] endingCosts)
    {
        var parts = line.Split(' ');
        if (parts.Length != 3 || !byName.TryGetValue(parts[1], out var paradigm)
            || parts[2].Length != RussianParadigms.Instance.Paradigms[paradigm].Endings.Length)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} of the stem model is not a paradigm with its endings: '{line}'."));
        }

        foreach (var (index, ending) in RussianParadigms.Instance.Paradigms[paradigm].Endings.Index())
        {
            endingCosts[PairOf(ending, paradigm)] = (parts[2][index] - 'A') * Step;
        }

        return paradigm;
    }

    private static RussianStemModel LoadDefault()
    {
        using var text = RussianParadigms.Open("stem-model.txt");
        return Read(text);
    }

    private readonly record struct StemRange(int Start, int Count);
}
