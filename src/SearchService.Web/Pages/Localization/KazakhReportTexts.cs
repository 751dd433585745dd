using SearchService.Search.Consistency;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the pages that compare language versions, in Kazakh.</summary>
internal static class KazakhReportTexts
{
    public static ReportTexts All { get; } = new()
    {
        Concordance = "Терминдер",
        ConcordanceLead = "Сөз не сөз тіркесі бүкіл жинақта басқа тілдерде қалай берілген: саны мен мысалдары.",
        TermLabel = "Қазақша, орысша не ағылшынша сөз немесе сөз тіркесі",
        FromTerm = "Тілін терминнен анықтау",
        Show = "Көрсету",
        NoTerm = "Операторсыз сөз не сөз тіркесін енгізіңіз; тіркесті тырнақшаға алуға болады.",
        NothingHasTerm = "Бұл термин бірде-бір бапта жоқ.",
        NoTranslations = "Бұл термині бар баптардың осы тілдегі нұсқасы жоқ.",
        LookedAt = (found, looked) => looked == found
            ? $"Термин {Number(found)} бапта бар; бәрі қаралды."
            : $"Термин {Number(found)} бапта бар; бүкіл жинақтан біркелкі алынған {Number(looked)} бап қаралды.",
        Places = (places, articles) => $"{Number(articles)} баптағы {Number(places)} жер",
        RenderingsIn = language => $"Баламалары: {language}",
        Rendering = "Балама",
        Count = "Саны",
        Share = "Үлесі",
        Basis = "Қалай танылды",
        Unrecognised = "балама танылмады",
        Bases = new Dictionary<string, string>
        {
            ["termbase"] = "терминдер базасынан",
            ["lexicon"] = "сөздіктен",
            ["statistics"] = "статистикадан",
        },
        Consistency = "Нұсқалардың үйлесімі",
        ConsistencyLead = "Құжаттың тілдік нұсқалары неде өзгеше: сандар, күндер, сомалар мен сілтемелер, баламасы жоқ не аударылмаған абзацтар, әртүрлі берілген терминдер.",
        CompareVersions = "Тілдік нұсқаларын салыстыру",
        BackToWork = "Құжатқа өту",
        OneVersion = "Тілдік нұсқасы біреу ғана, салыстыратын ештеңе жоқ.",
        Compared = count => $"Баптардың {Number(count)} жұбы салыстырылды.",
        Findings = count => count == 0 ? "Айырмашылық табылмады." : $"{Number(count)} айырмашылық табылды.",
        FirstFindings = count => $"Алғашқы {Number(count)} көрсетілді.",
        Severities = new Dictionary<string, string>
        {
            ["error"] = "Қайшылықтар мен олқылықтар",
            ["warning"] = "Қате болуы мүмкін",
            ["note"] = "Қарап шыққан жөн",
        },
        Kinds = new Dictionary<string, string>
        {
            ["number"] = "Сан",
            ["date"] = "Күн",
            ["money"] = "Ақша сомасы",
            ["citation"] = "Сілтеме",
            ["missing_provision"] = "Сәйкесі жоқ бап",
            ["missing_paragraph"] = "Сәйкесі жоқ абзац",
            ["untranslated"] = "Аударылмаған абзац",
            ["term"] = "Терминнің берілуі",
            ["link"] = "Сенімсіз байланыс",
        },
        Sentence = Sentence,
    };

    private static string Sentence(ConsistencyFinding finding) => finding.Kind switch
    {
        FindingKind.MissingProvision => $"{Language(finding.To)} нұсқада сәйкесі жоқ.",
        FindingKind.MissingParagraph => $"{Language(finding.From)} нұсқадағы абзацтың {Tongue(finding.To)} сәйкесі жоқ.",
        FindingKind.Untranslated => $"{Language(finding.From)} нұсқадағы абзац {Tongue(finding.To)} жазылған.",
        FindingKind.Term when finding.Term is { } term => $"«{term.Term}» мұнда «{term.Other}» деп берілген; басқа жерлерде — «{term.Usual}», {Number(term.UsualCount)} рет.",
        FindingKind.Link => $"Бұл баптар небәрі {Wording.Percent(finding.Confidence ?? 0)} % сеніммен байланыстырылған.",
        _ when finding.To.Spans.Count > 0 => $"{Language(finding.From)} нұсқада «{finding.From.Printed}», {Tongue(finding.To)} нұсқада «{finding.To.Printed}».",
        _ => $"{Language(finding.From)} нұсқада «{finding.From.Printed}» бар, {Tongue(finding.To)} нұсқада ондай ештеңе жоқ.",
    };

    private static string Language(FindingSide side) => side.Lang switch { "kk" => "Қазақша", "ru" => "Орысша", "en" => "Ағылшынша", var other => other };

    private static string Tongue(FindingSide side) => Language(side).ToLowerInvariant();

    private static string Number(int number) => Wording.Grouped(number, "\u00A0");
}
