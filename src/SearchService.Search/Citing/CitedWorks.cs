using SearchService.Linking.Citations;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Citing;

/// <summary>The works of an index by what they are called.</summary>
internal static class CitedWorks
{
    private const int Page = 1000;

    /// <summary>The records of all works, in the order of their ids.</summary>
    public static IEnumerable<StoredWork> All(RecordReader records)
    {
        string? after = null;
        while (records.WorksAfter(after, Page) is { Count: > 0 } page)
        {
            foreach (var doc in page)
            {
                var work = records.Work(doc);
                after = work.Id;
                yield return work;
            }
        }
    }

    public static WorkCatalogue Catalogue(IEnumerable<StoredWork> works) => new(works.Select(work => new CitedWork
    {
        Id = work.Id,
        Type = work.Type,
        Date = work.Date,
        Names =
        [
            .. work.Expressions.Where(expression => expression.Title != work.Id).Select(expression => (expression.Lang, expression.Title)),
            .. work.Citations.Select(citation => (citation.Key, citation.Value)),
        ],
        Aliases = work.Aliases,
        Parties = work.Parties,
    }));
}
