namespace SearchService.Linking.Pairing;

/// <summary>The pairs of documents that may be versions of one work, and what is alike in each.</summary>
internal sealed class CandidatePairs
{
    private const int MostCandidates = 8;

    /// <summary>How alike the words of documents are that have nothing to do with each other, and how many of them are assumed.</summary>
    private const double UsualWords = 0.4;
    private const int AssumedOthers = 3;

    private readonly IReadOnlyList<DocumentSignature> _documents;
    private readonly SignatureComparer _comparer;
    private readonly Dictionary<(int, int), VersionSigns> _pairs = [];
    private readonly Dictionary<(int Document, string Language), (double Sum, int Count)> _words = [];

    /// <summary>Compares each loose document with its candidates in every other language.</summary>
    public CandidatePairs(SignatureVocabulary vocabulary, SignatureComparer comparer, IReadOnlyList<DocumentSignature> documents)
    {
        (_documents, _comparer) = (documents, comparer);
        var index = new CandidateIndex(vocabulary, documents);
        var languages = documents.Select(document => document.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var language in languages.Where(language => documents[i].Work is null && language != documents[i].Language))
            {
                foreach (var other in index.Of(documents[i], language, MostCandidates))
                {
                    Add(i, other);
                }
            }
        }
    }

    /// <summary>The pairs, the lower index first, and their signs.</summary>
    public IEnumerable<(int One, int Other, VersionSigns Signs)> All => _pairs.Select(pair => (pair.Key.Item1, pair.Key.Item2, WithLead(pair.Key, pair.Value)));

    /// <summary>The signs of any pair.</summary>
    public VersionSigns Of(int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        return WithLead(key, _pairs.TryGetValue(key, out var signs) ? signs : _comparer.Compare(_documents[key.Item1], _documents[key.Item2]));
    }

    private void Add(int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        if (_pairs.ContainsKey(key))
        {
            return;
        }

        var signs = _pairs[key] = _comparer.Compare(_documents[key.Item1], _documents[key.Item2]);
        Count(one, other, signs.Words);
        Count(other, one, signs.Words);
    }

    private void Count(int one, int other, double words)
    {
        var key = (one, _documents[other].Language);
        var (sum, count) = _words.GetValueOrDefault(key);
        _words[key] = (sum + words, count + 1);
    }

    private VersionSigns WithLead((int One, int Other) pair, VersionSigns signs) =>
        signs with { Lead = signs.Words - Math.Max(Others(pair.One, pair.Other, signs.Words), Others(pair.Other, pair.One, signs.Words)) };

    /// <summary>How alike the words of a document and its other candidates are.</summary>
    private double Others(int one, int other, double words)
    {
        var (sum, count) = _words.GetValueOrDefault((one, _documents[other].Language));
        var (others, isCounted) = (sum + (AssumedOthers * UsualWords), _pairs.ContainsKey(one < other ? (one, other) : (other, one)));
        return isCounted ? (others - words) / (count - 1 + AssumedOthers) : others / (count + AssumedOthers);
    }
}
