using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Highlighting;

/// <summary>Finds where words stand near each other: the windows that a phrase with a slop matches.</summary>
/// <remarks>
/// Each word of the phrase says where the phrase would begin if the word stood in its place; a window fits when these beginnings
/// lie no further apart than the slop. The word with the smallest beginning moves on, and a window counts when no tighter one is
/// inside it.
/// </remarks>
internal static class NearMatches
{
    public static IEnumerable<HighlightSpan> Find(AnalyzedText text, MatchTerm term)
    {
        var occurrences = term.Places.Select(place => Occurrences(text, place)).ToArray();
        if (Array.Exists(occurrences, tokens => tokens.Count == 0))
        {
            yield break;
        }

        var at = new int[occurrences.Length];
        while (true)
        {
            var (smallest, largest) = Bounds(text, occurrences, at);
            var least = Beginning(text, occurrences, at, smallest);
            var most = Beginning(text, occurrences, at, largest);
            var isLast = at[smallest] + 1 == occurrences[smallest].Count;
            if (most - least <= term.Slop && AreDistinct(occurrences, at)
                && (isLast || text.Tokens[occurrences[smallest][at[smallest] + 1]].Position - smallest > most || IsTaken(occurrences, at, smallest)))
            {
                var tokens = at.Select((index, place) => occurrences[place][index]).ToArray();
                yield return new HighlightSpan(text.Tokens[tokens.Min()].Start, text.Tokens[tokens.Max()].End, term.Number, term.Kind);
            }

            if (isLast)
            {
                yield break;
            }

            at[smallest]++;
        }
    }

    private static List<int> Occurrences(AnalyzedText text, TokenPattern place)
    {
        var tokens = new List<int>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (place.Fits(text.Tokens[i]))
            {
                tokens.Add(i);
            }
        }

        return tokens;
    }

    /// <summary>The places whose words say the smallest and the largest beginning of the phrase.</summary>
    private static (int Smallest, int Largest) Bounds(AnalyzedText text, List<int>[] occurrences, int[] at)
    {
        var (smallest, largest) = (0, 0);
        for (var place = 1; place < at.Length; place++)
        {
            var beginning = Beginning(text, occurrences, at, place);
            smallest = beginning < Beginning(text, occurrences, at, smallest) ? place : smallest;
            largest = beginning > Beginning(text, occurrences, at, largest) ? place : largest;
        }

        return (smallest, largest);
    }

    private static int Beginning(AnalyzedText text, List<int>[] occurrences, int[] at, int place) =>
        text.Tokens[occurrences[place][at[place]]].Position - place;

    /// <summary>A word that the phrase has twice must be in the text twice.</summary>
    private static bool AreDistinct(List<int>[] occurrences, int[] at) =>
        at.Select((index, place) => occurrences[place][index]).Distinct().Count() == at.Length;

    /// <summary>Whether another place holds the word that this place would move to.</summary>
    private static bool IsTaken(List<int>[] occurrences, int[] at, int moving)
    {
        var next = occurrences[moving][at[moving] + 1];
        return at.Where((index, place) => place != moving && occurrences[place][index] == next).Any();
    }
}
