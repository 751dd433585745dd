namespace SearchService.Web.Options;

/// <summary>Where the index is and what it is built from; the section <c>Index</c> of the configuration.</summary>
/// <remarks>Relative paths start at the project's folder when the service runs from its sources, otherwise at the working folder.</remarks>
public sealed record IndexOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Index";

    /// <summary>The index folder.</summary>
    public string Folder { get; init; } = "index";

    /// <summary>Data folders or JSON Lines files to build from, divided by semicolons.</summary>
    public string Data { get; init; } = "data";

    /// <summary>A folder with lists of stems of one's own to build with, as <c>index-build learn-stems</c> writes them; empty for the shipped ones.</summary>
    /// <remarks>Only building needs it: a generation carries the lists it was built with.</remarks>
    public string Models { get; init; } = "";

    /// <summary>Whether to build at the start when the index folder has no generation.</summary>
    public bool BuildWhenMissing { get; init; } = true;

    /// <summary>How often to look for a newly published generation, in milliseconds.</summary>
    public int PollMilliseconds { get; init; } = 1000;
}
