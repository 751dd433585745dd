using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Tests.Indexing;

namespace SearchService.Engine.Tests.Snapshots;

/// <summary>A reader sees one commit and nothing else, whatever the writer does meanwhile.</summary>
public sealed class SnapshotTests
{
    private const int Threads = 8;
    private const int Pairs = 150;
    private const int LeastCommits = 4;

    [Fact]
    public async Task Eight_threads_search_while_documents_come_go_and_merge_and_each_sees_one_commit_only()
    {
        using var folder = new TempFolder();
        using var writer = new IndexWriter(folder.Directory, new IndexWriterOptions { MaxBufferedDocs = 20, MergeFactor = 3 });
        Commit(writer, new Random(1), 0);
        using var stop = new CancellationTokenSource();
        var commits = 0;
        long searches = 0;
        var searchers = Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Search(folder, thread, () => Interlocked.Increment(ref searches), stop.Token))).ToArray();
        var random = new Random(91);
        for (var clock = Stopwatch.StartNew(); (clock.Elapsed < Effort.Seconds(quick: 2, ci: 60, nightly: 120) || commits < LeastCommits) && !Array.Exists(searchers, task => task.IsFaulted);)
        {
            Commit(writer, random, ++commits);
        }

        await stop.CancelAsync();
        await Task.WhenAll(searchers);
        Assert.True(Interlocked.Read(ref searches) > Threads, $"{commits} commits, {searches} searches");
        Assert.Empty(IndexChecker.Check(folder.Directory).Problems);
    }

    [Fact]
    public void A_reader_that_stays_open_answers_from_its_commit_when_all_its_files_are_gone()
    {
        using var folder = new TempFolder();
        using var writer = new IndexWriter(folder.Directory, new IndexWriterOptions { MaxBufferedDocs = 20 });
        Commit(writer, new Random(2), 0);
        using var old = DirectoryReader.Open(folder.Directory);
        var before = Corruption.Questions.Ask(old);
        for (var step = 1; step < 4; step++)
        {
            Commit(writer, new Random(step), step);
        }

        writer.ForceMerge();
        writer.Commit();
        Assert.DoesNotContain(old.Leaves, leaf => File.Exists(Path.Combine(folder.Path, ((SegmentReader)leaf.Reader).Segment.FileName("si"))));
        Assert.Equal(before, Corruption.Questions.Ask(old));
        AssertConsistent(old, "the first commit");
    }

    /// <summary>Replaces some pairs of documents, both in one commit, and deletes others; the number of a pair's halves never differs in a commit.</summary>
    private static void Commit(IndexWriter writer, Random random, int step)
    {
        var total = 0;
        for (var pair = 0; pair < Pairs; pair++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"pair{pair}");
            if (step == 0 || random.Next(6) == 0)
            {
                writer.DeleteDocuments("pair", id);
                writer.AddDocument(Half(id, "left", step));
                writer.AddDocument(Half(id, "right", step));
            }
            else if (random.Next(40) == 0)
            {
                writer.DeleteDocuments("pair", id);
            }

            total++;
        }

        if (step % 9 == 8)
        {
            writer.ForceMerge();
        }

        writer.Commit(new Dictionary<string, string> { ["step"] = step.ToString(CultureInfo.InvariantCulture) });
        Assert.Equal(Pairs, total);
    }

    private static Document Half(string id, string side, int step)
    {
        var tokens = new TokenBuffer();
        foreach (var word in (string[])[side, id, "half", $"s{step}"])
        {
            tokens.Add(Encoding.UTF8.GetBytes(word), 1, tokens.Count * 8, (tokens.Count * 8) + 7);
        }

        var document = new Document();
        document.Add(new StringField("pair", id, stored: true));
        document.Add(new TextField("body", tokens));
        document.Add(new NumericDocValuesField("step", step));
        document.Add(new SortedDocValuesField("type", side));
        return document;
    }

    private static void Search(TempFolder folder, int thread, Action count, CancellationToken stop)
    {
        var reader = DirectoryReader.Open(folder.Directory);
        try
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                // Some threads look for news at once, others stay with what they have.
                if (round % (1 + thread) == 0 && DirectoryReader.OpenIfChanged(reader) is { } newer)
                {
                    reader.Dispose();
                    reader = newer;
                }

                AssertConsistent(reader, $"thread {thread}, round {round}, commit {reader.Generation}");
                count();
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void AssertConsistent(DirectoryReader reader, string place)
    {
        var searcher = new IndexSearcher(reader);
        var left = searcher.Count(new TermQuery("body", "left"));
        var right = searcher.Count(new TermQuery("body", "right"));
        var both = searcher.Search(BooleanQuery.Any([new TermQuery("body", "left"), new TermQuery("body", "right")]), 5, limits: new SearchLimits { ExactTotalUpTo = int.MaxValue });
        var phrase = searcher.Count(new PhraseQuery("body", ["left", "pair7", "half"]));
        var pairs = searcher.Count(new PrefixQuery("pair", "pair"));
        var steps = searcher.Count(new NumericRangeQuery("step", 0, long.MaxValue));
        Assert.True(
            left == right && left + right == reader.NumDocs && both.TotalHits == reader.NumDocs && pairs == reader.NumDocs && steps == reader.NumDocs && phrase <= 1,
            $"{place}: {left} left, {right} right, {both.TotalHits} of either, {pairs} by prefix, {steps} by number, phrase {phrase}, {reader.NumDocs} documents");
        foreach (var hit in both.ScoreDocs)
        {
            var leaf = reader.LeafOf(hit.Doc);
            Assert.StartsWith("pair", leaf.Reader.Document(hit.Doc - leaf.DocBase).Single().String, StringComparison.Ordinal);
        }
    }
}
