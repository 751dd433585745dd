using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Highlighting;

/// <summary>Finds where the terms of a query match in a text; phrases as one span each.</summary>
internal static class MatchFinder
{
    /// <summary>The matches, ascending and disjoint; where two overlap the longer one stays.</summary>
    public static IReadOnlyList<HighlightSpan> Find(AnalyzedText text, IReadOnlyList<MatchTerm> terms)
    {
        var found = new List<HighlightSpan>();
        foreach (var term in terms)
        {
            if (term.Slop > 0 && term.Places.Count > 1)
            {
                found.AddRange(NearMatches.Find(text, term));
                continue;
            }

            for (var i = 0; i < text.Tokens.Count; i++)
            {
                if (term.Places[0].Fits(text.Tokens[i]))
                {
                    Add(found, text, term, i);
                }
            }
        }

        return Disjoint(found);
    }

    private static void Add(List<HighlightSpan> found, AnalyzedText text, MatchTerm term, int first)
    {
        var last = term.Places.Count == 1 ? first : MatchInOrder(text, term, first);
        if (last >= first)
        {
            found.Add(new HighlightSpan(text.Tokens[first].Start, text.Tokens[last].End, term.Number, term.Kind));
        }
    }

    /// <summary>The last token of a phrase that begins at a token, or -1.</summary>
    private static int MatchInOrder(AnalyzedText text, MatchTerm term, int first)
    {
        var tokens = text.Tokens;
        var at = first;
        for (var place = 1; place < term.Places.Count; place++)
        {
            var position = tokens[first].Position + place;
            while (at + 1 < tokens.Count && tokens[at + 1].Position < position)
            {
                at++;
            }

            var next = at + 1;
            while (next < tokens.Count && tokens[next].Position == position && !term.Places[place].Fits(tokens[next]))
            {
                next++;
            }

            if (next >= tokens.Count || tokens[next].Position != position)
            {
                return -1;
            }

            at = next;
        }

        return at;
    }

    private static List<HighlightSpan> Disjoint(List<HighlightSpan> found)
    {
        var kept = new List<HighlightSpan>(found.Count);
        foreach (var span in found.OrderBy(span => span.S).ThenByDescending(span => span.E).ThenBy(span => span.Term))
        {
            if (kept.Count == 0 || span.S >= kept[^1].E)
            {
                kept.Add(span);
            }
            else if (span.E - span.S > kept[^1].E - kept[^1].S)
            {
                kept[^1] = span;
            }
        }

        return kept;
    }
}
