namespace SearchService.Analysis.Languages.Russian;

/// <summary>One way of inflecting: the endings that are put behind a stem.</summary>
/// <param name="Name">Names the paradigm in the models.</param>
/// <param name="Citation">Follows the stem in the key.</param>
/// <param name="Before">The letters a stem may end with, or null for all.</param>
/// <param name="ListedOnly">Whether it takes no stems but those listed.</param>
/// <param name="Endings">All endings, without repetition.</param>
internal sealed record RussianParadigm(string Name, string Citation, string? Before, bool ListedOnly, string[] Endings)
{
    /// <summary>Whether a stem that ends with the letter may be inflected so.</summary>
    public bool Follows(char last) => Before is null || Before.Contains(last, StringComparison.Ordinal);
}
