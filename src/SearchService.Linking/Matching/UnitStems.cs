using System.Runtime.InteropServices;
using SearchService.Linking.Features;

namespace SearchService.Linking.Matching;

/// <summary>The units of one language as bags of stems, and the units of each stem.</summary>
internal sealed class UnitStems
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<List<(int Unit, int Count)>> _postings = [];

    public UnitStems(string language, IReadOnlyList<string> texts)
    {
        var reader = new StemReader(language);
        var places = new List<(int Start, int Length)>();
        Language = language;
        Texts = texts;
        Bags = new Dictionary<string, StemUse>[texts.Count];
        Lengths = new int[texts.Count];
        for (var unit = 0; unit < Bags.Length; unit++)
        {
            places.Clear();
            var stems = reader.Read(texts[unit], places);
            Lengths[unit] = stems.Count;
            var bag = Bags[unit] = new Dictionary<string, StemUse>(StringComparer.Ordinal);
            for (var i = 0; i < stems.Count; i++)
            {
                ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(bag, stems[i], out var known);
                use = known ? use with { Count = use.Count + 1 } : new StemUse(1, places[i].Start, places[i].Length);
            }

            foreach (var (stem, use) in bag)
            {
                _postings[AddStem(stem)].Add((unit, use.Count));
            }
        }

        MeanLength = Math.Max(1, Lengths.Length == 0 ? 1 : Lengths.Average());
    }

    public string Language { get; }

    public int Count => Bags.Length;

    /// <summary>The texts of the units.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The stems of each unit, in the order in which they first come.</summary>
    public Dictionary<string, StemUse>[] Bags { get; }

    /// <summary>The number of stems of each unit.</summary>
    public int[] Lengths { get; }

    public double MeanLength { get; }

    /// <summary>All stems, each once; their places in this list are their numbers.</summary>
    public IReadOnlyList<string> Stems => _stems;

    /// <summary>The number of a stem, or -1.</summary>
    public int NumberOf(string stem) => _numbers.GetValueOrDefault(stem, -1);

    /// <summary>The units that have a stem, in order.</summary>
    public ReadOnlySpan<(int Unit, int Count)> Units(string stem) =>
        _numbers.TryGetValue(stem, out var number) ? Units(number) : [];

    /// <summary>The units that have the stem with a number, in order.</summary>
    public ReadOnlySpan<(int Unit, int Count)> Units(int stem) => CollectionsMarshal.AsSpan(_postings[stem]);

    private int AddStem(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var known);
        if (!known)
        {
            number = _stems.Count;
            _stems.Add(stem);
            _postings.Add([]);
        }

        return number;
    }
}
