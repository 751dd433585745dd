using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>The index that Lucene.Net wrote over the golden documents, against the same documents inverted here.</summary>
public sealed class GoldenPostingsTests
{
    private static readonly Lazy<InvertedIndex> s_positions = new(InvertPositions);

    [Fact]
    public void Every_term_document_frequency_and_position_of_the_golden_index_is_read()
    {
        using var directory = GoldenIndex.Unpack("positions");
        using var reader = new BlockTreeTermsReader(GoldenIndex.State(directory, "_0", GoldenIndex.Documents.Count));
        foreach (var field in s_positions.Value.Fields)
        {
            PostingsAssert.Equal(field, reader.Terms(field.Info.Name, null));
        }
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("pos")]
    [InlineData("tim")]
    [InlineData("tip")]
    public void The_golden_documents_written_again_give_the_same_bytes(string extension)
    {
        using var golden = GoldenIndex.Unpack("positions");
        using var written = new MemoryDirectory();
        s_positions.Value.Write(written);
        var name = $"_0_Lucene41_0.{extension}";
        using var expected = golden.OpenInput(name);
        using var actual = written.OpenInput(name);
        var same = expected.Span(0, (int)expected.Length).CommonPrefixLength(actual.Span(0, (int)actual.Length));
        Assert.True(same == expected.Length && same == actual.Length, $"{name}: {same} of {expected.Length} bytes are the same, {actual.Length} were written");
    }

    private static InvertedIndex InvertPositions()
    {
        var id = new InvertedField(new FieldInfo { Name = "id", Number = 0, IndexOptions = IndexOptions.Docs, OmitsNorms = true });
        var body = new InvertedField(new FieldInfo { Name = "body", Number = 1, IndexOptions = IndexOptions.DocsAndFreqsAndPositions });
        var documents = GoldenIndex.Documents;
        for (var doc = 0; doc < documents.Count; doc++)
        {
            id.Add(documents[doc].Id, doc, new Occurrence(0));
            var position = 0;
            foreach (var token in Tokens(documents[doc].Text))
            {
                body.Add(token, doc, new Occurrence(position++));
            }
        }

        id.Freeze();
        body.Freeze();
        return new InvertedIndex(documents.Count, [id, body]);
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i].ToLowerInvariant();
            }
        }
    }
}
