using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Inverted indexes made up from a seed, with the sizes at which the formats change their ways.</summary>
internal static class RandomIndex
{
    public const int DocCount = 20_000;

    private static readonly int[] s_docFreqs = [2, 3, 127, 128, 129, 255, 256, 257, 1024, 1025, 1153, 5000, 8192, 8193, 9345];

    /// <summary>One field for each level of detail; <paramref name="terms"/> each, most of them in few documents.</summary>
    public static InvertedIndex Create(int seed, int terms)
    {
        var random = new Random(seed);
        return new InvertedIndex(DocCount, Enum.GetValues<IndexOptions>().Where(options => options != IndexOptions.None)
            .Select((options, i) => Field(random, new FieldInfo { Name = $"field{i}", Number = i, IndexOptions = options }, terms)));
    }

    public static InvertedField Field(Random random, FieldInfo info, int terms)
    {
        var field = new InvertedField(info);
        field.Terms[[]] = Postings(random, 1);
        var special = 0;
        while (field.Terms.Count < terms)
        {
            var frequent = special < s_docFreqs.Length && random.Next(terms / s_docFreqs.Length / 2) == 0;
            field.Terms[Term(random)] = Postings(random, frequent ? s_docFreqs[special++] : random.Next(4) == 0 ? random.Next(2, 30) : 1);
        }

        return field;
    }

    /// <summary>A term: of few letters, so that prefixes are shared, of any bytes, or very long.</summary>
    public static byte[] Term(Random random)
    {
        var term = new byte[random.Next(40) == 0 ? random.Next(1, 700) : random.Next(1, 9)];
        var kind = random.Next(3);
        for (var i = 0; i < term.Length; i++)
        {
            term[i] = (byte)(kind == 0 ? random.Next(256) : 'a' + random.Next(kind == 1 ? 3 : 26));
        }

        return term;
    }

    private static List<Posting> Postings(Random random, int docFreq)
    {
        var postings = new List<Posting>(docFreq);
        var step = DocCount / docFreq;
        var doc = random.Next(step);
        for (var i = 0; i < docFreq; i++)
        {
            postings.Add(new Posting(doc, Occurrences(random)));
            doc += random.Next(1, Math.Max(2, (2 * step) - 1));
            doc = Math.Min(doc, DocCount - (docFreq - i));
            doc = Math.Max(doc, postings[^1].Doc + 1);
        }

        return postings;
    }

    private static List<Occurrence> Occurrences(Random random)
    {
        var freq = random.Next(200) == 0 ? random.Next(1, 400) : random.Next(3) == 0 ? random.Next(1, 6) : 1;
        var occurrences = new List<Occurrence>(freq);
        var position = random.Next(50);
        var start = random.Next(100);
        for (var i = 0; i < freq; i++)
        {
            occurrences.Add(new Occurrence(position, start, start + random.Next(12)));
            position += random.Next(20) == 0 ? random.Next(100_000) : random.Next(8);
            start += random.Next(60);
        }

        return occurrences;
    }
}
