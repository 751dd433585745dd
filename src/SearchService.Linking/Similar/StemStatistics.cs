using System.Runtime.InteropServices;

namespace SearchService.Linking.Similar;

/// <summary>Statistics counted from texts that are held in memory: for pools of texts without an index. Safe for reading by several threads.</summary>
public sealed class StemStatistics : IStemStatistics
{
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Stem), int> _with = [];

    /// <summary>Counts the texts.</summary>
    public StemStatistics(IEnumerable<ComparedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_documents, text.Language, out _)++;
            foreach (var stem in text.Stems.Keys)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_with, (text.Language, stem), out _)++;
            }
        }
    }

    /// <inheritdoc/>
    public int Documents(string language) => _documents.GetValueOrDefault(language);

    /// <inheritdoc/>
    public int DocumentsWith(string language, string stem) => _with.GetValueOrDefault((language, stem));
}
