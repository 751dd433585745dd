using SearchService.Linking.Model;

namespace SearchService.Search.Exporting;

/// <summary>A file of links.</summary>
public enum LinkExportFormat
{
    /// <summary>Comma-separated values, a line for each link.</summary>
    Csv,

    /// <summary>JSON Lines, an object for each link.</summary>
    Jsonl,

    /// <summary>TMX 1.4: a translation unit for each pair of sentences of provisions that say the same in two languages.</summary>
    Tmx,
}

/// <summary>Which links to export.</summary>
/// <remarks>
/// A link that goes both ways, which translations and similar provisions do, is exported once: from the language named in
/// <see cref="From"/>, else into that of <see cref="To"/>, else from the language that comes first in the order kk, ru, en.
/// </remarks>
public sealed record LinkExportRequest
{
    /// <summary>Only links from provisions of this work, by id.</summary>
    public string? Work { get; init; }

    /// <summary>Only links from this language.</summary>
    public string? From { get; init; }

    /// <summary>Only links into this language.</summary>
    public string? To { get; init; }

    /// <summary>Only links of this kind; a TMX file has translations where this is null.</summary>
    public LinkKind? Kind { get; init; }

    /// <summary>Only links at least so probable, 0 to 1.</summary>
    public double MinConfidence { get; init; }
}
