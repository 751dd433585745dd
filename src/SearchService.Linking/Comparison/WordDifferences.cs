namespace SearchService.Linking.Comparison;

/// <summary>Turns an alignment of words into differences that people can read.</summary>
internal static class WordDifferences
{
    /// <summary>As many words with meaning keep words apart from the changes around them.</summary>
    private const int LeastContent = 2;

    public static TextComparison Of(TextWords left, TextWords right)
    {
        var there = WordAlignment.Align(left.Words, right.Words);
        DissolveSpecks(left.Words, right.Words.Count, there);
        var same = there.Count(pair => pair >= 0);
        var moves = MovedWords.Find(left.Words, right.Words, there);
        var back = Inverse(there, right.Words.Count);
        var (mine, others) = (new DifferenceSpans(left.Words), new DifferenceSpans(right.Words));
        Collect(there, left.Words, right.Words, moves.Select(move => (move.Left, move.Count)), DifferenceKind.Deleted, mine);
        Collect(back, right.Words, left.Words, moves.Select(move => (move.Right, move.Count)), DifferenceKind.Inserted, others);
        Pair(there, mine, others, moves);
        var all = left.Words.Count + right.Words.Count;
        return new TextComparison(
            mine.Spans, others.Spans, all == 0 ? 1 : Math.Round(2.0 * (same + moves.Sum(move => move.Count)) / all, 3));
    }

    /// <summary>
    /// Parts what is the same only by chance: a small word or two between changes that are no shorter would tear what was written
    /// anew into pieces that nobody can read.
    /// </summary>
    private static void DissolveSpecks(IReadOnlyList<ComparedWord> left, int rightCount, int[] there)
    {
        var runs = Runs(there);
        for (var r = 0; r < runs.Count; r++)
        {
            var (first, count) = runs[r];
            var content = 0;
            for (var i = first; i < first + count; i++)
            {
                content += left[i].IsStopWord ? 0 : 1;
            }

            if (content < LeastContent && count <= Math.Min(Change(r - 1), Change(r)))
            {
                Array.Fill(there, -1, first, count);
                runs.RemoveAt(r);
                // The run before may now stand between changes that are longer than it.
                r = Math.Max(-1, r - 2);
            }
        }

        // The length of the change behind a run, the longer of both sides; that behind run -1 is the beginning.
        int Change(int run)
        {
            var (l, r) = run < 0 ? (0, 0) : (End(runs[run]), there[End(runs[run]) - 1] + 1);
            var (nextL, nextR) = run + 1 < runs.Count ? (runs[run + 1].First, there[runs[run + 1].First]) : (there.Length, rightCount);
            return Math.Max(nextL - l, nextR - r);
        }

        static int End((int First, int Count) run) => run.First + run.Count;
    }

    /// <summary>Runs of words that are neighbours in both texts.</summary>
    private static List<(int First, int Count)> Runs(int[] there)
    {
        var runs = new List<(int First, int Count)>();
        for (var i = 0; i < there.Length;)
        {
            if (there[i] < 0)
            {
                i++;
                continue;
            }

            var first = i++;
            while (i < there.Length && there[i] == there[i - 1] + 1)
            {
                i++;
            }

            runs.Add((first, i - first));
        }

        return runs;
    }

    private static int[] Inverse(int[] there, int count)
    {
        var back = new int[count];
        Array.Fill(back, -1);
        for (var i = 0; i < there.Length; i++)
        {
            if (there[i] >= 0)
            {
                back[there[i]] = i;
            }
        }

        return back;
    }

    private static void Collect(
        int[] pairs, IReadOnlyList<ComparedWord> words, IReadOnlyList<ComparedWord> others, IEnumerable<(int First, int Count)> moves,
        DifferenceKind missing, DifferenceSpans spans)
    {
        var moved = moves.SelectMany((move, number) => Enumerable.Range(move.First, move.Count).Select(word => (word, number)))
            .ToDictionary(each => each.word, each => each.number);
        var gap = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (moved.TryGetValue(i, out var move))
            {
                spans.Add(i, DifferenceKind.Moved, move);
            }
            else if (pairs[i] < 0)
            {
                spans.Add(i, missing, gap);
            }
            else
            {
                gap = i + 1;
                if (words[i].Form != others[pairs[i]].Form)
                {
                    spans.Add(i, DifferenceKind.Form, i);
                }
            }
        }
    }

    /// <summary>Tells each span its counterpart: the other form, the other place, what stands in the same gap.</summary>
    private static void Pair(int[] there, DifferenceSpans left, DifferenceSpans right, IReadOnlyList<(int Left, int Right, int Count)> moves)
    {
        foreach (var (l, r, _) in moves)
        {
            DifferenceSpans.Pair(left, l, right, r);
        }

        var next = 0;
        for (var i = 0; i < there.Length; i++)
        {
            if (there[i] >= 0)
            {
                next = there[i] + 1;
                DifferenceSpans.Pair(left, i, right, there[i]);
            }
            else if (left.KindAt(i) == DifferenceKind.Deleted && right.KindAt(next) == DifferenceKind.Inserted)
            {
                DifferenceSpans.Pair(left, i, right, next);
            }
        }
    }
}
