using SearchService.Search.Concordance;
using SearchService.Search.Consistency;
using SearchService.Search.Exporting;
using SearchService.Search.Query;

namespace SearchService.Search;

/// <content>What is said of several language versions together.</content>
public sealed partial class SearchIndex
{
    /// <summary>How a term is rendered in the other languages, with counts and examples.</summary>
    /// <exception cref="QuerySyntaxException">The term is neither a word nor a phrase.</exception>
    public ConcordanceResult Concordance(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reports.Concordance.Answer(request, cancellation);
    }

    /// <summary>In what the language versions of works differ, a work at a time as they are asked for.</summary>
    /// <param name="work">Only this work; none where it is not there.</param>
    /// <param name="after">Only works behind this one in the order of ids.</param>
    /// <param name="cancellation">Stops in the middle of a work.</param>
    public IEnumerable<WorkConsistency> Consistency(string? work = null, string? after = null, CancellationToken cancellation = default) =>
        _reports.Consistency.Run(work, after, cancellation);

    /// <summary>The links of the index in the order of works, versions and provisions, read as they are asked for.</summary>
    public IEnumerable<ExportedLink> Links(LinkExportRequest request) => _reports.Links.Links(request);

    /// <summary>The links as a file, in pieces that are made as they are asked for.</summary>
    /// <remarks>Equal indexes give equal files; what is held in memory meanwhile is one provision and those it is linked with.</remarks>
    public IEnumerable<string> ExportLinks(LinkExportRequest request, LinkExportFormat format) =>
        LinkExport.Write(_reports.Links, request, format, Info.Built);
}
