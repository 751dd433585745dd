using SearchService.Corpus.Model;
using SearchService.Linking.Alignment;
using SearchService.Linking.Evaluation;

namespace SearchService.Linking.Tests;

public sealed class LinkCalibrationTests(ITestOutputHelper output)
{
    /// <summary>The texts whose counterparts are right; in the tax convention two articles hold other text in Kazakh.</summary>
    private static readonly (string File, string From, string To)[] s_texts =
    [
        ("udhr", "kk", "ru"), ("udhr", "kk", "en"), ("udhr", "ru", "en"), ("constitution", "ru", "en"),
        ("treaty_european_cultural_convention_1954", "kk", "en"), ("treaty_hague_child_abduction_1980", "kk", "en"),
        ("treaty_hague_evidence_1970", "kk", "en"), ("treaty_hague_service_1965", "kk", "en"), ("treaty_madrid_protocol_1989", "kk", "en"),
    ];

    private static readonly double[] s_shares = [0.1, 0.3, 0.5];

    [Fact]
    public void The_confidence_of_links_is_how_often_they_are_right()
    {
        var texts = s_texts.Select(text => (text.File, Examples: Examples(text.File, text.From, text.To))).ToList();
        var all = texts.SelectMany(text => text.Examples).ToList();
        var fitted = LogisticRegression.Fit(all);
        var outcomes = texts.Select(text => text.File).Distinct().SelectMany(file =>
        {
            var others = LogisticRegression.Fit([.. texts.Where(text => text.File != file).SelectMany(text => text.Examples)]);
            return texts.Where(text => text.File == file).SelectMany(text => text.Examples)
                .Select(example => (LinkCalibration.Probability(example.Signs, others), example.IsRight));
        });
        var table = new ReliabilityTable(outcomes);
        output.WriteLine($"{all.Count} links, {all.Count(example => !example.IsRight)} wrong; coefficients {string.Join(", ", fitted.Select(value => value.ToString("F3")))}");
        output.WriteLine($"{table}expected calibration error {table.ExpectedError:F4}");
        Assert.True(table.ExpectedError <= 0.03, $"{table.ExpectedError:F4}\n{table}");
        for (var i = 0; i < fitted.Length; i++)
        {
            Assert.True(Math.Abs(fitted[i] - LinkCalibration.Coefficients[i]) <= 0.02, $"coefficient {i} is {fitted[i]:F3}");
        }
    }

    /// <summary>Links between versions of which on both sides other articles were taken out, with numbers kept and with numbers anew.</summary>
    private static List<(double[] Signs, bool IsRight)> Examples(string file, string from, string to)
    {
        var random = new Random(24);
        var examples = new List<(double[] Signs, bool IsRight)>();
        List<(int Index, ParallelTexts.Unit Item)> left = [.. ParallelTexts.Read(file, from).Index()];
        List<(int Index, ParallelTexts.Unit Item)> right = [.. ParallelTexts.Read(file, to).Index()];
        for (var run = 0; run < 6; run++)
        {
            foreach (var share in s_shares)
            {
                var one = left.Where(_ => random.NextDouble() >= share).ToList();
                var other = Rearrange([.. right.Where(_ => random.NextDouble() >= share)], random);
                var isKept = run % 2 == 0;
                var versions = new Work
                {
                    Id = "work",
                    Expressions =
                    [
                        ParallelTexts.Expression(from, [.. one.Select(unit => unit.Item)], i => isKept ? one[i].Index + 1 : i + 1),
                        ParallelTexts.Expression(to, [.. other.Select(unit => unit.Item)], i => isKept ? other[i].Index + 1 : i + 1),
                    ],
                };
                examples.AddRange(WorkLinker.LinkWithSigns(versions, HonestLexicon.Learned)
                    .Where(found => found.Link.From.EndsWith("@" + from, StringComparison.Ordinal))
                    .Select(found => (LinkCalibration.Of(found.Signs), ParallelTexts.IsRight(found.Link.From, found.Link.To))));
            }
        }

        return examples;
    }

    /// <summary>Makes one of some neighbours and two of some units.</summary>
    private static List<(int Index, ParallelTexts.Unit Item)> Rearrange(List<(int Index, ParallelTexts.Unit Item)> units, Random random)
    {
        var rearranged = new List<(int Index, ParallelTexts.Unit Item)>();
        for (var i = 0; i < units.Count; i++)
        {
            var (number, unit) = units[i];
            var chance = random.NextDouble();
            if (chance < 0.05 && i + 1 < units.Count && units[i + 1].Index == number + 1)
            {
                rearranged.Add((number, ParallelTexts.Merge(unit, units[++i].Item)));
            }
            else if (chance is > 0.05 and < 0.1 && ParallelTexts.Split(unit) is var (first, second))
            {
                rearranged.Add((number, first));
                rearranged.Add((number, second));
            }
            else
            {
                rearranged.Add(units[i]);
            }
        }

        return rearranged;
    }
}
