using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Citations;
using SearchService.Linking.Model;

namespace SearchService.Linking.Tests.Citations;

/// <summary>The citations of whole corpora.</summary>
internal static class CorpusCitations
{
    public static List<Work> Works(params string[] paths) =>
        [.. new CorpusReader(paths, new CorpusReport()).Read().OfType<WorkItem>().Select(item => item.Work)];

    public static WorkCatalogue Catalogue(IEnumerable<Work> works) => new(works.Select(CitedWork.Of));

    public static List<ProvisionLink> Links(IReadOnlyList<Work> works)
    {
        var catalogue = Catalogue(works);
        var links = new List<ProvisionLink>();
        foreach (var work in works)
        {
            foreach (var expression in work.Expressions)
            {
                var linker = new CitationLinker(catalogue, new CitationOwner(work.Id, work.Type, expression.Provisions.Any(p => p.Kind == ProvisionKind.Article)), Find);
                foreach (var provision in expression.Provisions)
                {
                    links.AddRange(linker.Links(provision.Id, provision.Language, provision.Text));
                }
            }
        }

        return links;

        string? Find(string id, string language, string eid) => works.First(work => work.Id == id).Expressions.OrderBy(expression => expression.Language != language)
            .SelectMany(expression => expression.Provisions).FirstOrDefault(provision => eid.Length == 0 || provision.Eid == eid)?.Id;
    }

    /// <summary>The citations of each provision of a language version, with the provision.</summary>
    public static IEnumerable<(Provision Provision, Citation Citation)> Of(WorkCatalogue catalogue, Work work, Expression expression)
    {
        var reader = new CitationReader(catalogue, new CitationOwner(work.Id, work.Type, expression.Provisions.Any(p => p.Kind == ProvisionKind.Article)));
        foreach (var provision in expression.Provisions)
        {
            foreach (var citation in reader.Read(provision.Language, provision.Text))
            {
                yield return (provision, citation);
            }
        }
    }
}
