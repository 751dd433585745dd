namespace SearchService.Web.Pages.Localization;

/// <summary>Words about versions beside each other: what corresponds, how surely, and what does not.</summary>
internal sealed record ParallelTexts
{
    /// <summary>Where the work does not exist in a language.</summary>
    public required Func<string, string> NoVersion { get; init; }

    /// <summary>Where the work exists in a language, but nothing of it corresponds.</summary>
    public required Func<string, string> NoCounterpart { get; init; }

    /// <summary>Behind a sentence that other versions lack, by their languages.</summary>
    public required Func<IReadOnlyList<string>, string> NoSentence { get; init; }

    /// <summary>Before the confidence that a column corresponds to the version of a language.</summary>
    public required Func<string, string> LinkTo { get; init; }

    /// <summary>How sentences are pointed at.</summary>
    public required string Hint { get; init; }

    public required string ThirdAgrees { get; init; }

    public required string ThirdDisagrees { get; init; }
}
