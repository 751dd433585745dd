using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Codecs.Fst;

public sealed class FstTests
{
    private static readonly Comparer<byte[]> s_byteOrder = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 20)]
    [InlineData(3, 3000)]
    [InlineData(4, 3000)]
    public void Every_key_gives_its_output_and_no_other_key_any(int seed, int count)
    {
        var random = new Random(seed);
        var entries = new SortedDictionary<byte[], byte[]>(s_byteOrder);
        while (entries.Count < count)
        {
            entries[RandomIndex.Term(random)] = Output(random);
        }

        if (seed % 2 == 0)
        {
            entries[[]] = Output(random);
        }

        using var directory = new MemoryDirectory();
        var fst = Load(directory, entries);
        foreach (var (key, output) in entries)
        {
            Assert.True(TryGet(fst, key, out var found) && found.AsSpan().SequenceEqual(output), $"seed {seed}, key {Convert.ToHexString(key)}");
        }

        for (var i = 0; i < 5000; i++)
        {
            var key = RandomIndex.Term(random);
            Assert.True(TryGet(fst, key, out _) == entries.ContainsKey(key), $"seed {seed}, key {Convert.ToHexString(key)}");
        }
    }

    [Fact]
    public void Equal_endings_are_saved_once()
    {
        static long Bytes(int keys)
        {
            var entries = new SortedDictionary<byte[], byte[]>(s_byteOrder);
            for (var i = 0; i < keys; i++)
            {
                entries[[(byte)i, .. "the same long ending of all of them"u8]] = [(byte)i];
            }

            using var directory = new MemoryDirectory();
            Load(directory, entries);
            return directory.FileLength("fst");
        }

        // Each further key costs one slot at the root: flags, label, output and target.
        Assert.InRange(Bytes(101) - Bytes(100), 5, 8);
    }

    [Fact]
    public void Keys_that_do_not_ascend_are_refused()
    {
        var writer = new FstWriter();
        writer.Add("b"u8, [1]);
        Assert.Throws<ArgumentException>(() => writer.Add("b"u8, [1]));
        Assert.Throws<ArgumentException>(() => writer.Add("a"u8, [1]));
        Assert.Throws<ArgumentException>(() => writer.Add([], [1]));
    }

    [Fact]
    public void Broken_bytes_give_an_answer_or_are_reported_as_corrupt()
    {
        var random = new Random(5);
        var entries = new SortedDictionary<byte[], byte[]>(s_byteOrder);
        while (entries.Count < 400)
        {
            entries[RandomIndex.Term(random)] = Output(random);
        }

        using var directory = new MemoryDirectory();
        Load(directory, entries);
        var whole = ReadAll(directory, "fst");
        for (var i = 0; i < 2000; i++)
        {
            var broken = (byte[])whole.Clone();
            var at = random.Next(broken.Length);
            broken[at] = (byte)random.Next(256);
            try
            {
                var fst = Open(directory, $"broken{i}", broken);
                foreach (var key in entries.Keys.Take(100))
                {
                    TryGet(fst, key, out _);
                }
            }
            catch (CorruptIndexException)
            {
                // As it should be.
            }

            directory.Delete($"broken{i}");
        }
    }

    private static byte[] Output(Random random)
    {
        var output = new byte[random.Next(3) == 0 ? 0 : random.Next(1, 6)];
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = (byte)random.Next(i < 2 ? 2 : 256);
        }

        return output;
    }

    private static FstReader Load(MemoryDirectory directory, SortedDictionary<byte[], byte[]> entries)
    {
        var writer = new FstWriter();
        foreach (var (key, output) in entries)
        {
            writer.Add(key, output);
        }

        using (var output = directory.CreateOutput("fst"))
        {
            writer.Save(output);
        }

        using var input = directory.OpenInput("fst");
        return new FstReader(input);
    }

    private static bool TryGet(FstReader fst, byte[] key, out byte[] output)
    {
        var gathered = new ByteArrayOutput();
        var arc = fst.Root;
        output = [];
        foreach (var label in key)
        {
            if (!fst.TryFollow(label, ref arc))
            {
                return false;
            }

            fst.AppendOutput(arc, gathered);
        }

        if (!arc.IsFinal)
        {
            return false;
        }

        if (key.Length == 0)
        {
            gathered.WriteBytes(fst.EmptyOutput);
        }

        fst.AppendFinalOutput(arc, gathered);
        output = gathered.Written.ToArray();
        return true;
    }

    private static byte[] ReadAll(MemoryDirectory directory, string name)
    {
        using var input = directory.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    private static FstReader Open(MemoryDirectory directory, string name, byte[] bytes)
    {
        using (var output = directory.CreateOutput(name))
        {
            output.WriteBytes(bytes);
        }

        using var input = directory.OpenInput(name);
        return new FstReader(input);
    }
}
