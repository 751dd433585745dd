using SearchService.Search.Results;

namespace SearchService.Web.Pages.Rendering;

/// <summary>A piece of a text, with the citation that it is or null.</summary>
internal readonly record struct CitedRun(int Start, int End, CitationView? Citation);

/// <summary>Cuts a part of a text at the edges of the citations that lead to another page.</summary>
internal static class CitedRuns
{
    /// <summary>The pieces from start to end in order; together they are that part, whatever the citations are.</summary>
    /// <param name="citations">The citations in the order of the text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="own">The path of the page itself, which no citation links to.</param>
    public static IEnumerable<CitedRun> Of(IReadOnlyList<CitationView> citations, int start, int end, string own)
    {
        var at = start;
        foreach (var citation in citations)
        {
            if (citation.Url is null || citation.Url == own || citation.Start < at || citation.End > end)
            {
                continue;
            }

            if (citation.Start > at)
            {
                yield return new CitedRun(at, citation.Start, null);
            }

            yield return new CitedRun(citation.Start, citation.End, citation);
            at = citation.End;
        }

        if (at < end)
        {
            yield return new CitedRun(at, end, null);
        }
    }
}
