using System.Diagnostics;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Automata;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Terms;

/// <summary>Files with broken bytes whose checksums nobody looks at.</summary>
public sealed class CorruptionTests
{
    private const int MostPositions = 500;

    [Theory]
    [InlineData("doc", 51)]
    [InlineData("pos", 52)]
    [InlineData("pay", 53)]
    [InlineData("tim", 54)]
    [InlineData("tip", 55)]
    public void Broken_bytes_give_an_answer_or_are_reported_as_corrupt(string extension, int seed)
    {
        var index = RandomIndex.Create(seed, 90);
        using var whole = new MemoryDirectory();
        var state = index.Write(whole);
        var random = new Random(seed);
        var reported = 0;
        for (var round = 0; round < 80; round++)
        {
            using var broken = Break(whole, state.FileName(extension), random, out var place);
            try
            {
                ReadAll(index, state with { Directory = broken }, random);
            }
            catch (CorruptIndexException)
            {
                reported++;
            }
            catch (Exception problem) when (problem is not UnreachableException)
            {
                Assert.Fail($"seed {seed}, round {round}, {place}: {problem}");
            }
        }

        // Any byte is a good position or offset; of the other files a part of the breaks must show.
        Assert.True(reported > 0 || extension is "pos" or "pay", $"seed {seed}: none of the broken files was reported");
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("pos")]
    [InlineData("pay")]
    [InlineData("tim")]
    [InlineData("tip")]
    public void A_file_cut_short_anywhere_is_reported_when_it_is_opened(string extension)
    {
        var index = RandomIndex.Create(61, 40);
        using var whole = new MemoryDirectory();
        var state = index.Write(whole);
        var name = state.FileName(extension);
        var length = whole.FileLength(name);
        foreach (var kept in new[] { 0, 3, 20, length / 2, length - 17, length - 1 })
        {
            using var cut = Copy(whole, name, bytes => bytes[..(int)kept]);
            var error = Assert.Throws<CorruptIndexException>(() => new BlockTreeTermsReader(state with { Directory = cut }).Dispose());
            Assert.Equal(name, error.File);
        }
    }

    /// <summary>Changes a bit, a byte or a run of bytes.</summary>
    private static MemoryDirectory Break(MemoryDirectory whole, string name, Random random, out string place)
    {
        var length = random.Next(3) == 0 ? random.Next(1, 9) : 1;
        var at = random.Next((int)whole.FileLength(name) - length);
        var flip = random.Next(2) == 0;
        place = $"{name}, {(flip ? "one bit" : $"{length} bytes")} at {at}";
        return Copy(whole, name, bytes =>
        {
            if (flip)
            {
                bytes[at] ^= (byte)(1 << random.Next(8));
            }
            else
            {
                random.NextBytes(bytes.AsSpan(at, length));
            }

            return bytes;
        });
    }

    private static MemoryDirectory Copy(MemoryDirectory whole, string changed, Func<byte[], byte[]> change)
    {
        var copy = new MemoryDirectory();
        foreach (var name in whole.ListAll())
        {
            using var input = whole.OpenInput(name);
            var bytes = input.Span(0, (int)input.Length).ToArray();
            using var output = copy.CreateOutput(name);
            output.WriteBytes(name == changed ? change(bytes) : bytes);
        }

        return copy;
    }

    /// <summary>Walks and seeks through everything that the files claim to hold, as long as they let it.</summary>
    private static void ReadAll(InvertedIndex index, SegmentState state, Random random)
    {
        using var reader = new BlockTreeTermsReader(state);
        foreach (var field in index.Fields)
        {
            if (reader.Terms(field.Info.Name, null) is not { } terms)
            {
                continue;
            }

            var cursor = terms.Iterator();
            PostingsEnum? reuse = null;
            while (cursor.Next())
            {
                ReadDocuments(reuse = cursor.Postings(PostingsFlags.Offsets, reuse), random);
            }

            WalkAutomata(terms, random);
            foreach (var term in field.Terms.Keys)
            {
                if (random.Next(2) == 0 ? cursor.SeekExact(term) : cursor.SeekCeil(term) != SeekStatus.End)
                {
                    ReadDocuments(cursor.Postings(PostingsFlags.None), random);
                    cursor.Next();
                }
            }
        }
    }

    private static void WalkAutomata(Index.Terms terms, Random random)
    {
        var cursor = (BlockTreeTermsEnum)terms.Iterator();
        var budget = new SearchBudget(SearchLimits.Default, default);
        foreach (var automaton in new LazyAutomaton[] { new LevenshteinAutomaton("abca", 2, random.Next(2), true), new WildcardAutomaton("*ab*") })
        {
            for (var walk = new AutomatonTerms(cursor, automaton, budget); walk.Next();)
            {
                Assert.True(cursor.DocFreq > 0);
            }
        }

        var union = cursor.NewUnion();
        cursor.AddPrefix([.. "ab"u8[..random.Next(3)]], union, int.MaxValue, budget);
        union.ReadTo(RandomIndex.DocCount, budget);
        Assert.True(union.IsComplete);
        union.Release();
    }

    private static void ReadDocuments(PostingsEnum postings, Random random)
    {
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NoMoreDocs;)
        {
            if (doc is < 0 or >= RandomIndex.DocCount)
            {
                throw new UnreachableException($"document {doc} of {RandomIndex.DocCount}");
            }

            for (var i = Math.Min(postings.Freq, MostPositions); i > 0; i--)
            {
                postings.NextPosition();
            }

            doc = random.Next(4) == 0 ? postings.Advance(doc + 1 + random.Next(2000)) : postings.NextDoc();
        }
    }
}
