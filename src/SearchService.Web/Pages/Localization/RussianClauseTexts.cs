using SearchService.Linking.Comparison;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the clause finder in Russian.</summary>
internal static class RussianClauseTexts
{
    public static ClauseTexts All { get; } = new()
    {
        Link = "Поиск положений",
        Title = "Найти положение по тексту",
        Lead = "Вставьте положение договора на казахском, русском или английском языке: найдутся такие же и близкие положения на всех трёх языках, с вероятностью, обоснованием и пословным сравнением.",
        TextLabel = "Текст положения",
        Limit = count => $"Не более {count} знаков. Текст сравнивается и не сохраняется.",
        LanguageLabel = "Его язык",
        FromText = "определить по тексту",
        AnswersIn = "Только положения на языках",
        Button = "Найти",
        Language = "Язык текста:",
        Found = count => $"{count} {Wording.Russian(count, "похожее положение", "похожих положения", "похожих положений")}",
        Nothing = "Похожих положений нет.",
        Partial = "Поиск остановлен по времени: часть похожих положений могла не попасть в список.",
        YourClause = "Ваш текст",
        ThisProvision = "Это положение",
        SimilarLink = "Похожие положения в других документах",
        SimilarTitle = "Похожие положения в других документах",
        Shortened = count => $"Положение длинное; сравниваются только его первые {count} знаков.",
        Same = percent => $"Совпадает {percent} % слов.",
        Translated = percent => $"Соответствие есть у {percent} % слов.",
        Whole = "Сравнивается положение целиком.",
        Paragraphs = (first, last) => first == last ? $"Сравнивается абзац {first}." : $"Сравниваются абзацы {first}–{last}.",
        Legend = "Что означают пометки",
        Relations = new Dictionary<string, string>
        {
            ["translation"] = "Это перевод положения с тем же смыслом, связанный с ним.",
            ["similar"] = "Связано как похожее положение.",
        },
        Kinds = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "то же слово в другой форме",
            [DifferenceKind.Deleted] = "есть только в тексте слева",
            [DifferenceKind.Inserted] = "есть только в тексте справа",
            [DifferenceKind.Moved] = "те же слова в другом месте",
            [DifferenceKind.NoCounterpart] = "соответствие в тексте на другом языке не найдено",
            [DifferenceKind.Number] = "этого числа нет в другом тексте",
            [DifferenceKind.Name] = "этого имени или названия нет в другом тексте",
        },
        Marks = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "другая форма",
            [DifferenceKind.Deleted] = "только слева",
            [DifferenceKind.Inserted] = "только справа",
            [DifferenceKind.Moved] = "перемещено",
            [DifferenceKind.NoCounterpart] = "нет соответствия",
            [DifferenceKind.Number] = "другое число",
            [DifferenceKind.Name] = "другое название",
        },
        Sample = kind => kind is DifferenceKind.Number ? "30" : kind is DifferenceKind.Name ? "Женева" : "слово",
    };
}
