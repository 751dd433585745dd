using System.Globalization;

namespace SearchService.Analysis.Kazakh;

/// <summary>What was learned from text: stems with their costs, and how often one suffix follows another.</summary>
/// <remarks>
/// The text form: a version line; lines <c>+ LEFT RIGHT COUNT</c> for pairs of suffixes by name; then the stems in order, each as the
/// number of letters it shares with the one before (a digit or small Latin letter), the rest, a space, and two capital letters, its
/// cost as a noun and as a verb in steps of half a nat from <c>A</c>, or <c>-</c>. Immutable and thread-safe.
/// </remarks>
public sealed class StemModel
{
    private const int Step = 50;

    private StemModel(string version, string hash, WordTable<StemEntry> stems, double[] transitions)
    {
        Version = version;
        Fingerprint = $"{version} {hash}";
        Stems = stems;
        Transitions = transitions;
    }

    /// <summary>The model of this assembly, and its closed lists.</summary>
    public static StemModel Default { get; } = LoadDefault();

    /// <summary>Names the model and what it was learned from.</summary>
    public string Version { get; }

    /// <summary>The version and a hash of all that was read: two models with the same fingerprint give the same stems.</summary>
    public string Fingerprint { get; }

    /// <summary>The stems learned together with the closed lists.</summary>
    internal WordTable<StemEntry> Stems { get; }

    /// <summary>Counted pairs of states, or empty.</summary>
    internal double[] Transitions { get; }

    /// <summary>Reads a model; the closed lists are added.</summary>
    /// <exception cref="InvalidDataException">The text is not a model.</exception>
    public static StemModel Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new HashingReader(text);
        var version = lines.ReadLine() ?? throw new InvalidDataException("The stem model is empty.");
        var transitions = new double[SuffixCosts.StateCount * SuffixCosts.StateCount];
        Dictionary<string, StemEntry> stems = [];
        var previous = "";
        var number = 1;
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            number++;
            if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                ReadTransition(line, number, transitions);
                continue;
            }

            if (line.Length < 4 || line[^3] != ' ')
            {
                throw new InvalidDataException($"Line {number} of the stem model is not a stem: '{line}'.");
            }

            previous = FrontCoding.Decode(previous, line.AsSpan(0, line.Length - 3));
            stems[previous] = new StemEntry(ReadCost(line[^2]), ReadCost(line[^1]), StemEntry.Unknown, false);
        }

        AddClosedLists(stems, ClosedLists.Instance);
        return new StemModel(version, lines.Hash, WordTable<StemEntry>.Create(stems), transitions);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    internal static void Write(TextWriter text, string version, IEnumerable<KeyValuePair<string, StemEntry>> stems, ReadOnlySpan<double> transitions)
    {
        text.Write(version + "\n");
        for (var i = 0; i < transitions.Length; i++)
        {
            if (transitions[i] >= 1)
            {
                var (left, right) = (i / SuffixCosts.StateCount, i % SuffixCosts.StateCount);
                text.Write(string.Create(CultureInfo.InvariantCulture, $"+ {SuffixCosts.NameOf(left)} {SuffixCosts.NameOf(right)} {transitions[i]:F0}\n"));
            }
        }

        var previous = "";
        foreach (var (stem, entry) in stems.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Write($"{FrontCoding.Encode(previous, stem)} {WriteCost(entry.Noun)}{WriteCost(entry.Verb)}\n");
            previous = stem;
        }
    }

    private static void ReadTransition(string line, int number, double[] transitions)
    {
        var parts = line.Split(' ');
        if (parts.Length != 4 || SuffixCosts.StateOf(parts[1]) is not { } left || SuffixCosts.StateOf(parts[2]) is not { } right
            || !double.TryParse(parts[3], NumberStyles.Integer, CultureInfo.InvariantCulture, out var count))
        {
            throw new InvalidDataException($"Line {number} of the stem model is not a pair of suffixes: '{line}'.");
        }

        transitions[(left * SuffixCosts.StateCount) + right] = count;
    }

    private static int ReadCost(char letter) => letter == '-' ? StemEntry.Unknown : (letter - 'A') * Step;

    private static char WriteCost(int cost) => cost == StemEntry.Unknown ? '-' : (char)('A' + Math.Clamp((cost + (Step / 2)) / Step, 0, 57));

    internal static void AddClosedLists(Dictionary<string, StemEntry> stems, ClosedLists lists)
    {
        Add(stems, lists.Nouns, entry => entry with { Noun = Math.Min(entry.Noun, StemWeights.Closed) });
        Add(stems, lists.Elided, entry => entry with { Noun = Math.Min(entry.Noun, StemWeights.Closed), Elides = true });
        Add(stems, lists.Verbs, entry => entry with { Verb = Math.Min(entry.Verb, StemWeights.Closed) });
        Add(stems, lists.Functions, entry => entry with { Function = StemWeights.ClosedFunction });
    }

    private static void Add(Dictionary<string, StemEntry> stems, IEnumerable<string> words, Func<StemEntry, StemEntry> change)
    {
        foreach (var word in words)
        {
            var entry = stems.GetValueOrDefault(word, StemEntry.None);
            stems[word] = change(entry);
        }
    }

    private static StemModel LoadDefault()
    {
        using var text = ClosedLists.Open("stem-model.txt");
        return Read(text);
    }
}
