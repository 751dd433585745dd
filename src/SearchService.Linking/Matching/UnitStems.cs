using System.Runtime.InteropServices;
using SearchService.Linking.Features;

namespace SearchService.Linking.Matching;

/// <summary>The units of one language as bags of stems, and the units of each stem.</summary>
internal sealed class UnitStems
{
    private readonly Dictionary<string, List<(int Unit, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);

    public UnitStems(string language, IReadOnlyList<string> texts)
    {
        var reader = new StemReader(language);
        var places = new List<(int Start, int Length)>();
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
                if (!_postings.TryGetValue(stem, out var units))
                {
                    units = _postings[stem] = [];
                    AddSpelling(stem);
                }

                units.Add((unit, use.Count));
            }
        }

        MeanLength = Math.Max(1, Lengths.Length == 0 ? 1 : Lengths.Average());
    }

    public int Count => Bags.Length;

    /// <summary>The texts of the units.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The stems of each unit, in the order in which they first come.</summary>
    public Dictionary<string, StemUse>[] Bags { get; }

    /// <summary>The number of stems of each unit.</summary>
    public int[] Lengths { get; }

    public double MeanLength { get; }

    /// <summary>The units that have a stem, in order.</summary>
    public ReadOnlySpan<(int Unit, int Count)> Units(string stem) =>
        _postings.TryGetValue(stem, out var units) ? CollectionsMarshal.AsSpan(units) : [];

    /// <summary>The stems that are spelt roughly like one of another language.</summary>
    public IReadOnlyList<string> SpeltLike(string stem) =>
        Skeleton.Of(stem) is { } spelling && _spellings.TryGetValue(spelling, out var stems) ? stems : [];

    private void AddSpelling(string stem)
    {
        if (Skeleton.Of(stem) is { } spelling)
        {
            (_spellings.TryGetValue(spelling, out var known) ? known : _spellings[spelling] = []).Add(stem);
        }
    }
}
