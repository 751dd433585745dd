namespace SearchService.Corpus.Structure;

/// <summary>How the labels of articles and their containers are printed in a language.</summary>
/// <remarks>Immutable. A language that is not known is read with the labels of all.</remarks>
internal sealed record LabelGrammar
{
    /// <summary>Words for article that stand before the number, in the nominative: Статья, Article.</summary>
    public IReadOnlyList<string> ArticleBefore { get; init; } = [];

    /// <summary>Words for article that stand behind the number: бап.</summary>
    public IReadOnlyList<string> ArticleAfter { get; init; } = [];

    /// <summary>Words for section, where it may be the unit of citation.</summary>
    public IReadOnlyList<string> SectionBefore { get; init; } = [];

    /// <summary>Words for containers before the number, with their level.</summary>
    public IReadOnlyList<(string Word, int Rank)> ContainerBefore { get; init; } = [];

    /// <summary>Words for containers behind the number, with their level.</summary>
    public IReadOnlyList<(string Word, int Rank)> ContainerAfter { get; init; } = [];

    /// <summary>Words for annex before the number.</summary>
    public IReadOnlyList<string> AnnexBefore { get; init; } = [];

    /// <summary>Words for annex behind the number.</summary>
    public IReadOnlyList<string> AnnexAfter { get; init; } = [];

    /// <summary>Words that follow a citation of an article and never begin a heading: Закона, of.</summary>
    public IReadOnlySet<string> AfterCitation { get; init; } = new HashSet<string>();

    /// <summary>Words that begin a sentence behind a heading that has no stop.</summary>
    public IReadOnlySet<string> SentenceOpeners { get; init; } = new HashSet<string>();

    /// <summary>Headings of a list of literature, in lower case.</summary>
    public IReadOnlySet<string> References { get; init; } = new HashSet<string>();

    /// <summary>The grammar of a language.</summary>
    public static LabelGrammar For(string language) => language switch
    {
        "kk" => s_kazakh,
        "ru" => s_russian,
        "en" => s_english,
        _ => s_any,
    };

    private static readonly LabelGrammar s_kazakh = new()
    {
        ArticleAfter = ["бап", "БАП", "Бап"],
        ContainerAfter =
        [
            ("бөлік", 1), ("БӨЛІК", 1), ("Бөлік", 1), ("бөлім", 2), ("БӨЛІМ", 2), ("Бөлім", 2), ("бөлiм", 2), ("БӨЛIМ", 2), ("бөлiк", 1),
            ("кіші бөлім", 3), ("тарау", 4), ("ТАРАУ", 4), ("Тарау", 4), ("параграф", 5), ("ПАРАГРАФ", 5), ("Параграф", 5),
        ],
        ContainerBefore = [("§", 5)],
        AnnexAfter = ["қосымша", "ҚОСЫМША", "Қосымша"],
        AnnexBefore = ["Қосымша", "ҚОСЫМША"],
        SentenceOpeners = new HashSet<string> { "Осы", "Егер", "Бұл", "Мыналар" },
        References = new HashSet<string>
        {
            "әдебиеттер", "әдебиет", "пайдаланылған әдебиеттер", "пайдаланылған әдебиеттер тізімі", "әдебиеттер тізімі", "дереккөздер",
        },
    };

    private static readonly LabelGrammar s_russian = new()
    {
        ArticleBefore = ["Статья", "СТАТЬЯ"],
        ContainerBefore =
        [
            ("Часть", 1), ("ЧАСТЬ", 1), ("Раздел", 2), ("РАЗДЕЛ", 2), ("Подраздел", 3), ("ПОДРАЗДЕЛ", 3), ("Глава", 4), ("ГЛАВА", 4),
            ("Параграф", 5), ("ПАРАГРАФ", 5), ("§", 5),
        ],
        AnnexBefore = ["Приложение", "ПРИЛОЖЕНИЕ"],
        AfterCitation = new HashSet<string>
        {
            "Закона", "Конституции", "Кодекса", "Договора", "Соглашения", "Конвенции", "Устава", "Протокола", "Федерального", "Гражданского",
            "Уголовного", "Трудового", "Налогового", "Пакта", "Декларации", "Указа", "Правил", "Хартии",
        },
        References = new HashSet<string>
        {
            "литература", "список литературы", "использованная литература", "список использованной литературы", "библиография",
            "список использованных источников", "источники",
        },
    };

    private static readonly LabelGrammar s_english = new()
    {
        ArticleBefore = ["Article", "ARTICLE", "Art."],
        SectionBefore = ["Section", "SECTION"],
        ContainerBefore =
        [
            ("Book", 1), ("BOOK", 1), ("Part", 1), ("PART", 1), ("Title", 2), ("TITLE", 2), ("Division", 2), ("DIVISION", 2), ("Chapter", 4),
            ("CHAPTER", 4), ("Section", 5), ("SECTION", 5), ("Subsection", 6), ("SUBSECTION", 6), ("§", 5),
        ],
        AnnexBefore = ["Annex", "ANNEX", "Appendix", "APPENDIX", "Schedule", "SCHEDULE"],
        AfterCitation = new HashSet<string> { "of", "and", "or", "to" },
        References = new HashSet<string> { "literature", "references", "bibliography", "works cited", "list of references", "sources" },
    };

    private static readonly LabelGrammar s_any = new()
    {
        ArticleBefore = [.. s_russian.ArticleBefore, .. s_english.ArticleBefore],
        ArticleAfter = s_kazakh.ArticleAfter,
        SectionBefore = s_english.SectionBefore,
        ContainerBefore = [.. s_russian.ContainerBefore, .. s_english.ContainerBefore],
        ContainerAfter = s_kazakh.ContainerAfter,
        AnnexBefore = [.. s_kazakh.AnnexBefore, .. s_russian.AnnexBefore, .. s_english.AnnexBefore],
        AnnexAfter = s_kazakh.AnnexAfter,
        AfterCitation = new HashSet<string>([.. s_russian.AfterCitation, .. s_english.AfterCitation]),
        References = new HashSet<string>([.. s_kazakh.References, .. s_russian.References, .. s_english.References]),
    };
}
