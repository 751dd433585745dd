using System.Collections.Concurrent;
using SearchService.Linking.Citations;
using SearchService.Linking.Model;
using SearchService.Search.Citing;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Makes the links of the kind cites for all provisions that were written, when the names of all works are known.</summary>
/// <remarks>The texts are read from the commit before, each once, one for each thread; the links of all are kept.</remarks>
internal static class CitedLinks
{
    /// <summary>Of so many provisions at the beginning one is an article, if the text has any.</summary>
    private const int MostBeforeArticles = 500;

    /// <summary>The links by the id of the provision that cites.</summary>
    /// <param name="records">What was written.</param>
    /// <param name="threads">How many texts are read at a time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Dictionary<string, IReadOnlyList<ProvisionLink>> Of(RecordReader records, int threads, CancellationToken cancellation)
    {
        var works = CitedWorks.All(records).ToList();
        var catalogue = CitedWorks.Catalogue(works);
        var languages = works.ToDictionary(work => work.Id, work => work.Expressions.Select(expression => expression.Lang).ToArray(), StringComparer.Ordinal);
        var links = new ConcurrentDictionary<string, IReadOnlyList<ProvisionLink>>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(works.SelectMany(work => work.Expressions, (work, expression) => (Work: work, expression.Lang)), options, text =>
        {
            var provisions = records.FindAll(IndexFields.Expression, $"{text.Work.Id}@{text.Lang}", IndexFields.Order);
            var hasArticles = provisions.Take(MostBeforeArticles).Any(doc => records.Provision(doc).Kind == "article");
            var linker = new CitationLinker(catalogue, new CitationOwner(text.Work.Id, text.Work.Type, hasArticles), Find);
            foreach (var doc in provisions)
            {
                cancellation.ThrowIfCancellationRequested();
                var (record, body) = records.ProvisionWithText(doc);
                if (linker.Links(record.Id, record.Lang, body) is { Count: > 0 } found)
                {
                    links[record.Id] = found;
                }
            }
        });
        return new Dictionary<string, IReadOnlyList<ProvisionLink>>(links, StringComparer.Ordinal);

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
