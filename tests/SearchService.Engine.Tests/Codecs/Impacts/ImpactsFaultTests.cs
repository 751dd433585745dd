using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Impacts;

/// <summary>Whatever becomes of the file of impacts, the answers stay the same, and the check says what is wrong with it.</summary>
public sealed class ImpactsFaultTests
{
    private const int Documents = 1500;

    [Fact]
    public void Without_the_file_the_answers_are_the_same_and_nothing_is_wrong()
    {
        using var index = ImpactIndex.Write(new Random(1), Documents);
        using var without = ImpactIndex.Copy(index, (_, _) => null);
        Assert.Empty(ImpactIndex.Files(without));
        Assert.Equal(Answers(index), Answers(without));
        Assert.Empty(IndexChecker.Check(without).Problems);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_not_used()
    {
        using var index = ImpactIndex.Write(new Random(2), Documents);
        var expected = Answers(index);
        var length = (int)index.FileLength(ImpactIndex.Files(index).Single());
        foreach (var left in (int[])[0, 1, 20, length / 3, length / 2, length - 40, length - 17, length - 16, length - 1])
        {
            using var cut = ImpactIndex.Copy(index, (_, bytes) => bytes[..left]);
            Assert.True(expected.SequenceEqual(Answers(cut)), $"{left} bytes of {length}");
            Assert.Contains(IndexChecker.Check(cut).Problems, problem => problem.StartsWith("_0, impacts:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void With_any_bit_flipped_the_answers_are_the_same()
    {
        const int Seed = 3;
        using var index = ImpactIndex.Write(new Random(Seed), Documents);
        var expected = Answers(index);
        var random = new Random(Seed);
        var length = (int)index.FileLength(ImpactIndex.Files(index).Single());
        int[] places = [.. Enumerable.Range(0, 60), .. Enumerable.Range(length - 80, 80), .. Enumerable.Range(0, 160).Select(_ => random.Next(length))];
        foreach (var place in places)
        {
            var bit = random.Next(8);
            using var broken = ImpactIndex.Copy(index, (_, bytes) => Flip(bytes, place, bit));
            Assert.True(expected.SequenceEqual(Answers(broken)), $"seed {Seed}, byte {place} of {length}, bit {bit}");
        }

        foreach (var place in places.Where(place => place % 11 == 0))
        {
            using var broken = ImpactIndex.Copy(index, (_, bytes) => Flip(bytes, place, 5));
            Assert.True(IndexChecker.Check(broken).Problems.Count > 0, $"byte {place} of {length}");
        }
    }

    [Fact]
    public void That_of_another_segment_or_of_an_older_index_is_not_used()
    {
        var options = new IndexWriterOptions { MaxBufferedDocs = Documents / 3 };
        using var index = ImpactIndex.Write(new Random(4), Documents, options);
        using var older = ImpactIndex.Write(new Random(5), Documents, options);
        var expected = Answers(index);
        using var stale = ImpactIndex.Copy(index, (name, _) => ImpactIndex.Content(older, name));
        using var swapped = ImpactIndex.Copy(index, (name, _) => ImpactIndex.Content(index, name == "_0.imp" ? "_1.imp" : "_0.imp"));
        using var other = ImpactIndex.Copy(index, (_, _) => ImpactIndex.Content(index, "_0.fnm"));
        foreach (var (place, wrong) in new[] { stale, swapped, other }.Index())
        {
            Assert.True(expected.SequenceEqual(Answers(wrong)), $"case {place}");
            Assert.Contains(IndexChecker.Check(wrong).Problems, problem => problem.Contains("impacts", StringComparison.Ordinal));
        }
    }

    private static byte[] Flip(byte[] bytes, int place, int bit)
    {
        var broken = (byte[])bytes.Clone();
        broken[place] ^= (byte)(1 << bit);
        return broken;
    }

    /// <summary>The best documents, and the exact totals, of terms alone and together; whether a default total is exact depends on the file.</summary>
    private static List<string> Answers(MemoryDirectory index)
    {
        using var reader = DirectoryReader.Open(index);
        var searcher = new IndexSearcher(reader);
        var terms = ImpactIndex.Words.Select(word => new TermQuery(ImpactIndex.Field, word)).ToArray();
        Query[] queries = [.. terms, BooleanQuery.All([terms[0], terms[2]]), BooleanQuery.Any([terms[1], terms[5]])];
        var exact = new SearchLimits { ExactTotalUpTo = int.MaxValue };
        return [.. queries.Select(query => searcher.Search(query, 10) with { TotalHits = searcher.Search(query, 10, limits: exact).TotalHits }).Select(top =>
            $"{top.TotalHits} {string.Join(' ', top.ScoreDocs.Select(hit => $"{hit.Doc}:{BitConverter.SingleToInt32Bits(hit.Score):x8}"))}")];
    }
}
