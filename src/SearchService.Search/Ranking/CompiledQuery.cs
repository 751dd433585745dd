using SearchService.Engine.Search;
using SearchService.Search.Highlighting;

namespace SearchService.Search.Ranking;

/// <summary>A query in one language: what the engine searches, and what the highlighter looks for.</summary>
/// <param name="Suffix">The suffix of the language's fields.</param>
/// <param name="Query">The engine's query; it matches provisions of this language only.</param>
/// <param name="Terms">The terms for the highlighter.</param>
internal sealed record CompiledQuery(string Suffix, Engine.Search.Query Query, IReadOnlyList<MatchTerm> Terms);
