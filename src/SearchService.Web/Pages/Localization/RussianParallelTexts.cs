namespace SearchService.Web.Pages.Localization;

/// <summary>The Russian words about versions beside each other.</summary>
internal static class RussianParallelTexts
{
    public static ParallelTexts All { get; } = new()
    {
        NoVersion = lang => $"Этого документа нет на {Locative(lang)} языке.",
        NoCounterpart = lang => $"В версии на {Locative(lang)} языке соответствующей статьи нет.",
        NoSentence = langs => $"[нет соответствия в тексте на {string.Join(" и на ", langs.Select(Locative))} языке]",
        LinkTo = lang => $"Соответствует тексту на {Locative(lang)} языке:",
        Hint = "Наведите указатель на предложение, чтобы увидеть его соответствия. С клавиатуры: Tab переводит в текст, стрелки вверх и вниз ведут по предложениям, влево и вправо — к соответствию в соседнем столбце.",
        ThirdAgrees = "Путь через третью версию ведёт к той же статье.",
        ThirdDisagrees = "Путь через третью версию ведёт к другой статье.",
    };

    private static string Locative(string lang) => lang switch
    {
        "kk" => "казахском",
        "ru" => "русском",
        "en" => "английском",
        _ => $"«{lang}»",
    };
}
