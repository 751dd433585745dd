namespace SearchService.Search.Concordance;

/// <summary>By what a rendering was recognised, the surest first.</summary>
internal enum RenderingBasis
{
    /// <summary>The termbase has both terms.</summary>
    Termbase,

    /// <summary>The lexicon knows the words.</summary>
    Lexicon,

    /// <summary>It comes where the term comes and hardly elsewhere.</summary>
    Statistics,
}

/// <summary>A rendering and its places.</summary>
/// <param name="Stems">Its stems.</param>
/// <param name="Basis">By what it was recognised.</param>
/// <param name="Places">Which occurrences it renders.</param>
internal sealed record FoundRendering(IReadOnlyList<string> Stems, RenderingBasis Basis, List<RenderingPlace> Places);

/// <summary>A place of a rendering.</summary>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Occurrence">The number of the occurrence of the term in the segment.</param>
/// <param name="First">The first word of the rendering.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct RenderingPlace(int Segment, int Occurrence, int First, int Last);
