using SearchService.Search.Results;

namespace SearchService.Search.Bitexts;

/// <summary>What a pair of segments is.</summary>
internal enum SegmentKind
{
    /// <summary>The two headings.</summary>
    Heading,

    /// <summary>One sentence and one sentence.</summary>
    Sentence,

    /// <summary>More than one sentence on a side.</summary>
    Block,
}

/// <summary>Parts of two provisions that say the same.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="From">The first text.</param>
/// <param name="FromRange">Where it stands in the text of its provision, or in its heading.</param>
/// <param name="To">The second text.</param>
/// <param name="ToRange">Where that stands.</param>
internal sealed record SegmentPair(SegmentKind Kind, string From, TextRange FromRange, string To, TextRange ToRange);
