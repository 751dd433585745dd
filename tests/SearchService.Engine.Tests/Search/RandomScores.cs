namespace SearchService.Engine.Tests.Search;

/// <summary>Floats as scores are, and equality of floats by their bits.</summary>
internal static class RandomScores
{
    /// <summary>Numbers from 0 up to 30, a few of them tiny, huge, 0 or infinite.</summary>
    public static float[] Of(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(12) switch
    {
        0 => 0f,
        1 => float.Epsilon * random.Next(1, 1000),
        2 => random.NextSingle() * 1e30f,
        3 => float.PositiveInfinity,
        _ => random.NextSingle() * 30,
    })];

    public static bool AreSame(float[] one, float[] other) =>
        one.Select(BitConverter.SingleToInt32Bits).SequenceEqual(other.Select(BitConverter.SingleToInt32Bits));
}
