using SearchService.Linking.Alignment;

namespace SearchService.Linking.Tests;

public sealed class LengthModelTests
{
    [Theory]
    [InlineData("kk", "ru", new[] { "udhr" })]
    [InlineData("kk", "en", new[] { "udhr", "treaty_hague_evidence_1970", "treaty_madrid_protocol_1989" })]
    [InlineData("ru", "en", new[] { "udhr", "constitution" })]
    public void Means_are_near_the_medians_of_the_parallel_texts(string from, string to, string[] files)
    {
        var ratios = new List<double>();
        foreach (var file in files)
        {
            var right = ParallelTexts.Read(file, to).ToDictionary(unit => unit.Key, unit => Letters(unit.Text));
            ratios.AddRange(ParallelTexts.Read(file, from).Select(unit => Math.Log((double)right[unit.Key] / Letters(unit.Text))));
        }

        ratios.Sort();
        Assert.InRange(LengthModel.Ratio(from, to).Mean, ratios[ratios.Count / 2] - 0.11, ratios[ratios.Count / 2] + 0.11);
    }

    [Fact]
    public void A_translation_is_likelier_than_a_text_of_another_length()
    {
        Assert.True(LengthModel.LogLikelihoodRatio("kk", 500, "ru", 520) > 0);
        Assert.True(LengthModel.LogLikelihoodRatio("kk", 500, "ru", 1500) < 0);
        Assert.True(LengthModel.Fit("kk", 500, "en", 505) > LengthModel.Fit("kk", 500, "en", 800));
    }

    [Fact]
    public void The_model_is_the_same_seen_from_either_side() =>
        Assert.Equal(LengthModel.LogLikelihoodRatio("kk", 300, "en", 400), LengthModel.LogLikelihoodRatio("en", 400, "kk", 300), 9);

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
