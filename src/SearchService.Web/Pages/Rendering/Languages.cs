namespace SearchService.Web.Pages.Rendering;

/// <summary>How languages name themselves.</summary>
internal static class Languages
{
    /// <summary>The name in the language itself; the code where it is not known.</summary>
    public static string OwnName(string lang) => lang switch
    {
        "kk" => "Қазақша",
        "ru" => "Русский",
        "en" => "English",
        _ => lang,
    };

    /// <summary>Three letters for a badge.</summary>
    public static string Short(string lang) => lang switch
    {
        "kk" => "ҚАЗ",
        "ru" => "РУС",
        "en" => "ENG",
        _ => lang.ToUpperInvariant(),
    };
}
