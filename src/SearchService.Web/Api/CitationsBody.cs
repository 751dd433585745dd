using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SearchService.Web.Api;

/// <summary>The body of a request for the citations in a text.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CitationsBody
{
    /// <summary>The longest text in UTF-16 units.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The largest body in bytes: a letter takes six where it is escaped.</summary>
    internal const int MaxBytes = (6 * MaxLength) + 4096;

    /// <summary>The text.</summary>
    [Description("The text, plain text of at most 20000 characters.")]
    public string? Text { get; init; }

    /// <summary>The language.</summary>
    [Description("The language of the text, kk, ru or en; by default it is told from the text.")]
    public string? Lang { get; init; }
}
