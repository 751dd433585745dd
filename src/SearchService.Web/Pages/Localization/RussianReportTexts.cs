using SearchService.Search.Consistency;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the pages that compare language versions, in Russian.</summary>
internal static class RussianReportTexts
{
    public static ReportTexts All { get; } = new()
    {
        Concordance = "Термины",
        ConcordanceLead = "Как слово или словосочетание передано на других языках во всём собрании, с числом случаев и примерами.",
        TermLabel = "Слово или словосочетание на казахском, русском или английском",
        FromTerm = "Определить язык по термину",
        Show = "Показать",
        NoTerm = "Введите слово или словосочетание без операторов; словосочетание можно взять в кавычки.",
        NothingHasTerm = "Ни в одной статье такого термина нет.",
        NoTranslations = "Ни у одной статьи с этим термином нет версии на этом языке.",
        LookedAt = (found, looked) => looked == found
            ? $"Термин есть в {Number(found)} {Wording.Russian(found, "статье", "статьях", "статьях")}; просмотрены все."
            : $"Термин есть в {Number(found)} {Wording.Russian(found, "статье", "статьях", "статьях")}; просмотрено {Number(looked)}, равномерно по всему собранию.",
        Places = (places, articles) =>
            $"{Number(places)} {Wording.Russian(places, "случай", "случая", "случаев")} в {Number(articles)} {Wording.Russian(articles, "статье", "статьях", "статьях")}",
        RenderingsIn = language => $"Соответствия: {language}",
        Rendering = "Соответствие",
        Count = "Случаев",
        Share = "Доля",
        Basis = "Узнано",
        Unrecognised = "соответствие не узнано",
        Bases = new Dictionary<string, string>
        {
            ["termbase"] = "по базе терминов",
            ["lexicon"] = "по словарю",
            ["statistics"] = "по статистике",
        },
        Consistency = "Согласованность версий",
        ConsistencyLead = "Чем различаются языковые версии документа: числа, даты, суммы и ссылки, абзацы без соответствия или без перевода, термины, переданные по-разному.",
        CompareVersions = "Сравнить языковые версии",
        BackToWork = "К документу",
        OneVersion = "Языковая версия только одна, сравнивать не с чем.",
        Compared = count => $"{Wording.Russian(count, "Сравнена", "Сравнены", "Сравнено")} {Number(count)} {Wording.Russian(count, "пара", "пары", "пар")} статей.",
        Findings = count => count == 0 ? "Расхождений не найдено." : $"{Wording.Russian(count, "Найдено", "Найдены", "Найдено")} {Number(count)} {Wording.Russian(count, "расхождение", "расхождения", "расхождений")}.",
        FirstFindings = count => $"Показаны первые {Number(count)}.",
        Severities = new Dictionary<string, string>
        {
            ["error"] = "Противоречия и пропуски",
            ["warning"] = "Вероятные ошибки",
            ["note"] = "Стоит взглянуть",
        },
        Kinds = new Dictionary<string, string>
        {
            ["number"] = "Число",
            ["date"] = "Дата",
            ["money"] = "Денежная сумма",
            ["citation"] = "Ссылка",
            ["missing_provision"] = "Статья без соответствия",
            ["missing_paragraph"] = "Абзац без соответствия",
            ["untranslated"] = "Абзац без перевода",
            ["term"] = "Передача термина",
            ["link"] = "Неуверенная связь",
        },
        Sentence = Sentence,
    };

    private static string Sentence(ConsistencyFinding finding) => finding.Kind switch
    {
        FindingKind.MissingProvision => $"В {Version(finding.To)} версии соответствия нет.",
        FindingKind.MissingParagraph => $"Абзацу {VersionOf(finding.From)} версии ничего не соответствует в {Version(finding.To)}.",
        FindingKind.Untranslated => $"Абзац {VersionOf(finding.From)} версии написан {Tongue(finding.To)}.",
        FindingKind.Term when finding.Term is { } term => $"«{term.Term}» здесь передано как «{term.Other}»; в других местах — «{term.Usual}», {Number(term.UsualCount)} {Wording.Russian(term.UsualCount, "раз", "раза", "раз")}.",
        FindingKind.Link => $"Эти статьи связаны с уверенностью всего {Wording.Percent(finding.Confidence ?? 0)} %.",
        _ when finding.To.Spans.Count > 0 => $"В {Version(finding.From)} версии «{finding.From.Printed}», в {Version(finding.To)} «{finding.To.Printed}».",
        _ => $"В {Version(finding.From)} версии есть «{finding.From.Printed}», в {Version(finding.To)} ничего похожего нет.",
    };

    private static string Version(FindingSide side) => side.Lang switch { "kk" => "казахской", "ru" => "русской", "en" => "английской", var other => $"[{other}]" };

    private static string VersionOf(FindingSide side) => Version(side);

    private static string Tongue(FindingSide side) => side.Lang switch { "kk" => "по-казахски", "ru" => "по-русски", "en" => "по-английски", var other => $"[{other}]" };

    private static string Number(int number) => Wording.Grouped(number, "\u00A0");
}
