namespace SearchService.Linking.Pairing;

/// <summary>Finds which documents without metadata are language versions of one work.</summary>
/// <remarks>
/// For each document and language the likeliest candidates come from an index over what is rare, so the cost is near-linear in the
/// number of documents. Two documents are versions when each is the other's best, no other comes near, and the calibrated
/// probability is at least <see cref="LeastProbability"/>; a third joins them when it fits both. Decisions win. Deterministic.
/// </remarks>
public sealed class VersionFinder
{
    /// <summary>Documents that are less probably versions stay works of their own.</summary>
    public const double LeastProbability = 0.8;

    private readonly IReadOnlyList<DocumentSignature> _documents;
    private readonly CandidatePairs _pairs;
    private readonly VersionReasons _reasons;

    private VersionFinder(SignatureReader reader, IReadOnlyList<DocumentSignature> documents)
    {
        _documents = documents;
        var comparer = new SignatureComparer(reader.Vocabulary, documents);
        _pairs = new CandidatePairs(reader.Vocabulary, comparer, documents);
        _reasons = new VersionReasons(reader.Vocabulary, comparer);
    }

    /// <summary>The works that documents are versions of.</summary>
    /// <param name="reader">What read the signatures.</param>
    /// <param name="documents">All loose documents, and the versions of works that a loose document could be missing from.</param>
    /// <param name="decisions">What a librarian decided; of contradicting decisions the first stands.</param>
    public static VersionFindings Find(SignatureReader reader, IReadOnlyList<DocumentSignature> documents, IReadOnlyList<VersionDecision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(documents);
        return new VersionFinder(reader, documents).Find(decisions ?? []);
    }

    private VersionFindings Find(IReadOnlyList<VersionDecision> decisions)
    {
        var clusters = new VersionClusters(_documents);
        clusters.Decide(decisions);
        var found = MutualBest(clusters).OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.One).ThenBy(pair => pair.Other).ToList();
        foreach (var (one, other, probability) in found.Where(pair => IsLoose(pair.One) && IsLoose(pair.Other)))
        {
            clusters.Join(one, other, probability, OddsOf);
        }

        var suggestions = found.Where(pair => IsLoose(pair.One) != IsLoose(pair.Other)).Where(pair => IsMissing(pair.One, pair.Other)).Select(Describe).ToList();
        return new VersionFindings(
            [.. clusters.Groups.Select(group => new VersionGroup([.. group.Members.Select(i => _documents[i])], [.. group.Pairs.Select(Describe)]))],
            suggestions, clusters.Problems);
    }

    private FoundVersion Describe((int One, int Other, double Probability) pair) => new(
        _documents[pair.One], _documents[pair.Other], Math.Round(pair.Probability, 3), _reasons.Of(_documents[pair.One], _documents[pair.Other]));

    private bool IsLoose(int document) => _documents[document].Work is null;

    /// <summary>Whether the work that one of the two belongs to lacks the language of the loose other.</summary>
    private bool IsMissing(int one, int other)
    {
        var (work, language) = IsLoose(one) ? (_documents[other].Work, _documents[one].Language) : (_documents[one].Work, _documents[other].Language);
        return !_documents.Any(document => document.Work == work && document.Language == language);
    }

    private double OddsOf(int one, int other) => VersionCalibration.LogOdds(_pairs.Of(one, other), VersionCalibration.Coefficients);

    /// <summary>The pairs of which each is the best of the other; the odds of what comes near are taken off the probability.</summary>
    private IEnumerable<(int One, int Other, double Probability)> MutualBest(VersionClusters clusters)
    {
        var pairs = _pairs.All.Where(pair => !clusters.AreDifferent(pair.One, pair.Other))
            .Select(pair => (pair.One, pair.Other, Odds: VersionCalibration.LogOdds(pair.Signs, VersionCalibration.Coefficients))).ToList();
        var best = new Dictionary<(int Document, string Language), (int Other, double Odds, double Sum)>();
        foreach (var (one, other, odds) in pairs)
        {
            Count(one, other, odds);
            Count(other, one, odds);
        }

        foreach (var (one, other, odds) in pairs)
        {
            var (there, back) = (best[(one, _documents[other].Language)], best[(other, _documents[one].Language)]);
            var probability = Math.Exp(odds) / (1 + Math.Max(there.Sum, back.Sum));
            if (there.Other == other && back.Other == one && probability >= LeastProbability)
            {
                yield return (one, other, probability);
            }
        }

        void Count(int from, int to, double odds)
        {
            var key = (from, _documents[to].Language);
            var known = best.TryGetValue(key, out var value) ? value : (Other: -1, Odds: double.NegativeInfinity, Sum: 0.0);
            var sum = known.Sum + Math.Exp(odds);
            best[key] = odds > known.Odds || (odds == known.Odds && to < known.Other) ? (to, odds, sum) : (known.Other, known.Odds, sum);
        }
    }
}
