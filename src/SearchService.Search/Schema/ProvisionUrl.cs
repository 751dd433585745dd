namespace SearchService.Search.Schema;

/// <summary>The paths of pages: stable, language-marked, the same for the page and the API.</summary>
public static class ProvisionUrl
{
    /// <summary>The page of a language version.</summary>
    public static string Of(string work, string lang) => $"/docs/{Uri.EscapeDataString(work)}/{Uri.EscapeDataString(lang)}";

    /// <summary>The page of a provision.</summary>
    public static string Of(string work, string lang, string eid) => $"{Of(work, lang)}/{Uri.EscapeDataString(eid)}";
}
