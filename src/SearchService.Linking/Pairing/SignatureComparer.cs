using SearchService.Linking.Alignment;

namespace SearchService.Linking.Pairing;

/// <summary>Compares signatures of documents in different languages. Not thread-safe.</summary>
/// <remarks>A comparison costs some thousand steps; the translated words of the last first document are kept, so ask in its order.</remarks>
internal sealed class SignatureComparer
{
    /// <summary>Documents assumed beside those that are there, so that in a small corpus no stem is thought to be telling.</summary>
    private const double AssumedDocuments = 20;
    private const double AssumedFrequency = 0.1;

    /// <summary>Numbers and dates assumed beside those that are there, half of them in common, so that a few decide nothing.</summary>
    private const double AssumedNumbers = 4;
    private const double AssumedDates = 1;

    private const int LeastArticles = 3;
    private const int MostTelling = 40;

    /// <summary>What a share is where there is nothing to share.</summary>
    private const double Unknown = 0.5;

    private readonly SignatureVocabulary _vocabulary;
    private readonly double[] _weights;
    private readonly Dictionary<int, int> _spellingUse = [];
    private readonly int _documents;
    private readonly Dictionary<(DocumentSignature Of, string To), (Dictionary<int, double> Vector, double Norm)> _translated = [];

    /// <summary>Counts in how many documents each stem and spelling is.</summary>
    public SignatureComparer(SignatureVocabulary vocabulary, IReadOnlyList<DocumentSignature> documents)
    {
        _vocabulary = vocabulary;
        _documents = documents.Count;
        var perLanguage = documents.GroupBy(document => document.Language, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var uses = new int[vocabulary.Count];
        var inLanguage = new int[vocabulary.Count];
        foreach (var document in documents)
        {
            foreach (var stem in document.Stems.Ids)
            {
                uses[stem]++;
                inLanguage[stem] = perLanguage[document.Language];
            }

            foreach (var spelling in document.Spellings)
            {
                _spellingUse[spelling] = _spellingUse.GetValueOrDefault(spelling) + 1;
            }
        }

        _weights = [.. uses.Select((use, stem) => Weight(use, inLanguage[stem]))];
    }

    /// <summary>How telling a stem is: the logarithm of its rarity.</summary>
    public double WeightOf(int stem) => _weights[stem];

    /// <summary>How telling a spelling is.</summary>
    public double WeightOfSpelling(int spelling) => Weight(_spellingUse.GetValueOrDefault(spelling), _documents);

    /// <summary>What is alike in two documents.</summary>
    public VersionSigns Compare(DocumentSignature one, DocumentSignature other)
    {
        var (articles, lengths) = Structure(one, other);
        return new VersionSigns(
            (Cosine(one, other) + Cosine(other, one)) / 2,
            Math.Min(NamesIn(one, other), NamesIn(other, one)),
            one.Parties.Count == 0 || other.Parties.Count == 0 ? Unknown : Math.Min(PartiesIn(one, other), PartiesIn(other, one)),
            Math.Max(TellingIn(one, other), TellingIn(other, one)),
            Spellings(one.Spellings, other.Spellings),
            Numbers(one.Numbers, other.Numbers),
            Dates(one.Dates, other.Dates),
            one.Date is null || other.Date is null ? 0 : one.Date == other.Date ? 1 : -1,
            articles,
            lengths,
            Math.Clamp(LengthModel.LogLikelihoodRatio(one.Language, one.Length, other.Language, other.Length), -4, 2));
    }

    private static double Weight(int documents, int of) =>
        Math.Log((of + AssumedDocuments) / (documents + (AssumedFrequency * AssumedDocuments)));

    private double Cosine(DocumentSignature from, DocumentSignature to)
    {
        var (vector, norm) = Translated(from, to.Language);
        var (dot, square) = (0.0, 0.0);
        for (var i = 0; i < to.Stems.Ids.Length; i++)
        {
            var weight = Math.Sqrt(to.Stems.Counts[i]) * _weights[to.Stems.Ids[i]];
            square += weight * weight;
            dot += weight * vector.GetValueOrDefault(to.Stems.Ids[i]);
        }

        return norm <= 0 || square <= 0 ? 0 : dot / (norm * Math.Sqrt(square));
    }

    private (Dictionary<int, double> Vector, double Norm) Translated(DocumentSignature from, string to)
    {
        if (_translated.TryGetValue((from, to), out var known))
        {
            return known;
        }

        var vector = new Dictionary<int, double>();
        for (var i = 0; i < from.Stems.Ids.Length; i++)
        {
            foreach (var (stem, probability) in _vocabulary.Translations(from.Stems.Ids[i], to))
            {
                vector[stem] = vector.GetValueOrDefault(stem) + (from.Stems.Counts[i] * probability);
            }
        }

        foreach (var (stem, count) in vector.ToList())
        {
            vector[stem] = Math.Sqrt(count) * _weights[stem];
        }

        return _translated[(from, to)] = (vector, Math.Sqrt(vector.Values.Sum(value => value * value)));
    }

    private double NamesIn(DocumentSignature from, DocumentSignature to)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var name in from.Names)
        {
            var weight = Math.Sqrt(name.Count);
            all += weight;
            found += IsIn(name, to) ? weight : 0;
        }

        return all == 0 ? Unknown : found / all;
    }

    private double PartiesIn(DocumentSignature from, DocumentSignature to)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var name in from.Parties)
        {
            var weight = WeightOfSpelling(name.Spelling);
            all += weight;
            found += IsIn(name, to) ? weight : 0;
        }

        return all == 0 ? Unknown : found / all;
    }

    private bool IsIn(NameUse name, DocumentSignature to)
    {
        if (Array.BinarySearch(to.Spellings, name.Spelling) >= 0)
        {
            return true;
        }

        foreach (var (stem, _) in name.Stem < 0 ? [] : _vocabulary.Translations(name.Stem, to.Language))
        {
            if (to.Stems.CountOf(stem) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the words that are frequent in a document and rare in others.</summary>
    private double TellingIn(DocumentSignature from, DocumentSignature to)
    {
        var telling = from.Stems.Ids.Select((stem, i) => (Stem: stem, Count: (int)from.Stems.Counts[i], Weight: Math.Sqrt(from.Stems.Counts[i]) * _weights[stem]))
            .OrderByDescending(stem => stem.Weight).Take(MostTelling);
        var (found, all) = (0.0, 0.0);
        foreach (var (stem, count, weight) in telling)
        {
            var there = 0;
            foreach (var (translation, _) in _vocabulary.Translations(stem, to.Language))
            {
                there = Math.Max(there, to.Stems.CountOf(translation));
            }

            all += weight;
            found += weight * Math.Sqrt(Math.Min(1.0, (double)there / count));
        }

        return all == 0 ? 0 : found / all;
    }

    private double Spellings(int[] one, int[] other)
    {
        var (shared, left, right) = (0.0, one.Sum(WeightOfSpelling), other.Sum(WeightOfSpelling));
        for (var (i, j) = (0, 0); i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                shared += WeightOfSpelling(one[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return left == 0 || right == 0 ? 0 : shared / Math.Sqrt(left * right);
    }

    /// <summary>A number of three digits tells more than one of one.</summary>
    private static double Numbers(CountedBag one, CountedBag other)
    {
        var shared = one.Ids.Select((id, i) => Digits(id) * Math.Min(one.Counts[i], other.CountOf(id))).Sum();
        var all = one.Ids.Select((id, i) => Digits(id) * one.Counts[i]).Sum() + other.Ids.Select((id, i) => Digits(id) * other.Counts[i]).Sum();
        return ((2 * shared) + (Unknown * AssumedNumbers)) / (all + AssumedNumbers);
    }

    private static double Digits(int number) => (uint)number switch
    {
        < 10 => 0.3,
        < 100 => 0.7,
        _ => 2,
    };

    private static double Dates(int[] one, int[] other) =>
        one.Length == 0 || other.Length == 0
            ? Unknown
            : (one.Count(date => Array.BinarySearch(other, date) >= 0) + (Unknown * AssumedDates)) / (Math.Max(one.Length, other.Length) + AssumedDates);

    private static (double Shared, double Lengths) Structure(DocumentSignature one, DocumentSignature other)
    {
        if (one.Articles.Count == 0 || other.Articles.Count == 0)
        {
            return (Unknown, 0);
        }

        var lengths = new Dictionary<int, int>();
        foreach (var (key, length) in other.Articles)
        {
            lengths.TryAdd(key, length);
        }

        var (shared, fit) = (0, 0.0);
        foreach (var (key, length) in one.Articles)
        {
            if (lengths.TryGetValue(key, out var counterpart))
            {
                shared++;
                fit += Math.Clamp(LengthModel.LogLikelihoodRatio(one.Language, Math.Max(1, length), other.Language, Math.Max(1, counterpart)), -4, 2);
            }
        }

        return (2.0 * shared / (one.Articles.Count + other.Articles.Count), shared < LeastArticles ? 0 : fit / shared);
    }
}
