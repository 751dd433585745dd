using SearchService.Search.Results;

namespace SearchService.Web.Pages.Rendering;

/// <summary>Chooses how to name a work to a reader.</summary>
internal static class WorkTitle
{
    /// <summary>The title in the reader's language, else in the first language that there is; the id where there is none.</summary>
    public static (string Title, string? Lang) Best(WorkView work, string lang)
    {
        var version = work.Expressions.FirstOrDefault(version => version.Lang == lang) ?? (work.Expressions.Count > 0 ? work.Expressions[0] : null);
        return version is null ? (work.Id, null) : (version.Title, version.Lang);
    }

    /// <summary>The short name in the reader's language, else the title as <see cref="Best"/> gives it.</summary>
    public static (string Title, string? Lang) Shortest(WorkView work, string lang) =>
        work.Citations.TryGetValue(lang, out var name) ? (name, lang) : Best(work, lang);

    /// <summary>The short name in a language, or its title there, or the id.</summary>
    public static string Short(WorkView work, string lang) =>
        work.Citations.GetValueOrDefault(lang) ?? work.Expressions.FirstOrDefault(version => version.Lang == lang)?.Title ?? work.Id;
}
