using SearchService.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>A place of a phrase.</summary>
/// <param name="Position">How far behind the first.</param>
/// <param name="Choices">What may stand there, the likeliest first.</param>
internal sealed record PhrasePlace(int Position, IReadOnlyList<WordChoice> Choices)
{
    /// <summary>The likeliest token.</summary>
    public AnalyzedToken Token => Choices[0].Token;
}
