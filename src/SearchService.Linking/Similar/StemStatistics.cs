using System.Runtime.InteropServices;

namespace SearchService.Linking.Similar;

/// <summary>Statistics counted from texts that are held in memory: for pools of texts without an index. Safe for reading by several threads.</summary>
public sealed class StemStatistics : IStemStatistics
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _with = new(StringComparer.Ordinal);

    /// <summary>Counts the texts.</summary>
    public StemStatistics(IEnumerable<ComparedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_documents, text.Language, out _)++;
            var with = _with.TryGetValue(text.Language, out var known) ? known : _with[text.Language] = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var stem in text.Stems.Keys)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(with, stem, out _)++;
            }
        }
    }

    /// <inheritdoc/>
    public int Documents(string language) => _documents.GetValueOrDefault(language);

    /// <inheritdoc/>
    public int DocumentsWith(string language, string stem) => _with.TryGetValue(language, out var with) ? with.GetValueOrDefault(stem) : 0;
}
