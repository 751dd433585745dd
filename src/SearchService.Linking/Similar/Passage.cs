namespace SearchService.Linking.Similar;

/// <summary>A part of a provision that is compared by itself: all of it, or one sentence of a text that has no articles.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive; 0 for the whole, with its heading.</param>
/// <param name="Stems">Its different stems, without stop words and numbers.</param>
public readonly record struct Passage(int Start, int End, IReadOnlyList<string> Stems)
{
    /// <summary>Whether it is the whole provision.</summary>
    public bool IsWhole => End == 0;
}
