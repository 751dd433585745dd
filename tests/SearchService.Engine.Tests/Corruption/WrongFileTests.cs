using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Corruption;

/// <summary>Files that are cut off, missing, exchanged, stale, or do not belong here at all.</summary>
public sealed class WrongFileTests
{
    public static TheoryData<string> Kinds => ["plain", "deletes", "compound", "golden deletes", "golden compound"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_cut_off_at_any_length_is_found_at_the_opening(string kind)
    {
        const int Seed = 41;
        var random = new Random(Seed);
        var files = IndexFiles.Build(kind);
        foreach (var name in files.Names.Where(name => !IsDispensable(name)))
        {
            var whole = files[name];
            foreach (var length in new[] { 0, 1, whole.Length / 2, whole.Length - 16, whole.Length - 8, whole.Length - 1, random.Next(whole.Length), random.Next(whole.Length) })
            {
                using var broken = files.With(name, whole[..Math.Max(0, length)]);
                AssertCorrupt(() => DirectoryReader.Open(broken).Dispose(), $"seed {Seed}, {name}, {length} of {whole.Length} bytes");
            }

            using var longer = files.With(name, [.. whole, 0]);
            AssertCorrupt(() => DirectoryReader.Open(longer).Dispose(), $"{name}, one byte more");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_missing_file_is_found_at_the_opening_unless_the_index_can_do_without_it(string kind)
    {
        var files = IndexFiles.Build(kind);
        var right = Questions.Ask(files.With("none", null));
        foreach (var name in files.Names)
        {
            using var broken = files.With(name, null);
            if (name == "segments.gen" || name.EndsWith(".sums", StringComparison.Ordinal) || IsDispensable(name))
            {
                Assert.Equal(right, Questions.Ask(broken));
            }
            else if (name.StartsWith("segments_", StringComparison.Ordinal) && !files.Names.Contains("segments.gen"))
            {
                Assert.Throws<FileNotFoundException>(() => DirectoryReader.Open(broken));
            }
            else
            {
                AssertCorrupt(() => DirectoryReader.Open(broken).Dispose(), name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void Impacts_cut_off_anywhere_change_no_answer(string kind)
    {
        var files = IndexFiles.Build(kind);
        var right = Questions.Ask(files.With("none", null));
        foreach (var name in files.Names.Where(IsDispensable))
        {
            for (var length = 0; length < files[name].Length; length += 1 + (length / 3))
            {
                Assert.Equal(right, Questions.Ask(files.With(name, files[name][..length])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void A_file_of_another_index_is_an_error_or_changes_no_answer(string kind)
    {
        var files = IndexFiles.Build(kind);
        var other = IndexFiles.Build(kind, seed: 9);
        var right = Questions.Ask(files.With("none", null));
        foreach (var name in files.Names.Where(name => other.Names.Contains(name) && !files[name].AsSpan().SequenceEqual(other[name])))
        {
            using var mixed = files.With(name, other[name]);
            AssertErrorOrRight(mixed, right, name);
        }
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void A_whole_segment_of_another_index_is_an_error(string kind)
    {
        var files = IndexFiles.Build(kind);
        var other = IndexFiles.Build(kind, seed: 9);
        var mixed = files.With("none", null);
        foreach (var name in other.Names.Where(name => name.StartsWith("_0", StringComparison.Ordinal)))
        {
            mixed.Delete(name);
            using var output = mixed.CreateOutput(name);
            output.WriteBytes(other[name]);
        }

        var error = Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(mixed));
        Assert.StartsWith("segments_", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_segment_is_an_error_or_changes_no_answer()
    {
        var files = IndexFiles.Build("deletes");
        var right = Questions.Ask(files.With("none", null));
        foreach (var name in files.Names.Where(name => name.StartsWith("_0", StringComparison.Ordinal)))
        {
            var twin = "_1" + name[2..];
            using var mixed = files.With(name, files[twin]);
            AssertErrorOrRight(mixed, right, $"{twin} as {name}");
        }
    }

    [Theory]
    [MemberData(nameof(IndexFiles.OwnKinds), MemberType = typeof(IndexFiles))]
    public void Page_checksums_of_another_segment_are_as_good_as_none(string kind)
    {
        var files = IndexFiles.Build(kind);
        var stale = IndexFiles.Build(kind, seed: 9)["_0.sums"];
        using var index = files.With("_0.sums", stale);
        Assert.Equal(Questions.Ask(files.With("none", null)), Questions.Ask(index));

        var postings = files.Names.First(name => name.StartsWith("_0", StringComparison.Ordinal) && (name.EndsWith(".doc", StringComparison.Ordinal) || name.EndsWith(".cfs", StringComparison.Ordinal)));
        var bytes = (byte[])files[postings].Clone();
        bytes[bytes.Length / 2] ^= 1;
        index.Delete(postings);
        using (var output = index.CreateOutput(postings))
        {
            output.WriteBytes(bytes);
        }

        AssertCorrupt(() => DirectoryReader.Open(index).Dispose(), "verified at the opening, since no page has a checksum");
    }

    [Fact]
    public void Files_that_do_not_belong_to_the_index_change_nothing()
    {
        var files = IndexFiles.Build("plain");
        var right = Questions.Ask(files.With("none", null));
        foreach (var name in new[] { "_7.sums", "_7_Lucene41_0.doc", "_0_9.del", "pending_segments_9", "note.txt", "segments_", "segments_a.txt" })
        {
            using var index = files.With(name, [1, 2, 3]);
            Assert.Equal(right, Questions.Ask(index));
        }
    }

    [Fact]
    public void Without_verification_framing_is_still_checked()
    {
        var files = IndexFiles.Build("plain");
        var options = new DirectoryReaderOptions { Verification = ChecksumVerification.Never };
        foreach (var name in files.Names.Where(name => !name.EndsWith(".sums", StringComparison.Ordinal) && !IsDispensable(name)))
        {
            foreach (var at in new[] { 0, files[name].Length - 16 })
            {
                var broken = (byte[])files[name].Clone();
                broken[at] ^= 0x10;
                using var index = files.With(name, broken);
                AssertCorrupt(() => DirectoryReader.Open(index, options).Dispose(), $"{name}, byte {at}");
            }
        }
    }

    [Fact]
    public void A_broken_last_commit_is_never_replaced_by_an_older_one()
    {
        var old = IndexFiles.Build("plain");
        using var index = old.With("none", null);
        using (var writer = new IndexWriter(index))
        {
            writer.AddDocument(Indexing.SampleIndex.Document(1000));
            writer.Commit();
        }

        var files = IndexFiles.Of(index);
        var broken = (byte[])files["segments_2"].Clone();
        broken[^1] ^= 1;
        using var damaged = files.With("segments_2", broken);
        using (var output = damaged.CreateOutput("segments_1"))
        {
            output.WriteBytes(old["segments_1"]);
        }

        Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(damaged));
        Assert.Throws<CorruptIndexException>(() => new IndexWriter(damaged));
        damaged.Delete("segments_2");
        Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(damaged));
    }

    /// <summary>Impacts only save time, and whoever reads them verifies them: broken, they are as good as none.</summary>
    private static bool IsDispensable(string name) => name.EndsWith(".imp", StringComparison.Ordinal);

    private static void AssertErrorOrRight(MemoryDirectory index, string right, string place)
    {
        try
        {
            Assert.True(Questions.Ask(index) == right, $"{place}: a wrong answer");
        }
        catch (CorruptIndexException)
        {
            // The other outcome that is allowed.
        }
    }

    private static void AssertCorrupt(Action action, string place)
    {
        var error = Record.Exception(action);
        Assert.True(error is CorruptIndexException, $"{place}: {error?.ToString() ?? "no error"}");
    }
}
