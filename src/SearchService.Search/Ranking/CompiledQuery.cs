using SearchService.Engine.Search;
using SearchService.Search.Highlighting;
using SearchService.Search.Results;

namespace SearchService.Search.Ranking;

/// <summary>A query in one language: what the engine searches, and what the highlighter looks for.</summary>
/// <param name="Suffix">The suffix of the language's fields.</param>
/// <param name="Query">The engine's query; it matches provisions of this language only.</param>
/// <param name="Terms">The terms for the highlighter.</param>
/// <param name="Expansions">What the words were expanded to where the query is in another language.</param>
internal sealed record CompiledQuery(string Suffix, Engine.Search.Query Query, IReadOnlyList<MatchTerm> Terms, IReadOnlyList<QueryExpansion> Expansions)
{
    /// <summary>Groups of words that say more where they stand together, which is looked at for the best hits; none where the query is in the language of the fields.</summary>
    public IReadOnlyList<Nearness> Nearness { get; init; } = [];
}
