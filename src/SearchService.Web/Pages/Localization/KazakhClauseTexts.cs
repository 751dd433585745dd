using SearchService.Linking.Comparison;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the clause finder in Kazakh.</summary>
internal static class KazakhClauseTexts
{
    public static ClauseTexts All { get; } = new()
    {
        Link = "Ережені іздеу",
        Title = "Ережені мәтіні бойынша табу",
        Lead = "Шарттың ережесін қазақ, орыс немесе ағылшын тілінде қойыңыз: дәл сондай және жақын ережелер үш тілде де табылады, ықтималдығы, негіздемесі және сөзбе-сөз салыстыруы көрсетіледі.",
        TextLabel = "Ереженің мәтіні",
        Limit = count => $"{count} таңбадан аспасын. Мәтін салыстырылады, сақталмайды.",
        LanguageLabel = "Тілі",
        FromText = "мәтіннен анықталсын",
        AnswersIn = "Тек мына тілдердегі ережелер",
        Button = "Табу",
        Language = "Мәтін тілі:",
        Found = count => $"{count} ұқсас ереже",
        Nothing = "Ұқсас ереже жоқ.",
        Partial = "Іздеу уақыт шегіне жетіп тоқтады: кейбір ұқсас ережелер көрсетілмеуі мүмкін.",
        YourClause = "Сіздің мәтініңіз",
        ThisProvision = "Осы ереже",
        SimilarLink = "Басқа құжаттардағы ұқсас ережелер",
        SimilarTitle = "Басқа құжаттардағы ұқсас ережелер",
        Shortened = count => $"Ереже ұзын; тек алғашқы {count} таңбасы салыстырылады.",
        Same = percent => $"Сөздердің {percent} %-ы бірдей.",
        Translated = percent => $"Сөздердің {percent} %-ының сәйкесі бар.",
        Whole = "Ереже тұтас салыстырылды.",
        Paragraphs = (first, last) => first == last ? $"{first}-абзац салыстырылды." : $"{first}–{last}-абзацтар салыстырылды.",
        Legend = "Белгілердің мағынасы",
        Relations = new Dictionary<string, string>
        {
            ["translation"] = "Бұл — мағынасы бірдей ереженің байланыстырылған аудармасы.",
            ["similar"] = "Ұқсас ереже ретінде байланыстырылған.",
        },
        Kinds = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "сол сөздің басқа тұлғасы",
            [DifferenceKind.Deleted] = "тек сол жақтағы мәтінде бар",
            [DifferenceKind.Inserted] = "тек оң жақтағы мәтінде бар",
            [DifferenceKind.Moved] = "сол сөздер басқа жерде",
            [DifferenceKind.NoCounterpart] = "басқа тілдегі мәтінде сәйкесі табылмады",
            [DifferenceKind.Number] = "бұл сан екінші мәтінде жоқ",
            [DifferenceKind.Name] = "бұл атау екінші мәтінде жоқ",
        },
        Marks = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "басқа тұлға",
            [DifferenceKind.Deleted] = "тек сол жақта",
            [DifferenceKind.Inserted] = "тек оң жақта",
            [DifferenceKind.Moved] = "орны ауысқан",
            [DifferenceKind.NoCounterpart] = "сәйкесі жоқ",
            [DifferenceKind.Number] = "басқа сан",
            [DifferenceKind.Name] = "басқа атау",
        },
        Sample = kind => kind is DifferenceKind.Number ? "30" : kind is DifferenceKind.Name ? "Женева" : "сөз",
    };
}
