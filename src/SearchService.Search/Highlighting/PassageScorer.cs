using SearchService.Search.Results;

namespace SearchService.Search.Highlighting;

/// <summary>Says how much a passage tells of a query: different terms first, phrases more than words, repetitions a little.</summary>
internal static class PassageScorer
{
    public static double Score(IEnumerable<HighlightSpan> spans, IReadOnlyDictionary<int, double> weights)
    {
        var seen = new HashSet<int>();
        var score = 0.0;
        foreach (var span in spans)
        {
            var weight = weights.GetValueOrDefault(span.Term, 1);
            score += seen.Add(span.Term) ? weight : 0.1 * weight;
        }

        return score;
    }
}
