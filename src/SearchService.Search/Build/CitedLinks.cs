using SearchService.Linking.Citations;
using SearchService.Linking.Model;
using SearchService.Search.Citing;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Makes the links of the kind cites for all provisions that were written, when the names of all works are known.</summary>
/// <remarks>The texts are read from the commit before, each once, and one document after the other is held; the links of all are kept.</remarks>
internal static class CitedLinks
{
    /// <summary>The links by the id of the provision that cites.</summary>
    public static Dictionary<string, IReadOnlyList<ProvisionLink>> Of(RecordReader records, CancellationToken cancellation)
    {
        var works = CitedWorks.All(records).ToList();
        var catalogue = CitedWorks.Catalogue(works);
        var languages = works.ToDictionary(work => work.Id, work => work.Expressions.Select(expression => expression.Lang).ToArray(), StringComparer.Ordinal);
        var links = new Dictionary<string, IReadOnlyList<ProvisionLink>>(StringComparer.Ordinal);
        foreach (var work in works)
        {
            foreach (var expression in work.Expressions)
            {
                cancellation.ThrowIfCancellationRequested();
                var provisions = records.FindAll(IndexFields.Expression, $"{work.Id}@{expression.Lang}", IndexFields.Order);
                var hasArticles = provisions.Any(doc => records.Provision(doc).Kind == "article");
                var linker = new CitationLinker(catalogue, new CitationOwner(work.Id, work.Type, hasArticles), Find);
                foreach (var doc in provisions)
                {
                    var (record, text) = records.ProvisionWithText(doc);
                    if (linker.Links(record.Id, record.Lang, text) is { Count: > 0 } found)
                    {
                        links[record.Id] = found;
                    }
                }
            }
        }

        return links;

        string? Find(string id, string language, string eid) => languages.GetValueOrDefault(id, []).OrderBy(own => own != language)
            .Select(own => ProvisionOf(records, id, own, eid)).FirstOrDefault(found => found is not null);
    }

    private static string? ProvisionOf(RecordReader records, string work, string language, string eid)
    {
        var doc = eid.Length > 0
            ? records.Find(IndexFields.Place, $"{work}/{language}/{eid}")
            : records.First(IndexFields.Expression, $"{work}@{language}");
        return doc < 0 ? null : records.Provision(doc).Id;
    }
}
