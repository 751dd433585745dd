using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Indexing;

public sealed class CorruptionTests
{
    public static TheoryData<string> Indexes => ["plain", "deletes", "compound", "golden deletes", "golden compound"];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_flipped_bit_anywhere_is_found_at_opening(string kind)
    {
        using var index = Build(kind);
        using (DirectoryReader.Open(index))
        {
        }

        const int Seed = 31;
        var random = new Random(Seed);
        foreach (var name in NeededFiles(index))
        {
            var bytes = Content(index, name);
            foreach (var at in new[] { 0, 1, bytes.Length / 3, bytes.Length / 2, bytes.Length - 9, bytes.Length - 1, random.Next(bytes.Length) })
            {
                var broken = (byte[])bytes.Clone();
                broken[at] ^= (byte)(1 << random.Next(8));
                Replace(index, name, broken);
                var error = Record.Exception(() => DirectoryReader.Open(index).Dispose());
                Assert.True(error is CorruptIndexException, $"seed {Seed}, {name}, byte {at} of {bytes.Length}: {error?.GetType().Name ?? "no error"}");
                Assert.Equal(name, Assert.IsType<CorruptIndexException>(error).File);
                Assert.True(kind.StartsWith("golden", StringComparison.Ordinal) || IndexChecker.Check(index).Problems.Count > 0);
            }

            Replace(index, name, bytes);
        }

        Assert.Empty(IndexChecker.Check(index).Problems);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_file_cut_off_or_missing_is_found_at_opening(string kind)
    {
        using var index = Build(kind);
        var last = index.ListAll().Last(name => name.StartsWith("segments_", StringComparison.Ordinal));
        foreach (var name in NeededFiles(index))
        {
            var bytes = Content(index, name);
            foreach (var length in new[] { 0, bytes.Length / 2, bytes.Length - 1 })
            {
                Replace(index, name, bytes[..length]);
                Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(index));
            }

            index.Delete(name);
            if (name != "segments.gen")
            {
                Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(index));
            }

            Replace(index, name, bytes);
        }

        Assert.StartsWith("segments_", last);
    }

    [Fact]
    public void Without_verification_framing_is_still_checked()
    {
        using var index = Build("plain");
        var fast = new DirectoryReaderOptions { VerifyChecksums = false };
        foreach (var name in NeededFiles(index))
        {
            var bytes = Content(index, name);
            foreach (var at in new[] { 0, bytes.Length - 16 })
            {
                if (name == "segments.gen" && at == 0 && bytes.Length < 30)
                {
                    continue;
                }

                var broken = (byte[])bytes.Clone();
                broken[at] ^= 0x10;
                Replace(index, name, broken);
                Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(index, fast));
            }

            Replace(index, name, bytes);
        }

        using var reader = DirectoryReader.Open(index, fast);
        Assert.Equal(300, reader.MaxDoc);
    }

    [Fact]
    public void A_broken_last_commit_is_never_replaced_by_an_older_one()
    {
        using var index = Build("plain");
        var old = Content(index, "segments_1");
        using (var writer = new IndexWriter(index))
        {
            writer.AddDocument(SampleIndex.Document(1000));
            writer.Commit();
        }

        Replace(index, "segments_1", old);
        var broken = Content(index, "segments_2");
        broken[^1] ^= 1;
        Replace(index, "segments_2", broken);
        Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(index));
        Assert.Throws<CorruptIndexException>(() => new IndexWriter(index));
        index.Delete("segments_2");
        Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(index));
    }

    // What impacts are worth when they are broken is in ImpactsFaultTests.
    private static IEnumerable<string> NeededFiles(MemoryDirectory index) =>
        index.ListAll().Where(name => !name.EndsWith(".imp", StringComparison.Ordinal));

    private static MemoryDirectory Build(string kind)
    {
        if (kind.StartsWith("golden ", StringComparison.Ordinal))
        {
            return GoldenIndex.Unpack(kind["golden ".Length..]);
        }

        var index = new MemoryDirectory();
        var options = new IndexWriterOptions { MaxBufferedDocs = 150, UseCompoundFile = kind == "compound" };
        SampleIndex.Write(index, 300, options, deleteEvery: kind == "plain" ? 0 : 7);
        return index;
    }

    private static byte[] Content(MemoryDirectory index, string name)
    {
        using var input = index.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    private static void Replace(MemoryDirectory index, string name, byte[] bytes)
    {
        if (index.FileExists(name))
        {
            index.Delete(name);
        }

        using var output = index.CreateOutput(name);
        output.WriteBytes(bytes);
    }
}
