using System.Globalization;
using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Similar;

namespace SearchService.Linking.Tests.Similar;

public sealed class SimilarityCalibrationTests(ITestOutputHelper output)
{
    /// <summary>A pair that are each other's best in their pool.</summary>
    private sealed record Example(string Pool, string Document, double[] Signs, bool IsRight);

    private static readonly (string From, string To)[] s_digests =
        [("kk", "en"), ("en", "kk"), ("ru", "kk"), ("en", "ru"), ("ru", "en"), ("kk", "ru"), ("kk", "kk"), ("ru", "ru"), ("en", "en")];

    [Fact]
    public void The_probability_across_languages_is_how_often_pairs_are_right()
    {
        var examples = new List<Example>();
        var (right, expected) = (0, 0);
        foreach (var seed in (int[])[1, 2, 3, 4, 5])
        {
            foreach (var pool in (ParallelPool[])
                [.. ParallelPool.ReadAll(seed), .. s_digests.Where(pair => pair.From != pair.To).Select(pair => ParallelPool.ReadDigests(pair.From, pair.To, seed))])
            {
                var judge = new SimilarityJudge(HonestLexicon.Learned, pool.Statistics);
                var found = MutualBest(judge, pool.Name, pool.From, pool.To);
                examples.AddRange(found);
                expected += pool.From.Select(unit => unit.Key).Intersect(pool.To.Select(unit => unit.Key)).Count();
                right += found.Count(example => example.IsRight);
            }
        }

        output.WriteLine($"{examples.Count} pairs that are each other's best, {right} right; {expected} units have their counterpart in the pool");
        Assert.True(right >= 0.9 * expected, $"{right} of {expected} were found");
        Measure(examples, SimilarityCalibration.Across.ToArray());
    }

    [Fact]
    public void The_probability_within_a_language_is_how_often_pairs_are_right()
    {
        var examples = new List<Example>();
        foreach (var pool in ((int[])[5, 6, 7]).SelectMany(RewrittenPool.ReadAll))
        {
            examples.AddRange(MutualBest(new SimilarityJudge(TranslationLexicon.Empty, pool.Statistics), pool.Name, pool.From, pool.To));
        }

        foreach (var (from, to) in s_digests.Where(pair => pair.From == pair.To))
        {
            foreach (var seed in (int[])[1, 2, 3])
            {
                var pool = ParallelPool.ReadDigests(from, to, seed);
                examples.AddRange(MutualBest(new SimilarityJudge(TranslationLexicon.Empty, pool.Statistics), pool.Name, pool.From, pool.To));
            }
        }

        output.WriteLine($"{examples.Count} pairs, {examples.Count(example => example.IsRight)} right");
        Measure(examples, SimilarityCalibration.Within.ToArray());
    }

    /// <summary>The pairs of a pool that are each other's best.</summary>
    private static List<Example> MutualBest(SimilarityJudge judge, string name, List<ParallelPool.Unit> left, List<ParallelPool.Unit> right)
    {
        var signs = left.Select(from => right.Select(to => judge.Signs(from.Text, to.Text)).ToArray()).ToArray();
        var scores = signs.Select((row, i) => row.Select((pair, j) => SimilarityCalibration.Probability(pair, left[i].Text.Language != right[j].Text.Language)).ToArray()).ToArray();
        var examples = new List<Example>();
        for (var i = 0; i < scores.Length; i++)
        {
            var best = Array.IndexOf(scores[i], scores[i].Max());
            if (scores.All(row => row[best] <= scores[i][best]))
            {
                examples.Add(new Example(name, left[i].Document, SimilarityCalibration.Of(signs[i][best]), left[i].IsLike(right[best])));
            }
        }

        return examples;
    }

    /// <summary>Prints how reliable the coefficients are that are fitted without the text of each pair in these languages, and those in use.</summary>
    private void Measure(List<Example> examples, double[] inUse)
    {
        var fitted = LogisticRegression.Fit([.. examples.Select(example => (example.Signs, example.IsRight))]);
        var outcomes = examples.GroupBy(example => (example.Pool, example.Document)).SelectMany(document =>
        {
            var others = LogisticRegression.Fit([.. examples.Where(example => (example.Pool, example.Document) != document.Key).Select(example => (example.Signs, example.IsRight))]);
            return document.Select(example => (Probability: Alignment.LinkCalibration.Probability(example.Signs, others), example.IsRight));
        }).ToList();
        var table = new ReliabilityTable(outcomes);
        var used = examples.Select(example => (Probability: Alignment.LinkCalibration.Probability(example.Signs, inUse), example.IsRight)).ToList();
        var usedTable = new ReliabilityTable(used);
        output.WriteLine($"fitted {string.Join(", ", fitted.Select(value => value.ToString("F2", CultureInfo.InvariantCulture)))}");
        output.WriteLine($"without its document: expected calibration error {table.ExpectedError:F4}\n{table}");
        output.WriteLine($"in use: expected calibration error {usedTable.ExpectedError:F4}\n{usedTable}");
        foreach (var least in (double[])[0, 0.3, 0.5, 0.7, 0.8, 0.9])
        {
            var kept = used.Where(pair => pair.Probability >= least).ToList();
            var right = kept.Count(pair => pair.IsRight);
            output.WriteLine($"above {least:F1}: {kept.Count} pairs, {right} right; F1 among mutual best {2.0 * right / (kept.Count + used.Count(pair => pair.IsRight)):F3}");
        }

        Assert.True(table.ExpectedError <= 0.03, $"{table.ExpectedError:F4}\n{table}");
        Assert.True(usedTable.ExpectedError <= 0.03, $"{usedTable.ExpectedError:F4}\n{usedTable}");
    }
}
