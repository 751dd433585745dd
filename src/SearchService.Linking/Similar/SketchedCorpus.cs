using System.Runtime.InteropServices;

namespace SearchService.Linking.Similar;

/// <summary>What is kept of every provision of a corpus so that those like it can be found: its work, its language and the rarest stems of its passages as numbers.</summary>
/// <remarks>
/// A passage takes at most <see cref="MaxStems"/> numbers of four bytes and some dozen bytes, a provision also its id: about 400 bytes
/// for an article with sixty different words. Each different stem of the corpus is held once. While provisions are added not thread-safe, afterwards safe.
/// </remarks>
public sealed class SketchedCorpus : IStemStatistics
{
    /// <summary>How many stems are kept of a passage; of more the rarest so far.</summary>
    public const int MaxStems = 128;

    private readonly Dictionary<string, int> _languageNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _works = new(StringComparer.Ordinal);
    private readonly List<Sketch> _sketches = [];
    private readonly List<StemVocabulary> _vocabularies = [];
    private readonly List<string> _languages = [];
    private readonly List<int> _ids = [];

    /// <summary>The number of passages.</summary>
    public int Count => _sketches.Count;

    /// <summary>The languages, numbered in the order in which they came.</summary>
    internal IReadOnlyList<string> Languages => _languages;

    /// <summary>The stems of each language.</summary>
    internal IReadOnlyList<StemVocabulary> Vocabularies => _vocabularies;

    /// <summary>The id of the provision of a passage.</summary>
    /// <param name="passage">Its number: the order in which it was added.</param>
    public string IdOf(int passage) => _sketches[passage].Id;

    /// <summary>Where a passage stands in the text of its provision; null for the whole.</summary>
    public (int Start, int End)? PlaceOf(int passage) => _sketches[passage] is { End: > 0 } sketch ? (sketch.Start, sketch.End) : null;

    /// <summary>Adds a provision. What has too few stems counts in the statistics and is like nothing.</summary>
    /// <param name="id">The id of the provision.</param>
    /// <param name="work">The id of its work; provisions of one work are never similar.</param>
    /// <param name="language">Its language.</param>
    /// <param name="passages">Its passages, as <see cref="PassageReader"/> reads them.</param>
    public void Add(string id, string work, string language, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_languageNumbers, language, out var known);
        if (!known)
        {
            number = _languages.Count;
            _languages.Add(language);
            _vocabularies.Add(new StemVocabulary());
        }

        ref var workNumber = ref CollectionsMarshal.GetValueRefOrAddDefault(_works, work, out var knownWork);
        workNumber = knownWork ? workNumber : _works.Count - 1;
        foreach (var passage in passages)
        {
            _vocabularies[number].Add(passage.Stems, passage.IsWhole, _ids);
            if (_ids.Count >= PassageReader.LeastStems)
            {
                _sketches.Add(new Sketch(id, workNumber, number, passage.Start, passage.End, Rarest(_vocabularies[number])));
            }
        }
    }

    /// <inheritdoc/>
    public int Documents(string language) => _languageNumbers.TryGetValue(language, out var number) ? _vocabularies[number].Documents : 0;

    /// <inheritdoc/>
    public int DocumentsWith(string language, string stem) =>
        _languageNumbers.TryGetValue(language, out var number) && _vocabularies[number].Find(stem) is >= 0 and var id ? _vocabularies[number].DocumentsWith(id) : 0;

    /// <summary>What is kept of a passage.</summary>
    internal Sketch SketchOf(int passage) => _sketches[passage];

    private int[] Rarest(StemVocabulary vocabulary)
    {
        if (_ids.Count > MaxStems)
        {
            _ids.Sort((one, other) => vocabulary.DocumentsWith(one) != vocabulary.DocumentsWith(other)
                ? vocabulary.DocumentsWith(one).CompareTo(vocabulary.DocumentsWith(other))
                : one.CompareTo(other));
            _ids.RemoveRange(MaxStems, _ids.Count - MaxStems);
        }

        return [.. _ids];
    }

    /// <summary>What is kept of a passage.</summary>
    /// <param name="Id">The id of its provision.</param>
    /// <param name="Work">The number of its work.</param>
    /// <param name="Language">The number of its language.</param>
    /// <param name="Start">Where it begins in the text.</param>
    /// <param name="End">Where it ends; 0 for the whole.</param>
    /// <param name="Stems">Numbers of stems of its language.</param>
    internal readonly record struct Sketch(string Id, int Work, int Language, int Start, int End, int[] Stems);
}
