using SearchService.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>Tells which words a fuzzy word of a query means.</summary>
internal sealed class FuzzyForms(string form, int edits)
{
    /// <summary>How many letters at the start must be right: it keeps the search small and the matches plausible.</summary>
    public const int PrefixLength = 1;

    public bool Fits(string word) =>
        Math.Abs(word.Length - form.Length) <= edits
        && word.AsSpan().CommonPrefixLength(form) >= Math.Min(PrefixLength, form.Length)
        && EditDistance.Between(form, word) <= edits;
}
