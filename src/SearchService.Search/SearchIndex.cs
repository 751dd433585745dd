using SearchService.Search.Results;

namespace SearchService.Search;

/// <summary>One published generation of the index, opened for reading: everything that the page, the API and the command line ask.</summary>
/// <remarks>Immutable and thread-safe. Obtain it through <see cref="IndexLibrary"/>, which keeps it open while it is in use.</remarks>
public sealed class SearchIndex : IDisposable
{
    /// <summary>Finds provisions.</summary>
    /// <exception cref="Query.QuerySyntaxException">The query is not in the query language; it has the position.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>What is in the index.</summary>
    public IndexInfo Info => throw new NotImplementedException();

    /// <summary>Works in the order of their ids, from the one behind <paramref name="after"/>.</summary>
    public IReadOnlyList<WorkView> Works(string? after, int size) => throw new NotImplementedException();

    /// <summary>A work, or null.</summary>
    public WorkView? Work(string id) => throw new NotImplementedException();

    /// <summary>The table of contents of a language version, empty where there is none.</summary>
    public IReadOnlyList<ContentsEntry> Contents(string work, string lang) => throw new NotImplementedException();

    /// <summary>A provision by id, with the matches of <paramref name="query"/> where given, or null.</summary>
    public ProvisionView? Provision(string id, string? query = null) => throw new NotImplementedException();

    /// <summary>A provision by its place, with the matches of <paramref name="query"/> where given, or null.</summary>
    public ProvisionView? Provision(string work, string lang, string eid, string? query = null) => throw new NotImplementedException();

    /// <summary>A provision side by side in several languages, through its translations, or null where it exists in none of them.</summary>
    public ParallelView? Parallel(string work, string eid, IReadOnlyList<string> langs, string? query = null) => throw new NotImplementedException();

    /// <summary>Suggestions for what is being typed, likeliest first.</summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, string? lang, int count) => throw new NotImplementedException();

    /// <summary>What a name stands for: the id of a work, an alias, a citation, with or without an element such as art_12.</summary>
    public Resolution Resolve(string name, string? eid = null) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
