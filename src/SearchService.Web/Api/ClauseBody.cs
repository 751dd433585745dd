using System.ComponentModel;
using System.Text.Json.Serialization;
using SearchService.Search.Similar;

namespace SearchService.Web.Api;

/// <summary>The body of a request for provisions that say the same as a clause.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClauseBody
{
    /// <summary>The clause.</summary>
    [Description("The clause, plain text of at most 20000 characters. Either text or id is given.")]
    public string? Text { get; init; }

    /// <summary>A provision instead.</summary>
    [Description("The id of a provision whose text is the clause, such as madrid-protocol-1989/art_2@en; the provision itself is no answer.")]
    public string? Id { get; init; }

    /// <summary>The language of the clause.</summary>
    [Description("The language of the clause, kk, ru or en; by default it is told from the text.")]
    public string? Lang { get; init; }

    /// <summary>The languages of the answers.</summary>
    [Description("Only provisions in these languages; all by default.")]
    public IReadOnlyList<string>? Langs { get; init; }

    /// <summary>The types of the works.</summary>
    [Description("Only works of these types, such as agreement or convention.")]
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The works.</summary>
    [Description("Only these works, by id.")]
    public IReadOnlyList<string>? Works { get; init; }

    /// <summary>Works to leave out.</summary>
    [Description("None of these works, by id.")]
    public IReadOnlyList<string>? Without { get; init; }

    /// <summary>The dates of the works.</summary>
    [Description("Only works of this date or range, as in a search: 1997, 1998..2008, 2001-05-01..")]
    public string? Date { get; init; }

    /// <summary>How many to leave out.</summary>
    [Description("How many provisions to leave out at the beginning, for a further page; 0 by default.")]
    public int? From { get; init; }

    /// <summary>How many to give.</summary>
    [Description("The most provisions to give, 1 to 50; 10 by default.")]
    public int? Size { get; init; }

    /// <summary>The largest body in bytes: a letter takes six where it is escaped, and nine in a form.</summary>
    internal const int MaxBytes = (9 * ClauseRequest.MaxLength) + 65_536;
}
