namespace SearchService.Search.Ranking;

/// <summary>How much each kind of match counts in one language. All figures are factors of BM25 scores.</summary>
public sealed record RankingWeights
{
    /// <summary>A stem in the body.</summary>
    public float Body { get; init; } = 1f;

    /// <summary>An exact form in the body.</summary>
    public float BodyExact { get; init; } = 0.6f;

    /// <summary>A stem in the heading.</summary>
    public float Heading { get; init; } = 1f;

    /// <summary>An exact form in the heading.</summary>
    public float HeadingExact { get; init; } = 0.6f;

    /// <summary>A stem in the title of the work; it adds, but alone it is no match.</summary>
    public float Title { get; init; } = 0.3f;

    /// <summary>An exact form in the title of the work.</summary>
    public float TitleExact { get; init; } = 0.2f;

    /// <summary>Two words of the query side by side in the body.</summary>
    public float Pair { get; init; } = 0.3f;

    /// <summary>Two words of the query side by side in the heading.</summary>
    public float HeadingPair { get; init; } = 0.3f;

    /// <summary>BM25 of the body: how soon repetitions stop to count.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>BM25 of the body: how much its length counts, 0 to 1.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>The share of headings in <see cref="Scale"/>: most words of a query are in the body alone, also of what is wanted.</summary>
    private const float HeadingShare = 0.25f;

    /// <summary>What a word counts as a rule beside its frequency: dividing by it makes the scores of languages comparable.</summary>
    public float Scale => BodyScale + (HeadingShare * (Heading + HeadingExact));

    /// <summary>The same in the body alone; by it the language of the query comes first also where its words are in no heading.</summary>
    public float BodyScale => Body + BodyExact;

    /// <summary>The weights of a language. They were tuned on judged queries; the README has the figures.</summary>
    public static RankingWeights For(string suffix) => suffix switch
    {
        "ru" => new RankingWeights { Heading = 5f, HeadingExact = 3f, K1 = 0.8f },
        "kk" => new RankingWeights
        {
            Body = 1.2f,
            BodyExact = 0.3f,
            Pair = 0.15f,
            Heading = 0.1f,
            HeadingExact = 0.05f,
            HeadingPair = 0.05f,
            K1 = 0.6f,
            B = 0.4f,
        },
        "en" => new RankingWeights { Pair = 0.6f, Heading = 0.15f, HeadingExact = 0.1f, HeadingPair = 0.1f, K1 = 0.6f, B = 0.45f },
        _ => new RankingWeights(),
    };
}
