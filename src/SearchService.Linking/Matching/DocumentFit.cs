using SearchService.Linking.Alignment;

namespace SearchService.Linking.Matching;

/// <summary>What is known when units come from documents in order: which documents are versions of each other, and the way through both.</summary>
internal static class DocumentFit
{
    /// <summary>How far below the best a score may be for two units to be on the way rather than without counterparts.</summary>
    private const float Reach = 0.5f;

    /// <summary>The same where both documents have as many units, so that hardly any is missing.</summary>
    private const float ReachOfEquals = 1;

    /// <summary>Adds to the fitted scores, row by row, of units whose documents belong together, and of those on the way through them.</summary>
    public static void Apply(float[] scores, IReadOnlyList<int> from, IReadOnlyList<int> to, MatchingWeights weights)
    {
        var (left, right) = (PlacesOf(from), PlacesOf(to));
        foreach (var (one, other) in Pairs(scores, left, right, to.Count, weights.Temperature))
        {
            var (rows, columns) = (left[one], right[other]);
            foreach (var row in rows)
            {
                foreach (var column in columns)
                {
                    scores[(row * to.Count) + column] += weights.SameDocument;
                }
            }

            var reach = rows.Count == columns.Count ? ReachOfEquals : Reach;
            var beads = MonotoneAligner.Align(
                rows.Count, columns.Count,
                (i, m, j, n) => m == 1 && n == 1 ? scores[(rows[i] * to.Count) + columns[j]] - weights.SameDocument + reach : double.NegativeInfinity,
                gap: 0);
            foreach (var bead in beads.Where(bead => bead.IsMatch))
            {
                scores[(rows[bead.From.Start.Value] * to.Count) + columns[bead.To.Start.Value]] += weights.InOrder;
            }
        }
    }

    /// <summary>Each document with the one that takes most of its units, a document with one other at most, the surest first.</summary>
    private static List<(int From, int To)> Pairs(float[] scores, List<int>[] from, List<int>[] to, int columns, float temperature)
    {
        var shares = new List<(int From, int To, double Share)>();
        for (var one = 0; one < from.Length; one++)
        {
            for (var other = 0; other < to.Length; other++)
            {
                var sum = from[one].Sum(row => to[other].Sum(column => Math.Exp(scores[(row * columns) + column] / temperature)));
                shares.Add((one, other, sum / Math.Sqrt((double)from[one].Count * to[other].Count)));
            }
        }

        var (takenFrom, takenTo) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int From, int To)>();
        foreach (var (one, other, _) in shares.OrderByDescending(pair => pair.Share))
        {
            if (!takenFrom.Contains(one) && takenTo.Add(other))
            {
                takenFrom.Add(one);
                pairs.Add((one, other));
            }
        }

        return pairs;
    }

    private static List<int>[] PlacesOf(IReadOnlyList<int> documents)
    {
        var places = new List<int>[documents.Count == 0 ? 0 : documents.Max() + 1];
        for (var document = 0; document < places.Length; document++)
        {
            places[document] = [];
        }

        for (var unit = 0; unit < documents.Count; unit++)
        {
            places[documents[unit]].Add(unit);
        }

        return places;
    }
}
