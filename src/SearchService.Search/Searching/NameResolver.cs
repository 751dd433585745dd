using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>Finds what a name stands for: the id of a work or of a provision, an alias, a citation or a title.</summary>
internal sealed class NameResolver(IndexSearcher searcher, RecordReader records)
{
    /// <summary>How many meanings of one name are listed.</summary>
    public const int MaxMatches = 20;

    public Resolution Resolve(string name, string? eid)
    {
        var works = records.Find(IndexFields.WorkId, name) is >= 0 and var doc ? [doc] : ByAlias(AliasKey.Of(name));
        if (works.Count == 0 && eid is null && records.Find(IndexFields.Id, name) is >= 0 and var provision)
        {
            var record = records.Provision(provision);
            return new Resolution([new ResolvedReference(record.Work, record.Eid, [record.Lang], record.Citation)]);
        }

        return new Resolution([.. works.Select(records.Work).Select(work => Reference(work, eid)).OfType<ResolvedReference>()]);
    }

    private ResolvedReference? Reference(StoredWork work, string? eid)
    {
        string[] languages = [.. work.Expressions.Select(expression => expression.Lang).Where(lang => eid is null || Exists(work.Id, lang, eid))];
        var title = work.Expressions is [var first, ..] ? first.Title : work.Id;
        return languages.Length == 0 ? null : new ResolvedReference(work.Id, eid, languages, title);
    }

    private bool Exists(string work, string lang, string eid) => records.Find(IndexFields.Place, $"{work}/{lang}/{eid}") >= 0;

    private List<int> ByAlias(string key)
    {
        var works = new List<int>();
        var bytes = Encoding.UTF8.GetBytes(key);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (key.Length == 0 || leaf.Reader.Terms(IndexFields.Alias)?.Iterator() is not { } terms || !terms.SeekExact(bytes))
            {
                continue;
            }

            var postings = terms.Postings(PostingsFlags.None);
            for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NoMoreDocs && works.Count < MaxMatches; doc = postings.NextDoc())
            {
                works.Add(leaf.DocBase + doc);
            }
        }

        return works;
    }
}
