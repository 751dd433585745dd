using System.Collections.Frozen;

namespace SearchService.Linking.Lexicon;

/// <summary>The translations of the stems of one language into one other. Immutable and thread-safe.</summary>
public sealed class TranslationTable
{
    private readonly FrozenDictionary<string, Translation[]> _entries;

    internal TranslationTable(string from, string to, IEnumerable<KeyValuePair<string, Translation[]>> entries)
    {
        From = from;
        To = to;
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language of the stems that are looked up.</summary>
    public string From { get; }

    /// <summary>The language of the translations.</summary>
    public string To { get; }

    /// <summary>How many stems have translations.</summary>
    public int Count => _entries.Count;

    /// <summary>All stems, in no particular order.</summary>
    public IEnumerable<string> Stems => _entries.Keys;

    /// <summary>The translations of a stem, the most probable first; none where it is not known.</summary>
    public ReadOnlySpan<Translation> Of(string stem) => _entries.TryGetValue(stem, out var translations) ? translations : [];

    /// <summary>The same without a string for the stem.</summary>
    public ReadOnlySpan<Translation> Of(ReadOnlySpan<char> stem) =>
        _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var translations) ? translations : [];
}
