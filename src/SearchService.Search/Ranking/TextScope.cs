using SearchService.Search.Schema;

namespace SearchService.Search.Ranking;

/// <summary>A text field in its stemmed and its exact form, and what a match in it counts.</summary>
/// <param name="Stems">The field of stems.</param>
/// <param name="Exact">The field of exact forms.</param>
/// <param name="StemWeight">The factor of a stem.</param>
/// <param name="ExactWeight">The factor of an exact form.</param>
/// <param name="PairWeight">The factor of two words side by side.</param>
/// <param name="Matches">Whether a match here makes the provision match; otherwise it only adds to the score.</param>
internal readonly record struct ScopeField(string Stems, string Exact, float StemWeight, float ExactWeight, float PairWeight, bool Matches);

/// <summary>Where the words of a query are looked for.</summary>
internal sealed record TextScope(IReadOnlyList<ScopeField> Fields, bool HeadingOnly)
{
    /// <summary>Body and heading; the title of the work adds.</summary>
    public static TextScope Anywhere(string suffix, RankingWeights weights) => new(
        [
            new ScopeField(IndexFields.Body(suffix), IndexFields.BodyExact(suffix), weights.Body, weights.BodyExact, weights.Pair, true),
            HeadingField(suffix, weights),
            new ScopeField(IndexFields.Title(suffix), IndexFields.TitleExact(suffix), weights.Title, weights.TitleExact, 0, false),
        ],
        HeadingOnly: false);

    /// <summary>The heading and the titles above it.</summary>
    public static TextScope Heading(string suffix, RankingWeights weights) => new([HeadingField(suffix, weights)], HeadingOnly: true);

    /// <summary>The title of the work.</summary>
    public static TextScope Title(string suffix) =>
        new([new ScopeField(IndexFields.Title(suffix), IndexFields.TitleExact(suffix), 1, 1, 0, true)], HeadingOnly: true);

    /// <summary>The parties of the work.</summary>
    public static TextScope Party(string suffix) =>
        new([new ScopeField(IndexFields.Party(suffix), IndexFields.PartyExact(suffix), 1, 1, 0, true)], HeadingOnly: true);

    private static ScopeField HeadingField(string suffix, RankingWeights weights) => new(
        IndexFields.Heading(suffix), IndexFields.HeadingExact(suffix), weights.Heading, weights.HeadingExact, weights.HeadingPair, true);
}
