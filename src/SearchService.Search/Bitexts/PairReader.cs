using SearchService.Linking.Model;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Bitexts;

/// <summary>Reads the provisions of works and those that they are linked with. Thread-safe.</summary>
internal sealed class PairReader(RecordReader records)
{
    /// <summary>How many works are looked up at once.</summary>
    private const int WorksAtOnce = 100;

    /// <summary>The works in the order of their ids, from the one behind <paramref name="after"/>; one, where it is named and there.</summary>
    public IEnumerable<StoredWork> Works(string? only, string? after = null)
    {
        if (only is not null)
        {
            if (records.Find(IndexFields.WorkId, only) is >= 0 and var doc)
            {
                yield return records.Work(doc);
            }

            yield break;
        }

        while (records.WorksAfter(after, WorksAtOnce) is { Count: > 0 } docs)
        {
            foreach (var doc in docs)
            {
                var work = records.Work(doc);
                after = work.Id;
                yield return work;
            }
        }
    }

    /// <summary>The provisions of a language version in the order of the text.</summary>
    public IEnumerable<ProvisionText> Version(string work, string lang) =>
        records.FindAll(IndexFields.Expression, $"{work}@{lang}", IndexFields.Order).Select(Read);

    /// <summary>A provision by id, or null.</summary>
    public ProvisionText? Provision(string id) => records.Find(IndexFields.Id, id) is >= 0 and var doc ? Read(doc) : null;

    /// <summary>A provision by its document.</summary>
    public ProvisionText Read(int doc)
    {
        var (record, text) = records.ProvisionWithText(doc);
        return new ProvisionText(record, text);
    }

    /// <summary>The likeliest translation of a provision into a language within its work, or null.</summary>
    public static StoredLink? Translation(StoredProvision provision, string lang) => provision.Links
        .Where(link => link.Kind == LinkKind.Translation && link.Lang == lang && link.Work == provision.Work)
        .MaxBy(link => link.Confidence);
}
