using System.Globalization;
using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Corruption;

/// <summary>Questions that between them read every structure of an index, and the answers as one text to compare.</summary>
internal static class Questions
{
    private static readonly Query[] s_queries =
    [
        new TermQuery("body", "common"),
        new TermQuery("id", "id-17"),
        BooleanQuery.All([new TermQuery("body", "common"), new TermQuery("body", "rare")]),
        BooleanQuery.Any([new TermQuery("body", "usual"), new TermQuery("body", "rare"), new TermQuery("title", "аa0")]),
        new PhraseQuery("body", ["common", "rare"]),
        new PhraseQuery("body", ["usual", "common"], slop: 4),
        new PrefixQuery("id", "id-1"),
        new WildcardQuery("body", "*1?"),
        new FuzzyQuery(new Term("body", "comon"), 2),
        new TermRangeQuery("tags", "б", "г"),
        new NumericRangeQuery("rank", -10, 20),
    ];

    /// <summary>The right answers.</summary>
    public static string Ask(Directory directory, ChecksumVerification verification = ChecksumVerification.WhenTouched)
    {
        using var reader = DirectoryReader.Open(directory, new DirectoryReaderOptions { Verification = verification });
        return Ask(reader);
    }

    public static string Ask(IndexReader reader)
    {
        var answer = new StringBuilder();
        answer.Append(CultureInfo.InvariantCulture, $"{reader.NumDocs} of {reader.MaxDoc}\n");
        var searcher = new IndexSearcher(reader);
        foreach (var query in s_queries)
        {
            var top = searcher.Search(query, 10);
            answer.Append(CultureInfo.InvariantCulture, $"{top.TotalHits} {searcher.Count(query)}");
            foreach (var hit in top.ScoreDocs)
            {
                answer.Append(CultureInfo.InvariantCulture, $" {hit.Doc}:{BitConverter.SingleToInt32Bits(hit.Score):x8}");
            }

            answer.Append('\n');
        }

        AskColumns(searcher, answer);
        AskDocuments(reader, answer);
        return answer.ToString();
    }

    private static void AskColumns(IndexSearcher searcher, StringBuilder answer)
    {
        var facets = new FacetCollector("type");
        searcher.Search(s_queries[0], facets);
        answer.AppendJoin(' ', facets.Counts("type").Select(count => $"{count.Value.Text}={count.Count}")).Append('\n');
        var sorted = searcher.Search(s_queries[0], 20, new Sort(SortLevel.Sorted("type"), SortLevel.Numeric("date", descending: true)));
        answer.AppendJoin(' ', sorted.Docs.Select(doc => doc.Doc)).Append('\n');
    }

    private static void AskDocuments(IndexReader reader, StringBuilder answer)
    {
        foreach (var leaf in reader.Leaves)
        {
            for (var doc = 0; doc < leaf.Reader.MaxDoc; doc += 37)
            {
                foreach (var field in leaf.Reader.Document(doc))
                {
                    answer.Append(CultureInfo.InvariantCulture, $"{field.Name}={field.String}{field.Integer}{Convert.ToHexString(field.Binary ?? [])};");
                }
            }

            AskTerms(leaf.Reader, answer);
            answer.Append('\n');
        }
    }

    private static void AskTerms(LeafReader leaf, StringBuilder answer)
    {
        if (leaf.Terms("title")?.Iterator() is not { } cursor)
        {
            return;
        }

        PostingsEnum? docs = null;
        for (var terms = 0; terms < 40 && cursor.Next(); terms++)
        {
            docs = cursor.Postings(PostingsFlags.Offsets, docs);
            answer.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(cursor.Term)} {cursor.DocFreq}:");
            while (docs.NextDoc() != DocIdSetIterator.NoMoreDocs)
            {
                answer.Append(CultureInfo.InvariantCulture, $"{docs.DocId}x{docs.Freq}@{docs.NextPosition()}-{docs.StartOffset} ");
            }
        }
    }
}
