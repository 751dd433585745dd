using System.Collections.Concurrent;
using SearchService.Analysis;
using SearchService.Search.Generations;

namespace SearchService.Search.Concordance;

/// <summary>The terms of the termbase that a generation carries, as stems. Thread-safe; read when first asked for.</summary>
internal sealed class KnownTerms(string folder, AnalyzerSet analyzers)
{
    private readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string[]>>> _concepts = new(() => GenerationTerms.Read(folder));
    private readonly ConcurrentDictionary<(string From, string To), TermRenderings> _pairs = new();

    /// <summary>How the terms of one language are called in another.</summary>
    public TermRenderings Of(string from, string to) => _pairs.GetOrAdd((from, to), Read);

    /// <summary>The stems of a term without those of stop words.</summary>
    public string[] StemsOf(string term, string language) =>
        [.. SegmentWords.Of(term, analyzers.For(language)).Words.Select(word => word.Stems[0])];

    private TermRenderings Read((string From, string To) pair)
    {
        var terms = new Dictionary<string, KnownTerm>(StringComparer.Ordinal);
        foreach (var concept in _concepts.Value)
        {
            if (!concept.TryGetValue(pair.From, out var ours) || !concept.TryGetValue(pair.To, out var theirs))
            {
                continue;
            }

            string[][] renderings = [.. theirs.Select(term => StemsOf(term, pair.To)).Where(stems => stems.Length > 0)];
            foreach (var term in ours)
            {
                var stems = StemsOf(term, pair.From);
                if (stems.Length > 0 && renderings.Length > 0)
                {
                    var key = string.Join(' ', stems);
                    var known = terms.TryGetValue(key, out var other) ? other : terms[key] = new KnownTerm([]);
                    known.Concepts.Add(renderings);
                }
            }
        }

        return new TermRenderings(terms);
    }
}

/// <summary>A term and how it is called in the other language.</summary>
/// <param name="Concepts">For each concept that is called so: its terms in the other language, as stems.</param>
internal sealed record KnownTerm(List<string[][]> Concepts)
{
    /// <summary>Whether two renderings are terms of one and the same concept.</summary>
    public bool AreSynonyms(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        Concepts.Exists(concept => concept.Any(term => term.SequenceEqual(one)) && concept.Any(term => term.SequenceEqual(other)));
}

/// <summary>The terms of one language with their renderings in another, by their stems with spaces between.</summary>
internal sealed record TermRenderings(IReadOnlyDictionary<string, KnownTerm> Terms)
{
    /// <summary>The renderings of a term, none where it is not known.</summary>
    public IEnumerable<string[]> Of(IEnumerable<string> stems) => Term(stems)?.Concepts.SelectMany(concept => concept) ?? [];

    /// <summary>A term, or null.</summary>
    public KnownTerm? Term(IEnumerable<string> stems) => Terms.GetValueOrDefault(string.Join(' ', stems));
}
