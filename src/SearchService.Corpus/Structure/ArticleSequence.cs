namespace SearchService.Corpus.Structure;

/// <summary>Chooses among candidates those that make the most plausible run of article numbers.</summary>
/// <remarks>
/// Dynamic programming over chains in the order of the text: a candidate brings its strength, a step from one number to the next
/// is rewarded, a gap costs little, a number that goes back costs much, except to 1 behind the beginning of an annex or of another
/// document. So a citation in mid-line is taken only where its number is missing, and a heading survives any number.
/// The time is quadratic in the number of candidates, limited to a window behind each.
/// </remarks>
internal static class ArticleSequence
{
    private const int Window = 600;
    private const double Successor = 1.0;
    private const double Gap = -0.5;
    private const double GapPerNumber = -0.05;
    private const double MostGap = -1.5;
    private const double Restart = -1.5;
    private const double RestartAtBoundary = 0.0;
    private const double Backward = -2.5;
    private const double BackwardAtBoundary = -1.2;
    private const double Same = -3.2;
    private const double BeginsAtOne = 1.0;
    private const double BeginsElsewhere = -0.6;

    /// <summary>The chosen candidates, in order.</summary>
    public static List<ArticleCandidate> Choose(IReadOnlyList<ArticleCandidate> candidates)
    {
        var best = new double[candidates.Count];
        var previous = new int[candidates.Count];
        var last = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            (best[i], previous[i]) = (Begin(candidates[i]), -1);
            for (var j = Math.Max(0, i - Window); j < i; j++)
            {
                var score = best[j] + Step(candidates[j], candidates[i]);
                if (score > best[i])
                {
                    (best[i], previous[i]) = (score, j);
                }
            }

            best[i] += candidates[i].Strength;
            last = last < 0 || best[i] > best[last] ? i : last;
        }

        var chosen = new List<ArticleCandidate>();
        for (; last >= 0 && (chosen.Count > 0 || best[last] > 1); last = previous[last])
        {
            chosen.Add(candidates[last]);
        }

        chosen.Reverse();
        return chosen;
    }

    private static double Begin(ArticleCandidate candidate) =>
        candidate.Label.Number is { Major: 1, Minor: <= 1 } ? BeginsAtOne : BeginsElsewhere;

    private static double Step(ArticleCandidate from, ArticleCandidate to)
    {
        ProvisionNumber a = from.Label.Number, b = to.Label.Number;
        var boundary = to.Boundary > from.Boundary;
        if (b.Follows(a))
        {
            return Successor;
        }

        var order = b.CompareTo(a);
        if (order > 0)
        {
            return Math.Max(MostGap, Gap + (GapPerNumber * Math.Max(0, b.Major - a.Major)));
        }

        return b is { Major: 1, Minor: <= 1 } ? boundary ? RestartAtBoundary : Restart
            : order == 0 && !boundary ? Same
            : boundary ? BackwardAtBoundary : Backward;
    }
}
