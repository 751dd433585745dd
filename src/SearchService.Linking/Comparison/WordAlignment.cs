namespace SearchService.Linking.Comparison;

/// <summary>Finds the same words of two texts in the same order: those that count most together, neighbours more than scattered ones.</summary>
/// <remarks>A longest common subsequence with weights, so that a run of a phrase is preferred to the same small words here and there.</remarks>
internal static class WordAlignment
{
    /// <summary>The most pairs of words of one table; beyond that, words that are unique in both texts divide it.</summary>
    public const int MaxCells = 1 << 20;

    private const int Neighbours = 4;
    private const byte Left = 1;
    private const byte Up = 2;
    private const byte Pair = 4;
    private const byte RunGoesOn = 8;

    /// <summary>For each word of the first text the number of its word in the second, or -1.</summary>
    public static int[] Align(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right)
    {
        var pairs = new int[left.Count];
        Array.Fill(pairs, -1);
        Align(left, right, new Part(0, left.Count, 0, right.Count), pairs);
        return pairs;
    }

    private static void Align(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, Part part, int[] pairs)
    {
        part = WithoutEqualEnds(left, right, part, pairs);
        if (part.Cells == 0)
        {
            return;
        }

        if (part.Cells <= MaxCells)
        {
            AlignBest(left, right, part, pairs);
            return;
        }

        // What has no unique words in common stays unaligned: it is then shown as replaced as a whole.
        var anchors = UniqueWords.InOrder(left, right, part);
        var (l, r) = (part.Left, part.Right);
        foreach (var (i, j) in anchors)
        {
            pairs[i] = j;
            Align(left, right, new Part(l, i, r, j), pairs);
            (l, r) = (i + 1, j + 1);
        }

        if (anchors.Count > 0)
        {
            Align(left, right, new Part(l, part.LeftEnd, r, part.RightEnd), pairs);
        }
    }

    private static Part WithoutEqualEnds(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, Part part, int[] pairs)
    {
        var (l, le, r, re) = part;
        for (; l < le && r < re && left[l].Form == right[r].Form; l++, r++)
        {
            pairs[l] = r;
        }

        for (; l < le && r < re && left[le - 1].Form == right[re - 1].Form; le--, re--)
        {
            pairs[le - 1] = re - 1;
        }

        return new Part(l, le, r, re);
    }

    private static void AlignBest(IReadOnlyList<ComparedWord> left, IReadOnlyList<ComparedWord> right, Part part, int[] pairs)
    {
        var (rows, columns) = (part.LeftEnd - part.Left, part.RightEnd - part.Right);
        var steps = new byte[rows * columns];
        // The best so far, and the best that ends with a pair, of the row above and of this one.
        var (above, row) = (new int[columns + 1], new int[columns + 1]);
        var (runAbove, run) = (new int[columns + 1], new int[columns + 1]);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var weight = Weight(left[part.Left + i], right[part.Right + j]);
                var goesOn = runAbove[j] > 0 && runAbove[j] + Neighbours > above[j];
                run[j + 1] = weight == 0 ? 0 : weight + (goesOn ? runAbove[j] + Neighbours : above[j]);
                var (best, step) = row[j] >= above[j + 1] ? (row[j], Left) : (above[j + 1], Up);
                if (run[j + 1] > best)
                {
                    (best, step) = (run[j + 1], Pair);
                }

                row[j + 1] = best;
                steps[(i * columns) + j] = (byte)(step | (goesOn ? RunGoesOn : 0));
            }

            (above, row) = (row, above);
            (runAbove, run) = (run, runAbove);
        }

        Walk(steps, part, columns, pairs);
    }

    private static void Walk(byte[] steps, Part part, int columns, int[] pairs)
    {
        var (i, j) = (part.LeftEnd - part.Left - 1, part.RightEnd - part.Right - 1);
        var inRun = false;
        while (i >= 0 && j >= 0)
        {
            var step = steps[(i * columns) + j];
            if (inRun || (step & Pair) != 0)
            {
                pairs[part.Left + i--] = part.Right + j--;
                inRun = (step & RunGoesOn) != 0;
            }
            else if ((step & Up) != 0)
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    private static int Weight(ComparedWord left, ComparedWord right) =>
        left.Form == right.Form ? (left.IsStopWord ? 3 : 10)
        : left.IsSameAs(right) ? (left.IsStopWord ? 2 : 8)
        : 0;
}
