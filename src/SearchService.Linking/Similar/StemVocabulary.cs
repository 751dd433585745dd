using System.Runtime.InteropServices;

namespace SearchService.Linking.Similar;

/// <summary>The stems of one language of a corpus as numbers, and how many provisions have each. Not thread-safe while it grows.</summary>
internal sealed class StemVocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<int> _documentsWith = [];

    /// <summary>The number of provisions counted.</summary>
    public int Documents { get; private set; }

    /// <summary>The number of stems.</summary>
    public int Count => _stems.Count;

    /// <summary>The stem of a number.</summary>
    public string this[int id] => _stems[id];

    /// <summary>Gives the numbers of different stems, and counts them where they are those of a whole provision.</summary>
    public void Add(IReadOnlyList<string> stems, bool isWhole, List<int> ids)
    {
        ids.Clear();
        Documents += isWhole ? 1 : 0;
        foreach (var stem in stems)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, stem, out var known);
            if (!known)
            {
                id = _stems.Count;
                _stems.Add(stem);
                _documentsWith.Add(0);
            }

            ids.Add(id);
            _documentsWith[id] += isWhole ? 1 : 0;
        }
    }

    /// <summary>The number of provisions that have a stem.</summary>
    public int DocumentsWith(int id) => _documentsWith[id];

    /// <summary>The number of a stem, or -1.</summary>
    public int Find(string stem) => _ids.TryGetValue(stem, out var id) ? id : -1;
}
