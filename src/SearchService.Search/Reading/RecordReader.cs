using System.Text;
using System.Text.Json;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Schema;

namespace SearchService.Search.Reading;

/// <summary>Reads stored records by document number, by id and by place. Thread-safe.</summary>
internal sealed class RecordReader(IndexSearcher searcher)
{
    private static readonly HashSet<string> s_record = new(StringComparer.Ordinal) { IndexFields.Record };
    private static readonly HashSet<string> s_whole = new(StringComparer.Ordinal) { IndexFields.Record, IndexFields.Text };

    /// <summary>The document that has a term, or -1.</summary>
    public int Find(string field, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (leaf.Reader.Terms(field)?.Iterator() is { } terms && terms.SeekExact(bytes))
            {
                var doc = terms.Postings(PostingsFlags.None).NextDoc();
                if (doc != DocIdSetIterator.NoMoreDocs)
                {
                    return leaf.DocBase + doc;
                }
            }
        }

        return -1;
    }

    /// <summary>The documents that have a term, in the order of a numeric column.</summary>
    public IReadOnlyList<int> FindAll(string field, string value, string order)
    {
        var query = new BooleanQuery(
        [
            new(new TermQuery(new Term(field, value)), Occur.Filter),
            new(new MatchAllDocsQuery(), Occur.Must),
        ]);
        var top = searcher.Search(query, searcher.Reader.MaxDoc, new Sort(SortLevel.Numeric(order)));
        return [.. top.Docs.Select(found => found.Doc)];
    }

    /// <summary>The document that has a term and is the first by the column of the order, or -1.</summary>
    public int First(string field, string value)
    {
        var query = new BooleanQuery([new(new TermQuery(new Term(field, value)), Occur.Filter), new(new MatchAllDocsQuery(), Occur.Must)]);
        return searcher.Search(query, 1, new Sort(SortLevel.Numeric(IndexFields.Order))).Docs is [var first, ..] ? first.Doc : -1;
    }

    /// <summary>The works in the order of their ids, from the one behind an id.</summary>
    public IReadOnlyList<int> WorksAfter(string? after, int count)
    {
        var start = Encoding.UTF8.GetBytes(after is null ? "" : after + "\0");
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (leaf.Reader.Terms(IndexFields.WorkId)?.Iterator() is not { } terms || terms.SeekCeil(start) == SeekStatus.End)
            {
                continue;
            }

            var taken = 0;
            do
            {
                if (taken++ == count)
                {
                    break;
                }

                var doc = terms.Postings(PostingsFlags.None).NextDoc();
                if (doc != DocIdSetIterator.NoMoreDocs)
                {
                    found[Encoding.UTF8.GetString(terms.Term)] = leaf.DocBase + doc;
                }
            }
            while (terms.Next());
        }

        return [.. found.Values.Take(count)];
    }

    /// <summary>The documents before and behind a provision in its text, -1 where there is none.</summary>
    public (int Previous, int Next) Neighbours(int doc, StoredProvision provision)
    {
        var leaf = searcher.Reader.LeafOf(doc);
        var place = leaf.Reader.NumericDocValues(IndexFields.Order)?.Get(doc - leaf.DocBase) ?? 0;
        var query = new BooleanQuery(
        [
            new(new TermQuery(new Term(IndexFields.Expression, $"{provision.Work}@{provision.Lang}")), Occur.Filter),
            new(new NumericRangeQuery(IndexFields.Order, place - 1, place + 1), Occur.Filter),
            new(new MatchAllDocsQuery(), Occur.Must),
        ]);
        var around = searcher.Search(query, 3, new Sort(SortLevel.Numeric(IndexFields.Order))).Docs.Select(found => found.Doc).ToList();
        var own = around.IndexOf(doc);
        return own < 0 ? (-1, -1) : (own > 0 ? around[own - 1] : -1, own + 1 < around.Count ? around[own + 1] : -1);
    }

    /// <summary>The record of a provision, without its links to other works.</summary>
    public StoredProvision Provision(int doc) => Parse(Stored(doc, s_record)[0], StoredJson.Compact.StoredProvision, doc);

    /// <summary>The record and the text of a provision.</summary>
    public (StoredProvision Record, string Text) ProvisionWithText(int doc) => WithText(doc, StoredJson.Compact.StoredProvision);

    /// <summary>The heading and the text of a provision; of its record nothing else is made.</summary>
    public (StoredHeading Record, string Text) HeadingWithText(int doc) => WithText(doc, StoredJson.Compact.StoredHeading);

    /// <summary>The record of a provision with its links to other works too, which are stored apart.</summary>
    public StoredProvision WithRelated(StoredProvision provision) => Find(IndexFields.Related, provision.Id) is >= 0 and var doc
        ? provision with { Links = [.. provision.Links, .. Parse(Stored(doc, s_record)[0], StoredJson.Compact.StoredRelated, doc).Links] }
        : provision;

    /// <summary>The record of a work.</summary>
    public StoredWork Work(int doc) => Parse(Stored(doc, s_record)[0], StoredJson.Compact.StoredWork, doc);

    private (T Record, string Text) WithText<T>(int doc, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        var fields = Stored(doc, s_whole);
        var text = fields.First(field => field.Name == IndexFields.Text).String ?? "";
        return (Parse(fields.First(field => field.Name == IndexFields.Record), type, doc), text);
    }

    private IReadOnlyList<StoredField> Stored(int doc, HashSet<string> names)
    {
        var leaf = searcher.Reader.LeafOf(doc);
        return leaf.Reader.Document(doc - leaf.DocBase, names);
    }

    private static T Parse<T>(StoredField field, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, int doc)
        where T : class =>
        JsonSerializer.Deserialize(field.String ?? "null", type)
        ?? throw new InvalidDataException($"Document {doc} of the index has no record.");
}
