using SearchService.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>Tells which words a fuzzy word of a query means.</summary>
internal sealed class FuzzyForms(string form, int edits)
{
    /// <summary>How many letters at the start must be right: it keeps the search small and the matches plausible.</summary>
    public const int PrefixLength = 1;

    /// <summary>Whether a word is near enough; a change of as many letters as the shorter word has leaves nothing of it and does not count.</summary>
    public bool Fits(string word)
    {
        if (Math.Abs(word.Length - form.Length) > edits || word.AsSpan().CommonPrefixLength(form) < Math.Min(PrefixLength, form.Length))
        {
            return false;
        }

        var distance = EditDistance.Between(form, word);
        return distance <= edits && (distance == 0 || distance < Math.Min(form.Length, word.Length));
    }
}
