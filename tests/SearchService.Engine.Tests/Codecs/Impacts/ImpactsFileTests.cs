using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Similarities;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;
using SearchService.Engine.Tests.Indexing;
using SearchService.Engine.Tests.Storage;

namespace SearchService.Engine.Tests.Codecs.Impacts;

public sealed class ImpactsFileTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Every_term_of_several_blocks_has_the_impacts_of_its_postings(bool compound, bool merges)
    {
        using var index = ImpactIndex.Write(new Random(5), 3000, new IndexWriterOptions { MaxBufferedDocs = 1100, UseCompoundFile = compound }, deletes: merges, merges);
        using var reader = DirectoryReader.Open(index);
        var found = 0;
        foreach (var leaf in reader.Leaves.Select(leaf => (SegmentReader)leaf.Reader))
        {
            using var impacts = ImpactsReader.Open(index, leaf.Segment)!;
            impacts.VerifyChecksum();
            var terms = ImpactIndex.Words.Count(word => HasImpacts(leaf, impacts, ImpactIndex.Field, word)) + ImpactIndex.Words.Count(word => HasImpacts(leaf, impacts, "tags", word));
            Assert.Equal(impacts.TermCount, terms);
            found += terms;
        }

        Assert.True(found > 20, $"{found} terms");
        Assert.Equal(reader.Leaves.Count, ImpactIndex.Files(index).Length);
        Assert.Empty(IndexChecker.Check(index).Problems);
    }

    [Fact]
    public void A_similarity_gets_the_places_of_the_blocks_and_bounds_on_their_scores()
    {
        using var index = ImpactIndex.Write(new Random(6), 2000);
        using var reader = DirectoryReader.Open(index);
        var leaf = reader.Leaves[0].Reader;
        var statistics = new IndexSearcher(reader).TermStatistics(new Term(ImpactIndex.Field, "w0"));
        var similarity = new Bm25Similarity().Weight(Boost.None, new IndexSearcher(reader).FieldStatistics(ImpactIndex.Field), [statistics]).Scorer(leaf);
        var bounds = Postings(leaf, "w0").BoundsFor(similarity)!;
        Assert.Equal((statistics.DocFreq + 127) / 128, bounds.Best.Length);
        Assert.Same(bounds, Postings(leaf, "w0").BoundsFor(similarity));

        var docs = new int[128];
        var freqs = new int[128];
        var scores = new float[128];
        var all = new List<float>();
        var exact = 0;
        var onward = Postings(leaf, "w0");
        for (var block = 0; block < bounds.Best.Length; block++)
        {
            var leapt = Postings(leaf, "w0");
            leapt.GoTo(bounds, block);
            var count = onward.TakeBlock(docs, freqs);
            Assert.Equal((docs[0], freqs[0]), (leapt.DocId, leapt.Freq));
            similarity.Score(docs.AsSpan(0, count), freqs.AsSpan(0, count), scores);
            Assert.InRange(bounds.Best[block], scores[..count].Max(), scores[..count].Max() * 1.2f);
            exact += bounds.Best[block] == scores[..count].Max() ? 1 : 0;
            all.AddRange(scores[..count]);
        }

        // Only merged impacts are not those of a document.
        Assert.True(exact > bounds.Best.Length / 2, $"{exact} of {bounds.Best.Length}");

        // Of the documents with the highest scores those are known that lead in their blocks: never more than there are.
        all.Sort((one, two) => two.CompareTo(one));
        Assert.All(bounds.Highest.Select((score, rank) => (score, rank)), known => Assert.True(known.score <= all[known.rank], $"{known}"));
        Assert.InRange(bounds.FloorOf(10, 1), all[9] * 0.5f, float.BitDecrement(all[9]));
    }

    [Fact]
    public void The_file_goes_with_its_segment_and_is_synced_before_a_commit()
    {
        using var directory = new FaultyDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 500 }))
        {
            for (var i = 0; i < 1500; i++)
            {
                writer.AddDocument(ImpactIndex.Document(new Random(i), i));
            }

            writer.Commit();
            Assert.Equal(["_0.imp", "_1.imp", "_2.imp"], directory.ListAll().Where(name => name.EndsWith(".imp", StringComparison.Ordinal)));
            writer.AddDocument(ImpactIndex.Document(new Random(1500), 1500));
            writer.Commit();
            directory.SyncMetadata();
            Assert.True(directory.FileExists("_0.imp"));
            using (var crashed = directory.AfterCrash(new Random(1)))
            {
                Assert.Equal(4, ImpactIndex.Files(crashed).Length);
                Assert.Empty(IndexChecker.Check(crashed).Problems);
            }

            writer.ForceMerge();
            writer.Commit();
        }

        Assert.Single(directory.ListAll(), name => name.EndsWith(".imp", StringComparison.Ordinal));
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    [Fact]
    public void Apache_lucene_takes_no_notice_of_it()
    {
        ApacheLucene.Require();
        using var folder = new TempFolder();
        using var index = ImpactIndex.Write(new Random(7), 1200, new IndexWriterOptions { MaxBufferedDocs = 500 }, deletes: true);
        foreach (var name in index.ListAll())
        {
            using var output = folder.Directory.CreateOutput(name);
            output.WriteBytes(ImpactIndex.Content(index, name));
        }

        Assert.NotEmpty(ImpactIndex.Files(index));
        ApacheLucene.AssertClean(folder.Path);
    }

    [Fact]
    public void It_is_a_small_part_of_the_index_of_the_golden_documents()
    {
        using var index = new MemoryDirectory();
        using (var writer = new IndexWriter(index, new IndexWriterOptions { MaxBufferedDocs = 100_000 }))
        {
            GoldenIndex.AddAll(writer);
            writer.Commit();
        }

        var all = index.ListAll().Sum(index.FileLength);
        var impacts = ImpactIndex.Files(index).Sum(index.FileLength);
        Assert.InRange(impacts / (double)all, 0.0005, 0.015);
    }

    private static BlockPostingsEnum Postings(LeafReader leaf, string word)
    {
        var cursor = leaf.Terms(ImpactIndex.Field)!.Iterator();
        Assert.True(cursor.SeekExact(new Term(ImpactIndex.Field, word).Bytes));
        return (BlockPostingsEnum)cursor.Postings(PostingsFlags.Freqs);
    }

    /// <summary>Whether there are impacts, which then are those of the blocks; there must be for a term of several.</summary>
    private static bool HasImpacts(SegmentReader leaf, ImpactsReader impacts, string field, string word)
    {
        var cursor = new SegmentReader(leaf.Core, null).Terms(field)!.Iterator();
        Assert.True(cursor.SeekExact(new Term(field, word).Bytes));
        var postings = (BlockPostingsEnum)cursor.Postings(PostingsFlags.Freqs);
        Assert.Equal(cursor.DocFreq > 128, postings.TryFindImpacts(impacts, out var found));
        if (cursor.DocFreq <= 128)
        {
            return false;
        }

        var norms = leaf.Norms(field);
        var blocks = found.ReadBlocks()!;
        Assert.Equal((cursor.DocFreq + 127) / 128, blocks.Count);
        var docs = new int[128];
        var freqs = new int[128];
        foreach (var block in blocks)
        {
            var count = postings.TakeBlock(docs, freqs);
            var best = new byte[leaf.MaxDoc];
            Array.ForEach(docs[..count], doc => best[doc] = norms is null ? (byte)0 : (byte)norms.Get(doc));
            var gaps = docs[..count].Select((doc, i) => i == 0 ? doc : doc - docs[i - 1]).ToArray();
            Assert.Equal(new BlockImpacts().Find(gaps, freqs.AsSpan(0, count), 0, best).ToArray(), block);
        }

        return true;
    }
}
