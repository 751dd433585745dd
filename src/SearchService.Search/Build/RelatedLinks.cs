using System.Text.Json;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Store;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;
using SearchService.Linking.Similar;
using SearchService.Search.Ranking;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Writes the links between provisions of different works, which are known when all provisions have been written.</summary>
/// <remarks>
/// They are found by what was kept of the provisions, judged by their texts, which are read from the commit before, decided by the
/// librarian, and stored as documents of their own, one for each provision that has any. Links are made and written one provision
/// after the other.
/// </remarks>
internal sealed class RelatedLinks(IndexWriter writer, SketchedCorpus sketches, LibrarianLinks librarian, TranslationLexicon lexicon)
{
    private readonly Document _document = new();

    /// <summary>Writes the links and returns how many provisions have any.</summary>
    /// <param name="directory">The folder in which the writer committed all provisions.</param>
    /// <param name="count">Hears of the links of each provision.</param>
    /// <param name="threads">How many threads compare.</param>
    /// <param name="cancellation">Ends the work.</param>
    public int Write(FileSystemDirectory directory, Action<IReadOnlyList<StoredLink>> count, int threads, CancellationToken cancellation)
    {
        using var reader = DirectoryReader.Open(directory);
        var records = new RecordReader(new IndexSearcher(reader, LegalSimilarity.Create()));
        var options = new SimilarLinkerOptions { Threads = threads, IsRejected = librarian.Provisions.Count == 0 ? null : librarian.IsRejected };
        var links = SimilarLinker.Link(sketches, lexicon, number => Read(records, number), options, cancellation);
        var decided = librarian.Provisions.Order(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var cited = CitedLinks.Of(records, threads, cancellation);
        var written = 0;
        foreach (var (from, computed) in Grouped(links))
        {
            decided.Remove(from);
            written += Write(from, cited.Remove(from, out var cites) ? [.. computed, .. cites] : computed, records, count);
        }

        foreach (var (from, cites) in cited.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            decided.Remove(from);
            written += Write(from, cites, records, count);
        }

        return written + decided.Sum(from => Write(from, [], records, count));
    }

    /// <summary>The links of each provision together; those of one follow each other.</summary>
    private static IEnumerable<(string From, List<ProvisionLink> Links)> Grouped(IEnumerable<ProvisionLink> links)
    {
        var group = new List<ProvisionLink>();
        foreach (var link in links)
        {
            if (group.Count > 0 && group[0].From != link.From)
            {
                yield return (group[0].From, group);
                group = [];
            }

            group.Add(link);
        }

        if (group.Count > 0)
        {
            yield return (group[0].From, group);
        }
    }

    private ComparedText Read(RecordReader records, int passage)
    {
        var (record, text) = records.HeadingWithText(records.Find(IndexFields.Id, sketches.IdOf(passage)));
        return sketches.PlaceOf(passage) is var (start, end)
            ? ComparedText.Read(record.Lang, "", text[start..end])
            : ComparedText.Read(record.Lang, record.Heading, text);
    }

    private int Write(string from, IReadOnlyList<ProvisionLink> computed, RecordReader records, Action<IReadOnlyList<StoredLink>> count)
    {
        StoredLink[] links = [.. librarian.ToOthers(from, computed).Select(link => Stored(link, records.Provision(records.Find(IndexFields.Id, link.To))))];
        if (links.Length == 0)
        {
            return 0;
        }

        _document.Clear();
        _document.Add(new StringField(IndexFields.Kind, IndexFields.RelatedKind));
        _document.Add(new StringField(IndexFields.Related, from));
        _document.Add(new StoredValueField(IndexFields.Record, JsonSerializer.Serialize(new StoredRelated(links), StoredJson.Compact.StoredRelated)));
        writer.AddDocument(_document);
        count(links);
        return 1;
    }

    private static StoredLink Stored(ProvisionLink link, StoredProvision target) => new(
        target.Id, target.Work, target.Eid, target.Lang, target.Label, target.Heading, link.Kind, link.Confidence, link.Status, link.Method, link.Evidence);
}
