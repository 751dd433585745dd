using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Codecs.Postings;

/// <summary>A term frequent enough for four levels of skip data.</summary>
public sealed class SkipListTests
{
    private const int DocCount = 300_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Skips_over_four_levels_end_on_the_right_document_and_position(int seed)
    {
        var random = new Random(seed);
        var info = new FieldInfo { Name = "f", Number = 0, IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };
        var field = new InvertedField(info);
        var postings = new List<Posting>();
        for (var doc = random.Next(4); doc < DocCount; doc += random.Next(1, 5))
        {
            postings.Add(new Posting(doc, [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new Occurrence((i * 7) + (doc % 100), i * 11, (i * 11) + 3))]));
        }

        field.Terms["term"u8.ToArray()] = postings;
        Assert.True(SkipListLevels(postings.Count) == 4);
        using var directory = new MemoryDirectory();
        using var reader = new BlockTreeTermsReader(new InvertedIndex(DocCount, [field]).Write(directory));
        var cursor = reader.Terms("f", null)!.Iterator();
        Assert.True(cursor.SeekExact("term"u8));
        for (var round = 0; round < 30; round++)
        {
            var actual = cursor.Postings(round % 2 == 0 ? PostingsFlags.Offsets : PostingsFlags.None);
            var reach = (int)Math.Pow(10, random.Next(1, 6));
            for (var at = -1; at < postings.Count;)
            {
                var target = (at < 0 ? 0 : postings[at].Doc + 1) + random.Next(reach);
                at = LowerBound(postings, target);
                var place = $"seed {seed}, round {round}, advance to {target}";
                PostingsAssert.Same(at < postings.Count ? postings[at].Doc : DocIdSetIterator.NoMoreDocs, actual.Advance(target), place, "document");
                if (at < postings.Count && round % 2 == 0)
                {
                    PostingsAssert.EqualDocument(info, postings[at], actual, place);
                }
            }
        }
    }

    private static int SkipListLevels(int docFreq)
    {
        var levels = 0;
        for (var entries = (docFreq - 1) / PackedBlock.Length; entries > 0; entries /= 8)
        {
            levels++;
        }

        return levels;
    }

    private static int LowerBound(List<Posting> postings, int target)
    {
        var found = postings.BinarySearch(new Posting(target, []), Comparer<Posting>.Create((a, b) => a.Doc.CompareTo(b.Doc)));
        return found < 0 ? ~found : found;
    }
}
