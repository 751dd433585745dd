using System.Runtime.InteropServices;

namespace SearchService.Linking.Matching;

/// <summary>Compares units of two languages by the groups of letters in the rough spellings of their stems: the cosine of both, rare groups counting more.</summary>
internal static class SpellingRanking
{
    private const int Gram = 3;

    /// <summary>Groups of letters in more than this share of the units say nothing and cost most.</summary>
    private const float TooFrequent = 0.2f;

    /// <summary>The cosines, row by row.</summary>
    public static float[] Score(UnitStems from, UnitStems to)
    {
        var left = Postings(from);
        var right = Postings(to);
        var scores = new float[from.Count * to.Count];
        var (rows, columns) = (new float[from.Count], new float[to.Count]);
        foreach (var (gram, units) in left)
        {
            var others = right.GetValueOrDefault(gram) ?? [];
            var idf = MathF.Log((1f + from.Count + to.Count) / (units.Count + others.Count));
            Square(units, idf, rows);
            if (units.Count > TooFrequent * from.Count || others.Count > TooFrequent * to.Count)
            {
                continue;
            }

            foreach (var (unit, count) in units)
            {
                var weight = Weight(count) * idf * idf;
                var row = scores.AsSpan(unit * to.Count, to.Count);
                foreach (var (other, times) in others)
                {
                    row[other] += weight * Weight(times);
                }
            }
        }

        foreach (var (gram, units) in right)
        {
            Square(units, MathF.Log((1f + from.Count + to.Count) / (units.Count + (left.GetValueOrDefault(gram)?.Count ?? 0))), columns);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                scores[(i * columns.Length) + j] /= MathF.Sqrt(Math.Max(1e-6f, rows[i] * columns[j]));
            }
        }

        return scores;
    }

    private static void Square(List<(int Unit, int Count)> units, float idf, float[] sums)
    {
        foreach (var (unit, count) in units)
        {
            sums[unit] += Weight(count) * Weight(count) * idf * idf;
        }
    }

    private static float Weight(int count) => 1 + MathF.Log(count);

    private static Dictionary<int, List<(int Unit, int Count)>> Postings(UnitStems units)
    {
        var postings = new Dictionary<int, List<(int Unit, int Count)>>();
        var counts = new Dictionary<int, int>();
        string[] spellings = [.. units.Stems.Select(stem => Transliteration.Of(stem))];
        for (var unit = 0; unit < units.Count; unit++)
        {
            counts.Clear();
            foreach (var (stem, use) in units.Bags[unit])
            {
                var spelling = spellings[units.NumberOf(stem)];
                for (var i = -1; i + Gram <= spelling.Length; i++)
                {
                    var gram = i < 0
                        ? spelling.Length < 2 ? 0 : (spelling[0] << 8) | spelling[1]
                        : (((spelling[i] << 8) | spelling[i + 1]) << 8) | spelling[i + 2];
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _) += use.Count;
                }
            }

            foreach (var (gram, count) in counts)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(postings, gram, out _) ??= []).Add((unit, count));
            }
        }

        return postings;
    }
}
