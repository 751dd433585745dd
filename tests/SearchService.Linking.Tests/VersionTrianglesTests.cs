using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Alignment;
using SearchService.Linking.Evaluation;
using SearchService.Linking.Features;

namespace SearchService.Linking.Tests;

/// <summary>Three versions of the Declaration and of the digests of the sample, of each of which articles were taken out, joined and numbered anew.</summary>
public sealed class VersionTrianglesTests(ITestOutputHelper output)
{
    private const int Runs = 12;

    private static readonly string[] s_languages = ["kk", "ru", "en"];

    [Fact]
    public void A_third_version_makes_confidences_truer()
    {
        var examples = Texts().SelectMany(text => Examples(text.Name, text.Units)).ToList();
        var fitted = LogisticRegression.Fit([.. examples.Select(example => (example.Signs, example.IsRight))]);
        var before = new ReliabilityTable(examples.Select(example => (example.Before, example.IsRight)));
        var outcomes = examples.Select(example => example.Text).Distinct().SelectMany(text =>
        {
            var others = LogisticRegression.Fit([.. examples.Where(example => example.Text != text).Select(example => (example.Signs, example.IsRight))]);
            return examples.Where(example => example.Text == text).Select(example => (Probability: LinkCalibration.Probability(example.Signs, others), example.Before, example.IsRight));
        }).ToList();
        var after = new ReliabilityTable(outcomes.Select(outcome => (outcome.Probability, outcome.IsRight)));
        var (lossBefore, lossAfter) = (outcomes.Average(outcome => Loss(outcome.Before, outcome.IsRight)), outcomes.Average(outcome => Loss(outcome.Probability, outcome.IsRight)));
        output.WriteLine($"{examples.Count} links in triangles, {examples.Count(example => !example.IsRight)} wrong; coefficients {string.Join(", ", fitted.Select(value => value.ToString("F2")))}");
        output.WriteLine($"before\n{before}expected calibration error {before.ExpectedError:F4}, log loss {lossBefore:F4}");
        output.WriteLine($"after\n{after}expected calibration error {after.ExpectedError:F4}, log loss {lossAfter:F4}");
        Assert.True(after.ExpectedError <= 0.03, $"{after.ExpectedError:F4}\n{after}");
        Assert.True(lossAfter < 0.9 * lossBefore, $"log loss {lossBefore:F4} before, {lossAfter:F4} after");
        for (var i = 0; i < fitted.Length; i++)
        {
            Assert.True(Math.Abs(fitted[i] - VersionTriangles.Coefficients[i]) <= 0.05, $"coefficient {i} is {fitted[i]:F3}");
        }
    }

    private static double Loss(double probability, bool isRight) => -Math.Log(Math.Clamp(isRight ? probability : 1 - probability, 0.001, 1));

    /// <summary>Links of which there is a way round, with numbers kept and with numbers anew.</summary>
    private static IEnumerable<(string Text, double[] Signs, double Before, bool IsRight)> Examples(string text, List<List<ParallelTexts.Unit>> units)
    {
        var random = new Random(25);
        for (var run = 0; run < Runs; run++)
        {
            var share = 0.1 + (0.2 * (run % 3));
            var versions = s_languages.Select((language, i) =>
            {
                var kept = units[i].Index().Where(_ => random.NextDouble() >= share).ToList();
                if (kept.Count > 3 && random.Next(2) == 0)
                {
                    var at = random.Next(kept.Count - 1);
                    kept[at] = (kept[at].Index, ParallelTexts.Merge(kept[at].Item, kept[at + 1].Item));
                    kept.RemoveAt(at + 1);
                }

                return ParallelTexts.Expression(language, [.. kept.Select(unit => unit.Item)], n => run % 2 == 0 ? kept[n].Index + 1 : n + 1);
            }).ToList();
            var links = WorkLinker.LinkWithSigns(new Work { Id = "work", Expressions = versions }, HonestLexicon.Learned, withTriangles: false);
            var ways = VersionTriangles.Ways(links, [.. versions.Select(version => new LinkedVersion(version))]);
            for (var i = 0; i < links.Count; i++)
            {
                var (link, (same, other)) = (links[i].Link, ways[i]);
                if (same + other > 0 && string.CompareOrdinal(link.From, link.To) < 0)
                {
                    yield return (text, VersionTriangles.Of(link.Confidence, same, other), link.Confidence, ParallelTexts.IsRight(link.From, link.To));
                }
            }
        }
    }

    private static IEnumerable<(string Name, List<List<ParallelTexts.Unit>> Units)> Texts()
    {
        yield return ("udhr", [.. s_languages.Select(language => ParallelTexts.Read("udhr", language))]);
        foreach (var item in new CorpusReader([Path.Combine(Requires.ProjectRoot, "data")], new CorpusReport()).ReadWorks().Where(item => item.Work.Expressions.Count == 3))
        {
            yield return (item.Work.Id, [.. item.Work.Expressions.Select(version => version.Provisions
                .Where(provision => provision.Kind == ProvisionKind.Article).Select(provision => new ParallelTexts.Unit(provision.Eid, provision.Text)).ToList())]);
        }
    }
}
