namespace SearchService.Linking.Pairing;

/// <summary>Ids, ascending, and how often each.</summary>
internal sealed record CountedBag(int[] Ids, ushort[] Counts)
{
    public static CountedBag Empty { get; } = new([], []);

    /// <summary>The most frequent of what was counted.</summary>
    public static CountedBag Of(Dictionary<int, int> counts, int most)
    {
        var kept = counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(most).OrderBy(entry => entry.Key).ToList();
        return new CountedBag([.. kept.Select(entry => entry.Key)], [.. kept.Select(entry => (ushort)Math.Min(entry.Value, ushort.MaxValue))]);
    }

    public int CountOf(int id) => Array.BinarySearch(Ids, id) is >= 0 and var at ? Counts[at] : 0;
}
