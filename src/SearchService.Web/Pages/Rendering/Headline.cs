namespace SearchService.Web.Pages.Rendering;

/// <summary>What a provision is called in lists and titles.</summary>
internal static class Headline
{
    /// <summary>Label and heading, whichever there are; the title of the work where there is neither.</summary>
    public static string Of(string label, string heading, string otherwise) => (label.Length, heading.Length) switch
    {
        (0, 0) => otherwise,
        (0, _) => heading,
        (_, 0) => label,
        _ => $"{label}. {heading}",
    };
}
