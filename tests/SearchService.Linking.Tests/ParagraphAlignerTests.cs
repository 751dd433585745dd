namespace SearchService.Linking.Tests;

public sealed class ParagraphAlignerTests(ITestOutputHelper output)
{
    /// <summary>Sentences of one text are not in another order, but some are missing and some are two.</summary>
    [Fact]
    public void Sentences_are_aligned_where_some_are_missing_and_some_are_two()
    {
        var kazakh = ParallelTexts.Read("gov_devtest", "kk");
        var russian = ParallelTexts.Read("gov_devtest", "ru");
        var random = new Random(21);
        int right = 0, given = 0, expected = 0;
        for (var start = 0; start < kazakh.Count; start += 25)
        {
            var from = kazakh.Skip(start).Take(25).Where(_ => random.NextDouble() > 0.05).ToList();
            var to = russian.Skip(start).Take(25).Where(_ => random.NextDouble() > 0.05).ToList();
            var merged = random.Next(to.Count - 1);
            to[merged] = ParallelTexts.Merge(to[merged], to[merged + 1]);
            to.RemoveAt(merged + 1);
            expected += from.Sum(one => to.Count(other => IsRight(one, other)));
            foreach (var bead in Align(from, to).Where(bead => bead.IsMatch))
            {
                var pairs = from.Take(bead.From).SelectMany(one => to.Take(bead.To), IsRight).ToList();
                right += pairs.Count(pair => pair);
                given += pairs.Count;
            }
        }

        var f1 = 2.0 * right / (given + expected);
        output.WriteLine($"sentences kk-ru F1 {f1:F3}");
        Assert.True(f1 >= 0.98, $"F1 {f1:F3} (seed 21)");
    }

    private static IReadOnlyList<Alignment.Bead> Align(List<ParallelTexts.Unit> from, List<ParallelTexts.Unit> to) =>
        ParagraphAligner.Align("kk", [.. from.Select(unit => unit.Text)], "ru", [.. to.Select(unit => unit.Text)], HonestLexicon.Learned);

    private static bool IsRight(ParallelTexts.Unit one, ParallelTexts.Unit other) => ParallelTexts.IsRight($"{one.Key}@kk", $"{other.Key}@ru");
}
