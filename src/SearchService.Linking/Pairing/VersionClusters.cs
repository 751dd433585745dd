namespace SearchService.Linking.Pairing;

/// <summary>Gathers documents to works: one for each language, and none against a decision. Not thread-safe.</summary>
internal sealed class VersionClusters
{
    /// <summary>The least logarithm of odds of any two versions of a work, where others speak for them.</summary>
    private const double LeastOdds = -1;

    private static readonly string[] s_languages = ["kk", "ru", "en"];

    private readonly IReadOnlyList<DocumentSignature> _documents;
    private readonly List<int>[] _clusters;
    private readonly HashSet<(int, int)> _different = [];
    private readonly List<(int One, int Other, double Probability)> _joined = [];
    private readonly List<(int Line, string Reason)> _problems = [];

    public VersionClusters(IReadOnlyList<DocumentSignature> documents)
    {
        _documents = documents;
        _clusters = [.. Enumerable.Range(0, documents.Count).Select(i => new List<int> { i })];
    }

    /// <summary>Decisions that could not be followed.</summary>
    public IReadOnlyList<(int Line, string Reason)> Problems => _problems;

    /// <summary>The works with several versions, in the order of their first documents.</summary>
    public IEnumerable<(List<int> Members, List<(int One, int Other, double Probability)> Pairs)> Groups =>
        _clusters.Distinct().Where(cluster => cluster.Count > 1).OrderBy(cluster => cluster.Min())
            .Select(cluster => (
                cluster.OrderBy(Rank).ThenBy(i => _documents[i].File, StringComparer.Ordinal).ToList(),
                _joined.Where(pair => cluster.Contains(pair.One)).ToList()));

    /// <summary>Follows decisions in their order.</summary>
    public void Decide(IReadOnlyList<VersionDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (Find(decision.One, decision.Line) is not { } one || Find(decision.Other, decision.Line) is not { } other)
            {
                continue;
            }

            var reason = one == other ? "Both names are of the same document."
                : !decision.AreSame && _clusters[one] == _clusters[other] ? "Lines before this one say that the two documents are the same work; they stand, and this line is passed over."
                : !decision.AreSame ? null
                : ReasonAgainst(one, other);
            if (reason is not null)
            {
                _problems.Add((decision.Line, reason));
            }
            else if (!decision.AreSame)
            {
                _different.Add(Key(one, other));
            }
            else if (_clusters[one] != _clusters[other])
            {
                Merge(one, other, 1);
            }
        }
    }

    /// <summary>Whether a decision keeps two documents apart.</summary>
    public bool AreDifferent(int one, int other) => _different.Contains(Key(one, other));

    /// <summary>Makes one work of the works of two documents, where every version fits every other.</summary>
    public void Join(int one, int other, double probability, Func<int, int, double> odds)
    {
        var (left, right) = (_clusters[one], _clusters[other]);
        if (left != right && ReasonAgainst(one, other) is null && left.All(a => right.All(b => odds(a, b) >= LeastOdds)))
        {
            Merge(one, other, probability);
        }
    }

    private static (int, int) Key(int one, int other) => one < other ? (one, other) : (other, one);

    private void Merge(int one, int other, double probability)
    {
        var merged = _clusters[one];
        merged.AddRange(_clusters[other]);
        foreach (var document in merged)
        {
            _clusters[document] = merged;
        }

        _joined.Add((one, other, probability));
    }

    private string? ReasonAgainst(int one, int other)
    {
        foreach (var a in _clusters[one])
        {
            foreach (var b in _clusters[other].Where(b => a != b))
            {
                if (AreDifferent(a, b))
                {
                    return $"A line before this one says that {_documents[a].Id} and {_documents[b].Id} are different; it stands, and this line is passed over.";
                }

                if (_documents[a].Language == _documents[b].Language && _clusters[one] != _clusters[other])
                {
                    return $"{_documents[a].Id} and {_documents[b].Id} are both in the language {_documents[a].Language}; a work has one version for each.";
                }
            }
        }

        return null;
    }

    private int Rank(int document) => Array.IndexOf(s_languages, _documents[document].Language) is >= 0 and var rank ? rank : s_languages.Length;

    private int? Find(string name, int line)
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            if (_documents[i].Work is null && (_documents[i].Id == name || _documents[i].File == name))
            {
                return i;
            }
        }

        _problems.Add((line, $"There is no text without metadata \"{name}\"; the line is passed over."));
        return null;
    }
}
