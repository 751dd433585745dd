namespace SearchService.Linking.Comparison;

/// <summary>Finds the words that are in both texts exactly once, as far as they keep their order: a patience diff (Bram Cohen).</summary>
internal static class UniqueWords
{
    /// <summary>The longest chain of such words of a part, ascending in both texts.</summary>
    public static List<(int Left, int Right)> InOrder(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, Part part)
    {
        var (mine, others) = (Once(left, part.Left, part.LeftEnd), Once(right, part.Right, part.RightEnd));
        var pairs = mine.Where(word => word.Value >= 0 && others.GetValueOrDefault(word.Key, -1) >= 0)
            .Select(word => (Left: word.Value, Right: others[word.Key])).OrderBy(pair => pair.Left).ToList();
        return LongestChain(pairs);
    }

    /// <summary>The place of each form, -1 where it has several.</summary>
    private static Dictionary<int, int> Once(IReadOnlyList<ComparedWord> words, int start, int end)
    {
        var places = new Dictionary<int, int>();
        for (var i = start; i < end; i++)
        {
            if (!places.TryAdd(words[i].Form, i))
            {
                places[words[i].Form] = -1;
            }
        }

        return places;
    }

    private static List<(int Left, int Right)> LongestChain(List<(int Left, int Right)> pairs)
    {
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].Right < pairs[i].Right ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var chain = new List<(int Left, int Right)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            chain.Add(pairs[i]);
        }

        chain.Reverse();
        return chain;
    }
}
