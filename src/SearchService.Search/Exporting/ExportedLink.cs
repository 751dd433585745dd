using SearchService.Linking.Model;

namespace SearchService.Search.Exporting;

/// <summary>A link with what a table of links shows of its ends.</summary>
public sealed record ExportedLink
{
    /// <summary>The end that has the link.</summary>
    public required LinkEnd From { get; init; }

    /// <summary>The end it leads to.</summary>
    public required LinkEnd To { get; init; }

    /// <summary>translation, similar or cites.</summary>
    public required string Kind { get; init; }

    /// <summary>The calibrated probability that both say the same, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>auto, confirmed or added.</summary>
    public required string Status { get; init; }

    /// <summary>How it was found.</summary>
    public required string Method { get; init; }

    /// <summary>Why.</summary>
    public required LinkEvidence Evidence { get; init; }
}

/// <summary>An end of a link.</summary>
/// <param name="Id">The id of the provision.</param>
/// <param name="Url">The path of its page.</param>
/// <param name="Work">The id of the work.</param>
/// <param name="Lang">The language.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Heading">The heading.</param>
public sealed record LinkEnd(string Id, string Url, string Work, string Lang, string Label, string Heading);
