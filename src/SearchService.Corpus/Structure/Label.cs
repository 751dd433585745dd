namespace SearchService.Corpus.Structure;

/// <summary>What a label numbers.</summary>
internal enum LabelKind
{
    Article,

    /// <summary>A section that is the unit of citation where there are no articles: Section 5.</summary>
    Section,

    /// <summary>A part, chapter, section or paragraph that contains articles.</summary>
    Container,

    Annex,
}

/// <summary>A label found in a text: Статья 12, 12-бап, ARTICLE 12, Глава 3, 2-қосымша.</summary>
/// <param name="Kind">What it numbers.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, the sign behind the number not included.</param>
/// <param name="Number">The number.</param>
/// <param name="Rank">Of containers the level, 1 the outermost.</param>
internal readonly record struct Label(LabelKind Kind, int Start, int End, ProvisionNumber Number, int Rank);
