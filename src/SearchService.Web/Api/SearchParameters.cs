using System.ComponentModel;
using SearchService.Web.Http;

namespace SearchService.Web.Api;

/// <summary>The query string of a search, as it came; the page, the API and the exports take the same.</summary>
/// <remarks>An empty value means the same as none, since HTML forms send every field.</remarks>
public sealed record SearchParameters
{
    /// <summary>The query.</summary>
    [QueryValue("q", Example = "\"transport of hazardous waste\" OR protect*")]
    [Description("The query: words, \"exact phrases\", \"near words\"~5, prefix*, fuzzy~, AND OR NOT, (groups), title: type: lang: party: art: fields, date ranges. Empty for everything that the filters let through.")]
    public string? Q { get; init; }

    /// <summary>Languages.</summary>
    [QueryValue("lang", List = true, Example = "ru,kk")]
    [Description("Only these languages, by their two-letter codes.")]
    public string? Lang { get; init; }

    /// <summary>Types of work.</summary>
    [QueryValue("type", List = true, Example = "agreement,convention")]
    [Description("Only works of these types; the facet type lists them.")]
    public string? Type { get; init; }

    /// <summary>Statuses.</summary>
    [QueryValue("status", List = true, Values = "in_force expired not_in_force", Example = "in_force")]
    [Description("Only works of these statuses.")]
    public string? Status { get; init; }

    /// <summary>Works.</summary>
    [QueryValue("work", List = true, Example = "madrid-protocol-1989")]
    [Description("Only these works, by id.")]
    public string? Work { get; init; }

    /// <summary>Years.</summary>
    [QueryValue("year", List = true, Example = "1997")]
    [Description("Only works of these years.")]
    public string? Year { get; init; }

    /// <summary>A span of time.</summary>
    [QueryValue("date", Example = "1989..1998-06-30")]
    [Description("Only works of this time: a year, month or day, or two of them with .. between; an open end is left empty: 1998..2008, 1997-06-10.., ..2001.")]
    public string? Date { get; init; }

    /// <summary>Where to search.</summary>
    [QueryValue("in", List = true, Values = "heading body", Example = "heading")]
    [Description("Where words are searched: heading for headings only; heading,body for both, which is the default.")]
    public string? In { get; init; }

    /// <summary>Whether to go across languages.</summary>
    [QueryValue("expand", Values = "cross", Example = "cross")]
    [Description("cross searches the words of the query in the other languages by their translations, terms of several words as phrases and unknown names by their spelling, which query.expansions lists with their kind, and also finds the equivalents of hits, also of hits in languages that lang leaves out; a hit found only so has via.")]
    public string? Expand { get; init; }

    /// <summary>Translations to leave out.</summary>
    [QueryValue("without", List = true, Example = "ассортимент")]
    [Description("Translations, phrases or spellings that expand=cross leaves out, as query.expansions has them.")]
    public string? Without { get; init; }

    /// <summary>The order.</summary>
    [QueryValue("sort", Values = "score date -date work", Default = "score", Example = "-date")]
    [Description("The order: score for the best first, date for the oldest first, -date for the newest first, work for the order of the texts.")]
    public string? Sort { get; init; }

    /// <summary>The size of a page.</summary>
    [QueryValue("size", Number = true, Maximum = 1000, Default = "20", Example = "20")]
    [Description("The most hits to return; the service may be set to allow less than the maximum given here.")]
    public string? Size { get; init; }

    /// <summary>Where to go on.</summary>
    [QueryValue("cursor")]
    [Description("Where to go on: follow links.next, which has it together with the whole query.")]
    public string? Cursor { get; init; }

    /// <summary>Which facets to return.</summary>
    [QueryValue("facets", List = true, Values = "lang type year status work none", Example = "lang,year")]
    [Description("The facets to return, all by default; none for none.")]
    public string? Facets { get; init; }

    /// <summary>Whether all hits are counted.</summary>
    [QueryValue("count", Values = "exact", Example = "exact")]
    [Description("exact counts all hits. Without it the total may be a lower bound above 1000, with the relation gte, in a search by score with facets=none and without expand; with facets it is always exact.")]
    public string? Count { get; init; }

    /// <summary>Whether to explain scores.</summary>
    [QueryValue("explain", Values = "0 1", Default = "0", Example = "1")]
    [Description("1 brings the explanation of each score.")]
    public string? Explain { get; init; }
}
