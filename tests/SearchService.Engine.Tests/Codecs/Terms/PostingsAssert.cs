using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Compares what is read with a plain inverted field, by walking all of it.</summary>
internal static class PostingsAssert
{
    public static void Equal(InvertedField expected, Index.Terms? actual)
    {
        Assert.NotNull(actual);
        var hasFreqs = expected.Info.HasFreqs;
        Assert.Equal(expected.Terms.Count, actual.Count);
        Assert.Equal(expected.Terms.Values.Sum(postings => (long)postings.Count), actual.SumDocFreq);
        Assert.Equal(hasFreqs ? expected.Terms.Values.Sum(TotalTermFreq) : -1, actual.SumTotalTermFreq);
        Assert.Equal(expected.DocCount, actual.DocCount);
        Assert.Equal(expected.Info.IndexOptions, actual.IndexOptions);
        var cursor = actual.Iterator();
        PostingsEnum? reuse = null;
        foreach (var (term, postings) in expected.Terms)
        {
            Assert.True(cursor.Next(), "the walk ended too early");
            if (!cursor.Term.SequenceEqual(term))
            {
                Assert.Fail($"expected the term \"{Encoding.UTF8.GetString(term)}\", found \"{Encoding.UTF8.GetString(cursor.Term)}\"");
            }

            var place = Encoding.UTF8.GetString(term);
            Same(postings.Count, cursor.DocFreq, place, "documents");
            Same(hasFreqs ? TotalTermFreq(postings) : -1, cursor.TotalTermFreq, place, "occurrences");
            reuse = cursor.Postings(PostingsFlags.Offsets, reuse);
            EqualWalk(expected.Info, postings, reuse, place);
        }

        Assert.False(cursor.Next(), "the walk did not end");
    }

    public static long TotalTermFreq(List<Posting> postings) => postings.Sum(posting => (long)posting.Occurrences.Count);

    /// <summary>Compares frequency, positions and offsets of the document that the cursor is on.</summary>
    public static void EqualDocument(FieldInfo field, Posting expected, PostingsEnum actual, string place)
    {
        Same(field.HasFreqs ? expected.Occurrences.Count : 1, actual.Freq, place, "frequency");
        if (!field.HasPositions)
        {
            Same(-1, actual.NextPosition(), place, "position");
            return;
        }

        foreach (var (position, start, end) in expected.Occurrences)
        {
            Same(position, actual.NextPosition(), place, "position");
            Same(field.HasOffsets ? start : -1, actual.StartOffset, place, "start offset");
            Same(field.HasOffsets ? end : -1, actual.EndOffset, place, "end offset");
        }
    }

    public static void Same(long expected, long actual, string place, string what)
    {
        if (expected != actual)
        {
            Assert.Fail($"{place}, {what}: expected {expected}, found {actual}");
        }
    }

    private static void EqualWalk(FieldInfo field, List<Posting> expected, PostingsEnum actual, string place)
    {
        Same(-1, actual.DocId, place, "document before the first");
        foreach (var posting in expected)
        {
            Same(posting.Doc, actual.NextDoc(), place, "document");
            EqualDocument(field, posting, actual, place);
        }

        Same(DocIdSetIterator.NoMoreDocs, actual.NextDoc(), place, "document after the last");
    }
}
