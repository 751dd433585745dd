using System.Text;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>The indexes that Lucene.Net wrote over the golden documents, against the same documents inverted here.</summary>
public sealed class GoldenPostingsTests
{
    private static readonly string[] s_extensions = ["doc", "pos", "pay", "tim", "tip"];
    private static readonly Lazy<InvertedIndex> s_positions = new(InvertPositions);

    [Fact]
    public void Every_term_document_frequency_and_position_of_the_golden_index_is_read()
    {
        using var directory = GoldenIndex.Unpack("positions");
        using var reader = new BlockTreeTermsReader(GoldenIndex.State(directory, "_0"));
        foreach (var field in s_positions.Value.Fields)
        {
            PostingsAssert.Equal(field, reader.Terms(field.Info.Name, null));
        }
    }

    [Fact]
    public void Every_offset_of_the_whitespace_tokens_of_the_golden_index_is_read()
    {
        using var directory = GoldenIndex.Unpack("stored-offsets");
        var state = GoldenIndex.State(directory, "_0");
        var expected = new InvertedField(state.Fields.Find("body_kk")!);
        for (var doc = 0; doc < GoldenIndex.Documents.Count; doc++)
        {
            if (GoldenIndex.Documents[doc].Language == "kk")
            {
                AddTokens(expected, doc, GoldenIndex.Documents[doc].Text, c => !char.IsWhiteSpace(c));
            }
        }

        expected.Freeze();
        using var reader = new BlockTreeTermsReader(state);
        PostingsAssert.Equal(expected, reader.Terms("body_kk", null));
    }

    [Fact]
    public void The_golden_documents_written_again_give_the_same_bytes()
    {
        using var golden = GoldenIndex.Unpack("positions");
        using var written = new MemoryDirectory();
        s_positions.Value.Write(written);
        SameFiles(GoldenIndex.State(golden, "_0"), written);
    }

    [Theory]
    [InlineData("stored-offsets", "_0")]
    [InlineData("segments", "_a")]
    [InlineData("segments", "_b")]
    public void A_golden_segment_read_and_written_again_gives_the_same_bytes(string archive, string segment)
    {
        using var golden = GoldenIndex.Unpack(archive);
        var state = GoldenIndex.State(golden, segment);
        using var written = new MemoryDirectory();
        using (var reader = new BlockTreeTermsReader(state))
        using (var writer = new BlockTreeTermsWriter(state with { Directory = written }))
        {
            foreach (var field in state.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                Copy(reader.Terms(field.Name, null)!, field, writer.AddField(field));
            }
        }

        SameFiles(state, written);
    }

    [Fact]
    public void Files_of_the_versions_before_checksums_are_read()
    {
        using var golden = GoldenIndex.Unpack("positions");
        using var older = new MemoryDirectory();
        var state = GoldenIndex.State(golden, "_0");
        foreach (var name in s_extensions.Select(state.FileName).Where(golden.FileExists))
        {
            using var input = golden.OpenInput(name);
            var bytes = input.Span(0, (int)input.Length - CodecFraming.FooterLength).ToArray();
            LowerVersion(bytes, BlockTreeTermsFormat.TermsCodec);
            LowerVersion(bytes, BlockTreeTermsFormat.IndexCodec);
            LowerVersion(bytes, PostingsFormat.TermsCodec);
            LowerVersion(bytes, PostingsFormat.DocCodec);
            LowerVersion(bytes, PostingsFormat.PositionsCodec);
            using var output = older.CreateOutput(name);
            output.WriteBytes(bytes);
        }

        using var reader = new BlockTreeTermsReader(state with { Directory = older });
        foreach (var field in s_positions.Value.Fields)
        {
            PostingsAssert.Equal(field, reader.Terms(field.Info.Name, null));
        }
    }

    /// <summary>Takes one from the version behind the codec name, where the name is at or near the start.</summary>
    private static void LowerVersion(byte[] bytes, string codec)
    {
        var at = bytes.AsSpan(0, 100).IndexOf(Encoding.UTF8.GetBytes(codec));
        if (at >= 0)
        {
            bytes[at + codec.Length + 3]--;
        }
    }

    private static void Copy(Index.Terms terms, FieldInfo field, TermsConsumer target)
    {
        var cursor = terms.Iterator();
        PostingsEnum? postings = null;
        while (cursor.Next())
        {
            var consumer = target.StartTerm(cursor.Term);
            postings = cursor.Postings(PostingsFlags.Offsets, postings);
            while (postings.NextDoc() != DocIdSetIterator.NoMoreDocs)
            {
                consumer.StartDoc(postings.DocId, postings.Freq);
                for (var i = 0; field.HasPositions && i < postings.Freq; i++)
                {
                    var position = postings.NextPosition();
                    consumer.AddPosition(position, postings.StartOffset, postings.EndOffset);
                }

                consumer.FinishDoc();
            }

            target.FinishTerm(cursor.Term, cursor.DocFreq, cursor.TotalTermFreq);
        }

        target.Finish(terms.SumTotalTermFreq, terms.SumDocFreq, terms.DocCount);
    }

    private static void SameFiles(SegmentState golden, MemoryDirectory written)
    {
        var compared = 0;
        foreach (var name in s_extensions.Select(golden.FileName).Where(golden.Directory.FileExists))
        {
            using var expected = golden.Directory.OpenInput(name);
            using var actual = written.OpenInput(name);
            var same = expected.Span(0, (int)expected.Length).CommonPrefixLength(actual.Span(0, (int)actual.Length));
            Assert.True(same == expected.Length && same == actual.Length, $"{name}: {same} of {expected.Length} bytes are the same, {actual.Length} were written");
            compared++;
        }

        Assert.Equal(compared, written.ListAll().Count);
        Assert.True(compared >= 4);
    }

    private static InvertedIndex InvertPositions()
    {
        var id = new InvertedField(new FieldInfo { Name = "id", Number = 0, IndexOptions = IndexOptions.Docs, OmitsNorms = true });
        var body = new InvertedField(new FieldInfo { Name = "body", Number = 1, IndexOptions = IndexOptions.DocsAndFreqsAndPositions });
        for (var doc = 0; doc < GoldenIndex.Documents.Count; doc++)
        {
            id.Add(GoldenIndex.Documents[doc].Id, doc, new Occurrence(0));
            AddTokens(body, doc, GoldenIndex.Documents[doc].Text, char.IsLetterOrDigit);
        }

        id.Freeze();
        body.Freeze();
        return new InvertedIndex(GoldenIndex.Documents.Count, [id, body]);
    }

    private static void AddTokens(InvertedField field, int doc, string text, Func<char, bool> isToken)
    {
        var position = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && isToken(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                field.Add(text[start..i].ToLowerInvariant(), doc, new Occurrence(position++, start, i));
            }
        }
    }
}
