using SearchService.Linking.Alignment;
using SearchService.Linking.Evaluation;
using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Pairing;

public sealed class VersionCalibrationTests(ITestOutputHelper output)
{
    [Fact]
    public void The_probability_of_versions_is_how_often_they_are()
    {
        var examples = VersionExamples.All;
        var fitted = LogisticRegression.Fit([.. examples.Select(example => (example.Signs, example.IsRight))]);
        var outcomes = examples.Select(example => example.Text).Distinct().SelectMany(text =>
        {
            var others = LogisticRegression.Fit([.. examples.Where(example => example.Text != text).Select(example => (example.Signs, example.IsRight))]);
            return examples.Where(example => example.Text == text).Select(example => (Probability: LinkCalibration.Probability(example.Signs, others), example.IsRight));
        }).ToList();
        var table = new ReliabilityTable(outcomes);
        output.WriteLine($"{examples.Count} pairs, {examples.Count(example => example.IsRight)} versions; coefficients {string.Join(", ", fitted.Select(value => value.ToString("F2")))}");
        output.WriteLine($"{table}expected calibration error {table.ExpectedError:F4}");
        Assert.True(table.ExpectedError <= 0.02, $"{table.ExpectedError:F4}\n{table}");
        var sure = outcomes.Where(outcome => outcome.Probability >= VersionFinder.LeastProbability).ToList();
        Assert.True(sure.Count(outcome => outcome.IsRight) >= 0.98 * sure.Count, $"{sure.Count(outcome => !outcome.IsRight)} of {sure.Count} sure pairs are wrong");
        for (var i = 0; i < fitted.Length; i++)
        {
            Assert.True(Math.Abs(fitted[i] - VersionCalibration.Coefficients[i]) <= 0.1 + (0.05 * Math.Abs(fitted[i])), $"coefficient {i} is {fitted[i]:F2}");
        }
    }
}
