using System.Reflection;
using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>The table of Russian inflection, written by hand: paradigms, their endings, and the stems listed with them.</summary>
/// <remarks>Read once from the resource <c>paradigms.txt</c>, whose head describes its form. Immutable and thread-safe.</remarks>
internal sealed class RussianParadigms
{
    private const string Letters = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly Dictionary<string, string[]> s_adjectives = new Dictionary<string, string[]>
    {
        ["hard"] = "ый ая ое ые ого ой ому ую ым ом ою ыми ых".Split(' '),
        ["soft"] = "ий яя ее ие его ей ему юю им ем ею ими их".Split(' '),
        ["hush"] = "ий ая ее ие его ей ему ую им ем ею ими их".Split(' '),
        ["velar"] = "ий ая ое ие ого ой ому ую им ом ою ими их".Split(' '),
    };

    private readonly List<RussianParadigm> _paradigms = [];
    private readonly List<(string Stem, int Paradigm)> _listed = [];
    private readonly WordTable<EndingRange> _endings;
    private readonly int[] _endingParadigms;

    private RussianParadigms(TextReader text)
    {
        var lines = new HashingReader(text);
        var version = (lines.ReadLine() ?? "").TrimStart('#', ' ');
        var first = 0;
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                foreach (var stem in line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    for (var paradigm = first; paradigm < _paradigms.Count; paradigm++)
                    {
                        _listed.Add((stem == "_" ? "" : stem, paradigm));
                    }
                }
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                first = _paradigms.Count;
                AddParadigm(line);
            }
        }

        Version = $"{version} {lines.Hash}";
        Paradigms = [.. _paradigms];
        (_endings, _endingParadigms) = ByEnding(Paradigms);
        MaxEnding = Paradigms.Max(paradigm => paradigm.Endings.Max(ending => ending.Length));
        EndingCount = _endingParadigms.Length;
    }

    /// <summary>The table of this assembly.</summary>
    public static RussianParadigms Instance { get; } = Load();

    /// <summary>Names the state of the table, with a hash of it.</summary>
    public string Version { get; }

    /// <summary>All paradigms; an index of this is what models call a paradigm.</summary>
    public RussianParadigm[] Paradigms { get; }

    /// <summary>The stems listed by hand.</summary>
    public IReadOnlyList<(string Stem, int Paradigm)> Listed => _listed;

    /// <summary>The length of the longest ending.</summary>
    public int MaxEnding { get; }

    /// <summary>The number of pairs of an ending and a paradigm.</summary>
    public int EndingCount { get; }

    /// <summary>The paradigms that have the ending; the index of the first is the number of the pair, which the others follow.</summary>
    public ReadOnlySpan<int> WithEnding(ReadOnlySpan<char> ending, out int firstPair)
    {
        if (ending.IsEmpty)
        {
            ending = "_";
        }

        if (!_endings.TryFind(ending, WordHash.Of(ending), out var range))
        {
            firstPair = 0;
            return [];
        }

        firstPair = range.Start;
        return _endingParadigms.AsSpan(range.Start, range.Count);
    }

    /// <summary>A text resource of the Russian data.</summary>
    public static StreamReader Open(string name) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream("SearchService.Analysis.Languages.Russian.Data." + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly."));

    private static RussianParadigms Load()
    {
        using var text = Open("paradigms.txt");
        return new RussianParadigms(text);
    }

    private void AddParadigm(string line)
    {
        var halves = line.Split(" : ");
        var head = halves[0].Split(' ');
        var citation = head[1] == "\"\"" ? "" : head[1];
        var limit = head.FirstOrDefault(part => part[0] == '@');
        var before = limit switch
        {
            null => null,
            ['@', '-', ..] => string.Concat(Letters.Except(limit[2..])),
            _ => limit[1..],
        };
        var listedOnly = head[^1] == "!";
        List<string> plain = [], reflexive = [];
        foreach (var ending in halves[1].Split(' '))
        {
            Expand(ending, plain, reflexive);
        }

        _paradigms.Add(new RussianParadigm(head[0], citation, before, listedOnly, [.. plain.Distinct()]));
        if (head[0][0] == 'v')
        {
            _paradigms.Add(new RussianParadigm(head[0] + ".ся", citation + "ся", before, listedOnly, [.. reflexive.Distinct()]));
        }
    }

    private static void Expand(string written, List<string> plain, List<string> reflexive)
    {
        var active = written[0] != '-';
        var parts = written.TrimStart('-').Split('*');
        if (parts.Length == 1)
        {
            var ending = parts[0] == "_" ? "" : parts[0];
            plain.Add(ending);
            if (active)
            {
                reflexive.Add(ending + (ending.Length > 0 && "аеиоуыэюя".Contains(ending[^1], StringComparison.Ordinal) ? "сь" : "ся"));
            }

            return;
        }

        foreach (var ending in s_adjectives[parts[1]])
        {
            plain.Add(parts[0] + ending);
            if (active)
            {
                reflexive.Add(parts[0] + ending + "ся");
            }
        }
    }

    private static (WordTable<EndingRange> Table, int[] Paradigms) ByEnding(RussianParadigm[] paradigms)
    {
        List<int> all = [];
        Dictionary<string, EndingRange> ranges = [];
        var pairs = paradigms.SelectMany((paradigm, index) => paradigm.Endings.Select(ending => (ending, index)));
        foreach (var group in pairs.GroupBy(pair => pair.ending, pair => pair.index))
        {
            var start = all.Count;
            all.AddRange(group);
            // The table has no room for the empty word: its length marks a free slot.
            ranges.Add(group.Key.Length == 0 ? "_" : group.Key, new EndingRange(start, all.Count - start));
        }

        return (WordTable<EndingRange>.Create(ranges), [.. all]);
    }

    private readonly record struct EndingRange(int Start, int Count);
}
