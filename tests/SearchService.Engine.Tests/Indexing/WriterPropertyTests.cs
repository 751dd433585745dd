using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>Whatever is done to an index, it answers like one built anew from the documents that are left.</summary>
public sealed class WriterPropertyTests
{
    private const int Numbers = 120;

    private static readonly Query[] s_queries =
    [
        new TermQuery("body", "аa0"),
        new TermQuery("body", "бb1"),
        new TermQuery("tags", "вc2"),
        new TermQuery("id", "id-7"),
        new PhraseQuery("body", ["аa0", "бb1"], 3),
        BooleanQuery.Any([new TermQuery("body", "аa0"), new TermQuery("title", "гd3"), new TermQuery("body", "дe4")]),
        BooleanQuery.All([new TermQuery("body", "аa0"), new TermQuery("body", "вc2")]),
        new PrefixQuery("body", "е"),
        new FuzzyQuery(new Term("title", "аa"), 1),
    ];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    public void Any_sequence_of_changes_answers_like_an_index_built_anew(int firstSeed, int threads)
    {
        for (var seed = firstSeed; seed < 60; seed += 5)
        {
            using var directory = new MemoryDirectory();
            Run(directory, seed, threads, 4);
        }
    }

    [Fact]
    public void CheckIndex_finds_the_results_of_random_changes_clean()
    {
        ApacheLucene.Require();
        var folders = Enumerable.Range(0, 6).Select(_ => new TempFolder()).ToArray();
        try
        {
            for (var i = 0; i < folders.Length; i++)
            {
                Run(folders[i].Directory, 1000 + i, 1 + (i % 3), 2 + (i % 2));
            }

            ApacheLucene.AssertClean(folders.Where(folder => DirectoryReader.IndexExists(folder.Directory)).Select(folder => folder.Path));
        }
        finally
        {
            Array.ForEach(folders, folder => folder.Dispose());
        }
    }

    /// <summary>Several sessions of one writer each, some of which end without a commit.</summary>
    private static void Run(Directory directory, int seed, int threads, int sessions)
    {
        var random = new Random(seed);
        var committed = new WriterModel();
        DirectoryReader? reader = null;
        for (var session = 0; session < sessions; session++)
        {
            var options = new IndexWriterOptions
            {
                MaxBufferedDocs = random.Next(1, 40),
                MergeFactor = random.Next(2, 6),
                UseCompoundFile = random.Next(3) == 0,
                MaxThreads = threads,
            };
            using var writer = new IndexWriter(directory, options);
            var model = committed.Copy();
            for (var step = random.Next(40); step > 0; step--)
            {
                if (Change(writer, model, random, threads))
                {
                    committed = model.Copy();
                    reader = Reopen(reader, directory);
                    AssertLike(committed, reader, $"seed {seed}, session {session}, {step} steps before its end");
                }
            }

            if (random.Next(3) == 0)
            {
                writer.Rollback();
            }
        }

        reader?.Dispose();
        using var last = DirectoryReader.IndexExists(directory) ? DirectoryReader.Open(directory) : null;
        Assert.True(last is not null || committed.Count == 0, $"seed {seed}");
        if (last is not null)
        {
            AssertLike(committed, last, $"seed {seed}, at the end");
            AssertCleanAndMergedLike(committed, directory, seed);
        }
    }

    /// <summary>Makes one change in index and model; true where it was a commit.</summary>
    private static bool Change(IndexWriter writer, WriterModel model, Random random, int threads)
    {
        var number = random.Next(Numbers);
        switch (random.Next(14))
        {
            case 0:
                writer.Commit();
                return true;
            case 1:
                writer.Flush();
                break;
            case 2 when random.Next(3) == 0:
                writer.ForceMerge(random.Next(1, 4));
                break;
            case 3 or 4:
                writer.DeleteDocuments("id", SampleIndex.Id(number));
                model.Delete(number);
                break;
            case 5 or 6:
                writer.UpdateDocument("id", SampleIndex.Id(number), WriterModel.Document(number, model.NextVersion));
                model.Delete(number);
                model.Add(number);
                break;
            case 7 or 8:
                AddSideBySide(writer, model, random.Next(1, 60), threads);
                break;
            default:
                writer.AddDocument(WriterModel.Document(number, model.NextVersion));
                model.Add(number);
                break;
        }

        return false;
    }

    /// <summary>Several threads replace documents, each its own, while another number is deleted over and over.</summary>
    private static void AddSideBySide(IndexWriter writer, WriterModel model, int count, int threads)
    {
        var numbers = Enumerable.Range(Numbers, count).ToArray();
        var versions = Array.ConvertAll(numbers, number =>
        {
            model.Delete(number);
            return model.Add(number);
        });
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            writer.UpdateDocument("id", SampleIndex.Id(numbers[i]), WriterModel.Document(numbers[i], versions[i]));
            writer.DeleteDocuments("id", "nobody");
        });
    }

    private static DirectoryReader Reopen(DirectoryReader? reader, Directory directory)
    {
        if (reader is null)
        {
            return DirectoryReader.Open(directory);
        }

        if (DirectoryReader.OpenIfChanged(reader) is { } changed)
        {
            reader.Dispose();
            return changed;
        }

        return reader;
    }

    /// <summary>Compares the documents that each query finds; scores may differ, since deleted documents count until they are merged away.</summary>
    private static void AssertLike(WriterModel model, DirectoryReader reader, string where)
    {
        using var anew = new MemoryDirectory();
        model.Write(anew);
        using var expected = DirectoryReader.Open(anew);
        Assert.True(Live(expected).Order(StringComparer.Ordinal).SequenceEqual(Live(reader).Order(StringComparer.Ordinal)), $"{where}: documents");
        foreach (var query in s_queries)
        {
            var wanted = Found(expected, query).Select(hit => hit.Document).Order(StringComparer.Ordinal);
            var found = Found(reader, query).Select(hit => hit.Document).Order(StringComparer.Ordinal);
            Assert.True(wanted.SequenceEqual(found), $"{where}: {query}");
        }
    }

    /// <summary>After a merge to one segment all is as in an index built anew in the same order of documents, scores to the last bit.</summary>
    private static void AssertCleanAndMergedLike(WriterModel model, Directory directory, int seed)
    {
        Assert.True(IndexChecker.Check(directory).IsClean, $"seed {seed}: {string.Join("; ", IndexChecker.Check(directory).Problems)}");
        using (var writer = new IndexWriter(directory))
        {
            writer.ForceMerge();
            writer.Commit();
        }

        using var merged = DirectoryReader.Open(directory);
        using var anew = new MemoryDirectory();
        model.Write(anew, Live(merged));
        using var expected = DirectoryReader.Open(anew);
        Assert.Equal(Live(expected), Live(merged));
        Assert.True(merged.Leaves.Count <= 1 && merged.MaxDoc == model.Count, $"seed {seed}: {merged.Leaves.Count} segments, {merged.MaxDoc} documents");
        foreach (var query in s_queries)
        {
            Assert.True(Found(expected, query).SequenceEqual(Found(merged, query)), $"seed {seed}, merged: {query}");
        }

        Assert.True(IndexChecker.Check(directory).IsClean, $"seed {seed}, merged");
    }

    private static List<string> Live(DirectoryReader reader) =>
    [
        .. reader.Leaves.SelectMany(leaf => Enumerable.Range(0, leaf.Reader.MaxDoc)
            .Where(doc => leaf.Reader.LiveDocs?.IsLive(doc) ?? true)
            .Select(doc => Describe(leaf.Reader.Document(doc)))),
    ];

    private static (string Document, float Score)[] Found(DirectoryReader reader, Query query)
    {
        var hits = new IndexSearcher(reader).Search(query, Math.Max(1, reader.MaxDoc), limits: SearchLimits.Default with { ExactTotalUpTo = int.MaxValue }).ScoreDocs;
        return [.. hits.Select(hit => (Describe(Document(reader, hit.Doc)), hit.Score))];
    }

    private static IReadOnlyList<StoredField> Document(DirectoryReader reader, int doc)
    {
        var leaf = reader.Leaves.Last(leaf => leaf.DocBase <= doc);
        return leaf.Reader.Document(doc - leaf.DocBase);
    }

    /// <summary>What tells a document from all others: its identifier and a stored text that differs from version to version.</summary>
    private static string Describe(IReadOnlyList<StoredField> document) => string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Single(field => field.Name == "id").String} {document.Single(field => field.Name == "source").String!.Length} {document.Single(field => field.Name == "version").Integer}");
}
