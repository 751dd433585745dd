using System.Runtime.InteropServices;

namespace SearchService.Linking.Similar;

/// <summary>What is kept of every provision of a corpus so that those like it can be found: its work, its language and its rarest stems as numbers.</summary>
/// <remarks>
/// A provision takes at most <see cref="MaxStems"/> numbers of four bytes, its id and some dozen bytes: about 400 bytes with the usual
/// hundred different words. Each different stem of the corpus is held once. While provisions are added not thread-safe, afterwards safe.
/// </remarks>
public sealed class SketchedCorpus : IStemStatistics
{
    /// <summary>How many stems are kept of a provision; of more the rarest so far.</summary>
    public const int MaxStems = 128;

    /// <summary>A provision with fewer different stems says too little to be like another.</summary>
    public const int LeastStems = 8;

    private readonly Dictionary<string, int> _languageNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _works = new(StringComparer.Ordinal);
    private readonly List<Sketch> _sketches = [];
    private readonly List<StemVocabulary> _vocabularies = [];
    private readonly List<string> _languages = [];
    private readonly List<int> _ids = [];

    /// <summary>The number of provisions.</summary>
    public int Count => _sketches.Count;

    /// <summary>The languages, numbered in the order in which they came.</summary>
    internal IReadOnlyList<string> Languages => _languages;

    /// <summary>The stems of each language.</summary>
    internal IReadOnlyList<StemVocabulary> Vocabularies => _vocabularies;

    /// <summary>The id of a provision.</summary>
    /// <param name="provision">Its number: the order in which it was added.</param>
    public string IdOf(int provision) => _sketches[provision].Id;

    /// <summary>Adds a provision. One with too few stems counts in the statistics and is like no other.</summary>
    /// <param name="id">The id of the provision.</param>
    /// <param name="work">The id of its work; provisions of one work are never similar.</param>
    /// <param name="language">Its language.</param>
    /// <param name="stems">Its different stems, as <see cref="ProvisionStems"/> reads them.</param>
    public void Add(string id, string work, string language, IReadOnlyList<string> stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_languageNumbers, language, out var known);
        if (!known)
        {
            number = _languages.Count;
            _languages.Add(language);
            _vocabularies.Add(new StemVocabulary());
        }

        var vocabulary = _vocabularies[number];
        vocabulary.Add(stems, _ids);
        if (_ids.Count < LeastStems)
        {
            return;
        }

        if (_ids.Count > MaxStems)
        {
            _ids.Sort((one, other) => vocabulary.DocumentsWith(one) != vocabulary.DocumentsWith(other)
                ? vocabulary.DocumentsWith(one).CompareTo(vocabulary.DocumentsWith(other))
                : one.CompareTo(other));
            _ids.RemoveRange(MaxStems, _ids.Count - MaxStems);
        }

        ref var workNumber = ref CollectionsMarshal.GetValueRefOrAddDefault(_works, work, out var knownWork);
        workNumber = knownWork ? workNumber : _works.Count;
        _sketches.Add(new Sketch(id, workNumber, number, [.. _ids]));
    }

    /// <inheritdoc/>
    public int Documents(string language) => _languageNumbers.TryGetValue(language, out var number) ? _vocabularies[number].Documents : 0;

    /// <inheritdoc/>
    public int DocumentsWith(string language, string stem) =>
        _languageNumbers.TryGetValue(language, out var number) && _vocabularies[number].Find(stem) is >= 0 and var id ? _vocabularies[number].DocumentsWith(id) : 0;

    /// <summary>The sketch of a provision.</summary>
    internal Sketch SketchOf(int provision) => _sketches[provision];

    /// <summary>What is kept of a provision.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Work">The number of its work.</param>
    /// <param name="Language">The number of its language.</param>
    /// <param name="Stems">Numbers of stems of its language.</param>
    internal readonly record struct Sketch(string Id, int Work, int Language, int[] Stems);
}
