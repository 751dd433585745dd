using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Random ways through the documents of a term, compared with the list of them.</summary>
internal static class DocumentWalk
{
    /// <summary>Steps and skips to the end, at some documents reading frequency, positions and offsets, or only the first of them.</summary>
    public static void Compare(Random random, FieldInfo field, List<Posting> expected, PostingsEnum actual, string place)
    {
        var at = -1;
        var reach = random.Next(3) switch { 0 => 3, 1 => 300, _ => Math.Max(4, expected.Count) };
        var steps = random.Next(5);
        while (at < expected.Count)
        {
            if (random.Next(5) < steps)
            {
                at++;
                PostingsAssert.Same(DocAt(expected, at), actual.NextDoc(), place, "next document");
            }
            else
            {
                var target = Target(random, expected, at, reach);
                at = expected.FindIndex(at + 1, posting => posting.Doc >= target);
                at = at < 0 ? expected.Count : at;
                PostingsAssert.Same(DocAt(expected, at), actual.Advance(target), place, $"advance to {target}");
            }

            PostingsAssert.Same(DocAt(expected, at), actual.DocId, place, "current document");
            if (at < expected.Count)
            {
                Look(random, field, expected[at], actual, place);
            }
        }
    }

    /// <summary>Steps, skips and fills batches of any size, to the end.</summary>
    public static void CompareBatches(Random random, FieldInfo field, List<Posting> expected, PostingsEnum actual, string place)
    {
        var at = 0;
        PostingsAssert.Same(DocAt(expected, 0), actual.NextDoc(), place, "first document");
        while (at < expected.Count)
        {
            var docs = new int[random.Next(2) == 0 ? random.Next(1, 20) : random.Next(100, 400)];
            var freqs = new int[docs.Length];
            var count = actual.Fill(docs, freqs);
            PostingsAssert.Same(Math.Min(docs.Length, expected.Count - at), count, place, "length of a batch");
            for (var i = 0; i < count; i++, at++)
            {
                PostingsAssert.Same(expected[at].Doc, docs[i], place, "document in a batch");
                PostingsAssert.Same(field.HasFreqs ? expected[at].Occurrences.Count : 1, freqs[i], place, "frequency in a batch");
            }

            PostingsAssert.Same(DocAt(expected, at), actual.DocId, place, "document behind a batch");
            if (at < expected.Count)
            {
                Look(random, field, expected[at], actual, place);
            }
        }

        PostingsAssert.Same(0, actual.Fill(new int[3], new int[3]), place, "length of a batch at the end");
    }

    private static void Look(Random random, FieldInfo field, Posting expected, PostingsEnum actual, string place)
    {
        switch (random.Next(4))
        {
            case 0:
                PostingsAssert.EqualDocument(field, expected, actual, place);
                break;
            case 1 when field.HasPositions:
                PostingsAssert.Same(expected.Occurrences[0].Position, actual.NextPosition(), place, "first position");
                break;
            default:
                break;
        }
    }

    /// <summary>Some document, or one just before or behind it, or beyond all.</summary>
    private static int Target(Random random, List<Posting> expected, int at, int reach)
    {
        if (random.Next(60) == 0)
        {
            return DocIdSetIterator.NoMoreDocs;
        }

        var current = at < 0 ? -1 : expected[at].Doc;
        var next = DocAt(expected, Math.Min(expected.Count, at + 1 + random.Next(reach)));
        return next == DocIdSetIterator.NoMoreDocs ? current + 1 + random.Next(3) : Math.Max(current + 1, next + random.Next(3) - 1);
    }

    private static int DocAt(List<Posting> postings, int index) => index < postings.Count ? postings[index].Doc : DocIdSetIterator.NoMoreDocs;
}

/// <summary>About nine of ten documents, live.</summary>
internal sealed class RandomLiveDocs : LiveDocs
{
    private readonly bool[] _live;

    public RandomLiveDocs(Random random, int maxDoc) => _live = [.. Enumerable.Range(0, maxDoc).Select(_ => random.Next(10) != 0)];

    public override int Count => _live.Count(live => live);

    public override bool IsLive(int doc) => _live[doc];
}
