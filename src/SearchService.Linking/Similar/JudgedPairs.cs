namespace SearchService.Linking.Similar;

/// <summary>Of each passage the best others in each language, out of all pairs that were judged. Immutable.</summary>
internal sealed class JudgedPairs
{
    private readonly (int To, double Probability)[][] _best;

    /// <summary>Gathers the pairs for both sides and keeps the best.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="judged">For each passage those judged with others that come after it.</param>
    /// <param name="options">The least probability, and how many equally good ones are kept.</param>
    public JudgedPairs(SketchedCorpus corpus, (int To, float Probability)[][] judged, SimilarLinkerOptions options)
    {
        var pairs = new List<(int To, double Probability)>?[judged.Length];
        for (var from = 0; from < judged.Length; from++)
        {
            foreach (var (to, probability) in judged[from].Where(pair => pair.Probability >= options.LeastProbability))
            {
                (pairs[from] ??= []).Add((to, probability));
                (pairs[to] ??= []).Add((from, probability));
            }
        }

        _best = [.. pairs.Select((list, from) => list is null ? [] : Best(corpus, from, list, options.MostEqual))];
    }

    /// <summary>The passages that are a passage's best in their language while it is theirs in its own, the most probable first.</summary>
    public IEnumerable<(int To, double Probability)> MutualBest(int from) => _best[from].Where(pair => Array.Exists(_best[pair.To], back => back.To == from));

    /// <summary>The best of each language: several only where they are equally good, then the nearest in the corpus.</summary>
    private static (int To, double Probability)[] Best(SketchedCorpus corpus, int from, List<(int To, double Probability)> pairs, int most) =>
    [
        .. pairs.GroupBy(pair => corpus.SketchOf(pair.To).Language)
            .Select(language => (Pairs: language, Best: language.Max(pair => pair.Probability)))
            .SelectMany(language => language.Pairs.Where(pair => pair.Probability >= language.Best)
                .OrderBy(pair => Math.Abs(pair.To - from)).ThenBy(pair => pair.To).Take(most))
            .OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.To),
    ];
}
