using System.Collections.Concurrent;
using SearchService.Engine.Search;
using SearchService.Linking.Similar;
using SearchService.Search.Schema;

namespace SearchService.Search.Similar;

/// <summary>How many provisions of an index have a stem. Thread-safe.</summary>
/// <remarks>What is in the index is remembered, so it is bounded by its vocabulary; what is not is looked up each time.</remarks>
internal sealed class IndexStemStatistics(IndexSearcher searcher) : IStemStatistics
{
    private readonly ConcurrentDictionary<(string Language, string Stem), int> _known = new();
    private readonly ConcurrentDictionary<string, int> _documents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Documents(string language) => _documents.GetOrAdd(
        IndexFields.Suffix(language), suffix => (int)searcher.FieldStatistics(IndexFields.Body(suffix)).DocCount);

    /// <inheritdoc/>
    public int DocumentsWith(string language, string stem)
    {
        if (_known.TryGetValue((language, stem), out var count))
        {
            return count;
        }

        count = searcher.TermStatistics(new Term(IndexFields.Body(IndexFields.Suffix(language)), stem)).DocFreq;
        return count == 0 ? 0 : _known.GetOrAdd((language, stem), count);
    }
}
