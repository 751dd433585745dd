namespace SearchService.Linking.Comparison;

/// <summary>Finds phrases that both texts have in different places.</summary>
internal static class MovedWords
{
    /// <summary>The shortest phrase that is said to have moved: shorter ones are in both by chance.</summary>
    private const int LeastWords = 4;
    private const int LeastContent = 3;

    /// <summary>The phrases, each word in one at most.</summary>
    /// <param name="left">The words of the first text.</param>
    /// <param name="right">The words of the second.</param>
    /// <param name="there">The word of the second text for each of the first, -1 where it has none; what moved must have none.</param>
    public static IReadOnlyList<(int Left, int Right, int Count)> Find(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, int[] there)
    {
        var taken = new bool[right.Count];
        foreach (var word in there)
        {
            if (word >= 0)
            {
                taken[word] = true;
            }
        }

        var places = Places(right, taken);
        var moves = new List<(int Left, int Right, int Count)>();
        for (var i = 0; i < left.Count;)
        {
            var (start, count) = there[i] >= 0 || !places.TryGetValue(left[i].Stems[0], out var starts) ? default : Longest(left, right, there, taken, i, starts);
            if (count == 0)
            {
                i++;
                continue;
            }

            var after = i + count;
            (var first, start, count) = WithSmallWordsBefore(left, right, there, taken, (i, start, count), moves.Count == 0 ? 0 : moves[^1].Left + moves[^1].Count);
            moves.Add((first, start, count));
            Array.Fill(taken, true, start, count);
            i = after;
        }

        return moves;
    }

    private static (int Right, int Count) Longest(
        IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, int[] there, bool[] taken, int first, List<int> starts)
    {
        var best = (Right: 0, Count: 0);
        foreach (var start in starts)
        {
            var (count, content) = (0, 0);
            while (first + count < left.Count && start + count < right.Count && there[first + count] < 0 && !taken[start + count]
                && left[first + count].IsSameAs(right[start + count]))
            {
                content += left[first + count].IsStopWord ? 0 : 1;
                count++;
            }

            if (count > best.Count && count >= LeastWords && content >= LeastContent)
            {
                best = (start, count);
            }
        }

        return best;
    }

    /// <summary>A phrase is found by its first word with meaning; small words before it that both have belong to it.</summary>
    private static (int Left, int Right, int Count) WithSmallWordsBefore(
        IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, int[] there, bool[] taken, (int Left, int Right, int Count) move, int free)
    {
        var (l, r, count) = move;
        while (l > free && r > 0 && there[l - 1] < 0 && !taken[r - 1] && left[l - 1].IsSameAs(right[r - 1]))
        {
            (l, r, count) = (l - 1, r - 1, count + 1);
        }

        return (l, r, count);
    }

    private static Dictionary<int, List<int>> Places(IReadOnlyList<ComparedWord> words, bool[] taken)
    {
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!taken[i] && !words[i].IsStopWord)
            {
                (places.TryGetValue(words[i].Stems[0], out var known) ? known : places[words[i].Stems[0]] = []).Add(i);
            }
        }

        return places;
    }
}
