using System.Runtime.InteropServices;

namespace SearchService.Linking.Pairing;

/// <summary>Finds for a document those of another language that may be versions of it: they share what is rare.</summary>
/// <remarks>A list of documents for each stem, spelling, date and long number; lists that are too long to tell are passed over, so a
/// document costs at most <see cref="MostFeatures"/> · <see cref="LongestList"/> steps, whatever the size of the corpus.</remarks>
internal sealed class CandidateIndex
{
    private const int LongestList = 64;
    private const int MostFeatures = 160;
    private const int LeastNumber = 100;

    private readonly SignatureVocabulary _vocabulary;
    private readonly Dictionary<(string Language, char Kind, int Value), List<int>> _lists = [];

    /// <summary>Indexes documents.</summary>
    public CandidateIndex(SignatureVocabulary vocabulary, IReadOnlyList<DocumentSignature> documents)
    {
        _vocabulary = vocabulary;
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var (kind, value) in documents[i].Stems.Ids.Select(stem => ('s', stem)).Concat(Shared(documents[i])))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, (documents[i].Language, kind, value), out _);
                (list ??= []).Add(i);
            }
        }
    }

    /// <summary>The likeliest documents of a language, the likeliest first.</summary>
    public IReadOnlyList<int> Of(DocumentSignature document, string language, int most)
    {
        var lists = new List<(List<int> Documents, double Weight)>();
        foreach (var stem in document.Stems.Ids)
        {
            foreach (var (translation, probability) in _vocabulary.Translations(stem, language))
            {
                Add('s', translation, probability);
            }
        }

        foreach (var (kind, value) in Shared(document))
        {
            Add(kind, value, kind == 'd' ? 2 : 1);
        }

        var scores = new Dictionary<int, double>();
        foreach (var (documents, weight) in lists.OrderByDescending(list => list.Weight / list.Documents.Count).Take(MostFeatures))
        {
            foreach (var other in documents)
            {
                scores[other] = scores.GetValueOrDefault(other) + (weight / (1 + Math.Log(documents.Count)));
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(most).Select(score => score.Key)];

        void Add(char kind, int value, double weight)
        {
            if (_lists.TryGetValue((language, kind, value), out var documents) && documents.Count <= LongestList)
            {
                lists.Add((documents, weight));
            }
        }
    }

    /// <summary>What needs no translation.</summary>
    private static IEnumerable<(char Kind, int Value)> Shared(DocumentSignature document) =>
        document.Spellings.Select(spelling => ('w', spelling))
            .Concat(document.Dates.Select(date => ('d', date)))
            .Concat(document.Numbers.Ids.Where(number => (uint)number >= LeastNumber).Select(number => ('n', number)));
}
