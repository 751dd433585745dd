namespace SearchService.Web.Pages.Localization;

/// <summary>The Kazakh words about versions beside each other.</summary>
internal static class KazakhParallelTexts
{
    public static ParallelTexts All { get; } = new()
    {
        NoVersion = lang => $"Бұл құжаттың {Name(lang)} нұсқасы жоқ.",
        NoCounterpart = lang => $"{Capital(Name(lang))} нұсқада сәйкес келетін бап жоқ.",
        NoSentence = langs => $"[{string.Join(" және ", langs.Select(Name))} мәтінде сәйкестігі жоқ]",
        LinkTo = lang => $"{Capital(Name(lang))} мәтінге сәйкес келеді:",
        Hint = "Сөйлемнің сәйкестігін көру үшін оны меңзерімен көрсетіңіз. Пернетақтадан: Tab мәтінге өткізеді, жоғары және төмен көрсеткілер сөйлемдермен жүргізеді, солға және оңға көрсеткілер көрші бағандағы сәйкестігіне апарады.",
        ThirdAgrees = "Үшінші нұсқа арқылы өтетін жол да осы бапқа апарады.",
        ThirdDisagrees = "Үшінші нұсқа арқылы өтетін жол басқа бапқа апарады.",
    };

    private static string Name(string lang) => lang switch
    {
        "kk" => "қазақша",
        "ru" => "орысша",
        "en" => "ағылшынша",
        _ => $"«{lang}»",
    };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
