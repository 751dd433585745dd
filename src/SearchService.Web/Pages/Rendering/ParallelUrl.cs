using SearchService.Web.Api;

namespace SearchService.Web.Pages.Rendering;

/// <summary>Writes the addresses of provisions side by side.</summary>
internal static class ParallelUrl
{
    /// <summary>A provision in languages, in the order of the columns; the reader's own comes first.</summary>
    public static string Of(string work, string eid, IReadOnlyList<string> langs) =>
        $"{DocumentUrl.Parallel(work, eid)}?langs={string.Join(',', langs.Select(Uri.EscapeDataString))}";
}
