namespace SearchService.Linking.Features;

/// <summary>What a unit has of what can be compared, by ascending number, so that two of them are compared in one pass.</summary>
/// <param name="Ids">The numbers, ascending.</param>
/// <param name="Counts">How often each.</param>
/// <param name="Weight">The weight of all.</param>
internal sealed record ComparableBag(int[] Ids, int[] Counts, double Weight)
{
    /// <summary>Makes the bags of two versions. What only one of them has counts in the weight and is in no list.</summary>
    /// <param name="from">What each unit of the first version has, with its counts.</param>
    /// <param name="to">The same of the second.</param>
    /// <param name="weigh">The weight of what so many units of the first and of the second version have.</param>
    public static (ComparableBag[] From, ComparableBag[] To, double[] Weights) Of(
        IReadOnlyList<IReadOnlyDictionary<string, int>> from, IReadOnlyList<IReadOnlyDictionary<string, int>> to, Func<int, int, double> weigh)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = new List<(int From, int To)>();
        Count(from, isFrom: true);
        Count(to, isFrom: false);
        double[] weights = [.. units.Select(count => weigh(count.From, count.To))];
        return (Bags(from), Bags(to), weights);

        void Count(IReadOnlyList<IReadOnlyDictionary<string, int>> version, bool isFrom)
        {
            foreach (var key in version.SelectMany(unit => unit.Keys))
            {
                if (!ids.TryGetValue(key, out var id))
                {
                    id = ids[key] = units.Count;
                    units.Add(default);
                }

                units[id] = isFrom ? (units[id].From + 1, units[id].To) : (units[id].From, units[id].To + 1);
            }
        }

        ComparableBag[] Bags(IReadOnlyList<IReadOnlyDictionary<string, int>> version) => [.. version.Select(unit =>
        {
            var known = unit.Select(entry => (Id: ids[entry.Key], Count: entry.Value)).OrderBy(entry => entry.Id).ToList();
            var compared = known.Where(entry => units[entry.Id] is { From: > 0, To: > 0 }).ToList();
            return new ComparableBag(
                [.. compared.Select(entry => entry.Id)], [.. compared.Select(entry => entry.Count)], known.Sum(entry => weights[entry.Id] * entry.Count));
        })];
    }

    /// <summary>The weight of what this one shares with another, or with that and a second one together.</summary>
    public double Shared(ComparableBag other, ComparableBag? second, double[] weights)
    {
        var (shared, a, b) = (0.0, 0, 0);
        for (var i = 0; i < Ids.Length; i++)
        {
            var id = Ids[i];
            var count = CountOf(other, id, ref a) + (second is null ? 0 : CountOf(second, id, ref b));
            shared += weights[id] * Math.Min(Counts[i], count);
        }

        return shared;
    }

    private static int CountOf(ComparableBag bag, int id, ref int at)
    {
        while (at < bag.Ids.Length && bag.Ids[at] < id)
        {
            at++;
        }

        return at < bag.Ids.Length && bag.Ids[at] == id ? bag.Counts[at] : 0;
    }
}
