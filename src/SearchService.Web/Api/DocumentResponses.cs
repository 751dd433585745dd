using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>A page of the list of works.</summary>
/// <param name="Works">The works in the order of their ids.</param>
/// <param name="Links">Where to go on.</param>
public sealed record WorkListResponse(IReadOnlyList<WorkView> Works, PageLinks Links);

/// <summary>The addresses of a page of a list.</summary>
/// <param name="Self">This page.</param>
/// <param name="Next">The next page, or null at the end.</param>
public sealed record PageLinks(string Self, string? Next);

/// <summary>A work.</summary>
/// <param name="Work">The work and its language versions.</param>
/// <param name="Links">Its addresses.</param>
public sealed record WorkResponse(WorkView Work, WorkLinks Links);

/// <summary>The addresses of a work.</summary>
/// <param name="Self">The work.</param>
/// <param name="Id">The address that does not name a language and leads to the best one.</param>
/// <param name="Expressions">The language versions with their contents, by language.</param>
public sealed record WorkLinks(string Self, string Id, IReadOnlyDictionary<string, string> Expressions);

/// <summary>A language version of a work with its table of contents.</summary>
/// <param name="Work">The work.</param>
/// <param name="Expression">The language version.</param>
/// <param name="Contents">Its provisions in the order of the text.</param>
/// <param name="Links">Its addresses.</param>
public sealed record ExpressionResponse(WorkView Work, ExpressionView Expression, IReadOnlyList<ContentsEntry> Contents, ExpressionLinks Links);

/// <summary>The addresses of a language version.</summary>
/// <param name="Self">The language version.</param>
/// <param name="Work">The work with all its versions.</param>
/// <param name="Html">The page for people.</param>
public sealed record ExpressionLinks(string Self, string Work, string Html);

/// <summary>A provision.</summary>
/// <param name="Provision">The provision with its text, its neighbours and its equivalents.</param>
/// <param name="Links">Its addresses.</param>
public sealed record ProvisionResponse(ProvisionView Provision, ProvisionLinks Links);

/// <summary>The addresses of a provision.</summary>
/// <param name="Self">The provision, with the query where one was given.</param>
/// <param name="Html">The page for people.</param>
/// <param name="Id">The address that does not name a language.</param>
/// <param name="Expression">The language version it is in.</param>
/// <param name="Equivalents">Its equivalents.</param>
/// <param name="Parallel">The provision side by side in all languages.</param>
/// <param name="Previous">The provision before it, or null.</param>
/// <param name="Next">The provision behind it, or null.</param>
public sealed record ProvisionLinks(
    string Self, string Html, string Id, string Expression, string Equivalents, string Parallel, string? Previous, string? Next);

/// <summary>The equivalents of a provision.</summary>
/// <param name="Id">The id of the provision.</param>
/// <param name="Equivalents">The same provision in other languages, and similar ones, each with the evidence.</param>
public sealed record EquivalentsResponse(string Id, IReadOnlyList<Equivalent> Equivalents);

/// <summary>Suggestions for what is being typed.</summary>
/// <param name="Q">What was typed.</param>
/// <param name="Suggestions">The suggestions, likeliest first.</param>
public sealed record SuggestResponse(string Q, IReadOnlyList<Suggestion> Suggestions);

/// <summary>Several things that a name may stand for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Matches">What it may stand for.</param>
public sealed record ResolverResponse(string Name, IReadOnlyList<ResolvedChoice> Matches);

/// <summary>One thing that a name may stand for.</summary>
/// <param name="Work">The id of the work.</param>
/// <param name="Eid">The element inside it, or null for the whole.</param>
/// <param name="Languages">The languages in which it exists.</param>
/// <param name="Title">A title for people.</param>
/// <param name="Href">The address in the best language.</param>
public sealed record ResolvedChoice(string Work, string? Eid, IReadOnlyList<string> Languages, string Title, string Href);

/// <summary>The health of the service.</summary>
/// <param name="Status">live, ready, degraded or not_ready.</param>
/// <param name="Reason">Why it is not ready, or what of the index is broken, or null.</param>
/// <param name="Generation">The generation of the index that is served, or null.</param>
public sealed record HealthResponse(string Status, string? Reason, string? Generation);
