namespace SearchService.Web.Pages.Localization;

/// <summary>The English words about versions beside each other.</summary>
internal static class EnglishParallelTexts
{
    public static ParallelTexts All { get; } = new()
    {
        NoVersion = lang => $"There is no {Name(lang)} version of this document.",
        NoCounterpart = lang => $"The {Name(lang)} version has no article that corresponds.",
        NoSentence = langs => $"[no counterpart in the {string.Join(" and the ", langs.Select(Name))} text]",
        LinkTo = lang => $"Corresponds to the {Name(lang)} text:",
        Hint = "Point at a sentence to see its counterparts. With the keyboard: Tab into the text; up and down go through its sentences, left and right to the counterpart in the next column.",
        ThirdAgrees = "The way over the third version leads to the same article.",
        ThirdDisagrees = "The way over the third version leads to another article.",
    };

    private static string Name(string lang) => lang switch
    {
        "kk" => "Kazakh",
        "ru" => "Russian",
        "en" => "English",
        _ => $"“{lang}”",
    };
}
