using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Random inverted indexes, written and read again, against the collections that they were made from.</summary>
public sealed class RoundTripTests
{
    private static readonly byte[][] s_probes = [[], [0], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF]];

    [Theory]
    [InlineData(1, 4000)]
    [InlineData(2, 300)]
    [InlineData(3, 60)]
    public void Whatever_is_written_is_read_back_term_by_term(int seed, int terms)
    {
        using var opened = new Opened(RandomIndex.Create(seed, terms));
        foreach (var field in opened.Index.Fields)
        {
            PostingsAssert.Equal(field, opened.Reader.Terms(field.Info.Name, null));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(300)]
    public void A_field_of_few_terms_is_read_back(int terms)
    {
        var random = new Random(terms);
        using var opened = new Opened(new InvertedIndex(RandomIndex.DocCount,
            [RandomIndex.Field(random, new FieldInfo { Name = "one", Number = 3, IndexOptions = IndexOptions.DocsAndFreqs }, terms)]));
        PostingsAssert.Equal(opened.Index.Fields[0], opened.Reader.Terms("one", null));
    }

    [Fact]
    public void A_field_without_terms_is_absent()
    {
        var info = new FieldInfo { Name = "none", Number = 0, IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };
        using var opened = new Opened(new InvertedIndex(7, [new InvertedField(info)]));
        Assert.Null(opened.Reader.Terms("none", null));
        Assert.Null(opened.Reader.Terms("never heard of", null));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Seeks_and_steps_in_any_order_find_what_a_sorted_array_has(int seed)
    {
        using var opened = new Opened(RandomIndex.Create(seed, 3000));
        foreach (var field in opened.Index.Fields)
        {
            var random = new Random(seed);
            var walk = new SeekWalk(field, opened.Reader.Terms(field.Info.Name, null)!, seed);
            for (var i = 0; i < 6000; i++)
            {
                walk.Step(random);
            }

            foreach (var probe in s_probes)
            {
                walk.SeekCeil(probe);
            }
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Documents_stepped_and_skipped_through_in_any_order_are_those_of_the_list(int seed)
    {
        using var opened = new Opened(RandomIndex.Create(seed, 300));
        var random = new Random(seed);
        foreach (var field in opened.Index.Fields)
        {
            var cursor = opened.Reader.Terms(field.Info.Name, null)!.Iterator();
            PostingsEnum? reuse = null;
            foreach (var (term, postings) in field.Terms)
            {
                Assert.True(cursor.SeekExact(term), $"seed {seed}");
                for (var round = 0; round < (postings.Count > 100 ? 12 : 1); round++)
                {
                    reuse = cursor.Postings(PostingsFlags.Offsets, random.Next(3) == 0 ? null : reuse);
                    DocumentWalk.Compare(random, field.Info, postings, reuse, $"seed {seed}, {field.Info.IndexOptions}, {postings.Count} documents");
                }
            }
        }
    }

    [Theory]
    [InlineData(31)]
    public void Deleted_documents_are_left_out(int seed)
    {
        var live = new RandomLiveDocs(new Random(seed), RandomIndex.DocCount);
        using var opened = new Opened(RandomIndex.Create(seed, 200));
        var random = new Random(seed);
        foreach (var field in opened.Index.Fields)
        {
            var cursor = opened.Reader.Terms(field.Info.Name, live)!.Iterator();
            PostingsEnum? reuse = null;
            foreach (var (_, postings) in field.Terms)
            {
                Assert.True(cursor.Next());
                Assert.Equal(postings.Count, cursor.DocFreq);
                reuse = cursor.Postings(PostingsFlags.Offsets, reuse);
                DocumentWalk.Compare(random, field.Info, [.. postings.Where(posting => live.IsLive(posting.Doc))], reuse, $"seed {seed}, {field.Info.IndexOptions}, {postings.Count} documents");
            }
        }
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(42, true)]
    public void Batches_hold_the_documents_and_frequencies_that_steps_give(int seed, bool deletions)
    {
        var random = new Random(seed);
        var live = deletions ? new RandomLiveDocs(random, RandomIndex.DocCount) : null;
        using var opened = new Opened(RandomIndex.Create(seed, 200));
        foreach (var field in opened.Index.Fields)
        {
            var cursor = opened.Reader.Terms(field.Info.Name, live)!.Iterator();
            foreach (var (_, all) in field.Terms)
            {
                Assert.True(cursor.Next());
                List<Posting> postings = [.. all.Where(posting => live is null || live.IsLive(posting.Doc))];
                var place = $"seed {seed}, {field.Info.IndexOptions}, {postings.Count} documents";
                DocumentWalk.CompareBatches(random, field.Info, postings, cursor.Postings(PostingsFlags.Offsets), place);
            }
        }
    }

    [Fact]
    public void Terms_and_documents_out_of_order_are_refused()
    {
        var info = new FieldInfo { Name = "a", Number = 0, IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };
        using var writer = new BlockTreeTermsWriter(new InvertedIndex(9, [new InvertedField(info)]).State(new MemoryDirectory()));
        Assert.Throws<ArgumentException>(() => writer.AddField(info with { IndexOptions = IndexOptions.None }));
        Assert.Throws<ArgumentException>(() => writer.AddField(info with { HasPayloads = true }));
        var terms = writer.AddField(info);
        var postings = terms.StartTerm("b"u8);
        postings.StartDoc(3, 2);
        postings.AddPosition(5, 1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => postings.AddPosition(4, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => postings.AddPosition(6, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => postings.AddPosition(6, 3, 2));
        postings.FinishDoc();
        Assert.Throws<ArgumentOutOfRangeException>(() => postings.StartDoc(3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.FinishTerm("b"u8, 2, 2));
        terms.FinishTerm("b"u8, 1, 2);
        Assert.Throws<ArgumentException>(() => terms.StartTerm("b"u8));
        Assert.Throws<ArgumentException>(() => terms.StartTerm("a"u8));
        Assert.Throws<ArgumentException>(() => terms.StartTerm(new byte[BlockTreeTermsFormat.MaxTermLength + 1]));
    }

    /// <summary>An index written to memory and opened.</summary>
    private sealed class Opened : IDisposable
    {
        private readonly MemoryDirectory _directory = new();

        public Opened(InvertedIndex index)
        {
            Index = index;
            Reader = new BlockTreeTermsReader(index.Write(_directory));
            foreach (var name in _directory.ListAll())
            {
                using var file = _directory.OpenInput(name);
                CodecFraming.VerifyChecksum(file);
            }
        }

        public InvertedIndex Index { get; }

        public BlockTreeTermsReader Reader { get; }

        public void Dispose()
        {
            Reader.Dispose();
            _directory.Dispose();
        }
    }
}
