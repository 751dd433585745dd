namespace SearchService.Web.Diagnostics;

/// <summary>What a handler tells the request log.</summary>
/// <remarks>Scoped to the request.</remarks>
public sealed class RequestFacts
{
    /// <summary>How many provisions were found, where the request was a search.</summary>
    public int? Hits { get; set; }

    /// <summary>The words that were searched for; they are written at the Debug level only, since searches of lawyers are confidential.</summary>
    public string? Query { get; set; }
}
