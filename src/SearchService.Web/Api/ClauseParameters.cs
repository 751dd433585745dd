using System.ComponentModel;
using SearchService.Web.Http;

namespace SearchService.Web.Api;

/// <summary>The query string of a request for similar provisions, without what they are similar to.</summary>
public sealed record ClauseParameters
{
    /// <summary>The language of the clause.</summary>
    [QueryValue("lang", Values = "kk ru en", Example = "en")]
    [Description("The language of the clause; by default it is told from the text, and that of a provision is known.")]
    public string? Lang { get; init; }

    /// <summary>The languages of the answers.</summary>
    [QueryValue("langs", List = true, Example = "kk,ru")]
    [Description("Only provisions in these languages; all by default.")]
    public string? Langs { get; init; }

    /// <summary>The types of the works.</summary>
    [QueryValue("types", List = true, Example = "agreement,convention")]
    [Description("Only works of these types.")]
    public string? Types { get; init; }

    /// <summary>The works.</summary>
    [QueryValue("works", List = true, Example = "kz-az-environment-1997")]
    [Description("Only these works, by id.")]
    public string? Works { get; init; }

    /// <summary>Works to leave out.</summary>
    [QueryValue("without", List = true, Example = "udhr-1948")]
    [Description("None of these works, by id.")]
    public string? Without { get; init; }

    /// <summary>The dates of the works.</summary>
    [QueryValue("date", Example = "1980..2008")]
    [Description("Only works of this date or range: 1997, 1998..2008, 2001-05-01..")]
    public string? Date { get; init; }

    /// <summary>How many to leave out.</summary>
    [QueryValue("from", Number = true, Minimum = 0, Maximum = 200, Default = "0")]
    [Description("How many provisions to leave out at the beginning, for a further page.")]
    public string? From { get; init; }

    /// <summary>How many to give.</summary>
    [QueryValue("size", Number = true, Minimum = 1, Maximum = 50, Default = "10", Example = "10")]
    [Description("The most provisions to give.")]
    public string? Size { get; init; }
}
