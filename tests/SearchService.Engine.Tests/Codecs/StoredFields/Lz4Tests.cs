using SearchService.Engine.Codecs.Lucene46.StoredFields;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.StoredFields;

public sealed class Lz4Tests
{
    [Fact]
    public void What_is_compressed_is_decompressed()
    {
        const int Seed = 21;
        var random = new Random(Seed);
        var compressor = new Lz4Compressor();
        for (var round = 0; round < 600; round++)
        {
            var bytes = Text(random, round < 100 ? round : random.Next(round < 580 ? 3000 : 200_000), random.Next(1, 256));
            using var input = Compress(compressor, bytes);
            var target = new byte[bytes.Length];
            Lz4Decompressor.Decompress(input, target);
            Assert.True(bytes.AsSpan().SequenceEqual(target), $"seed {Seed}, round {round}, {bytes.Length} bytes");
        }
    }

    [Fact]
    public void Any_beginning_may_be_decompressed_alone()
    {
        var random = new Random(22);
        var bytes = Text(random, 2000, 4);
        for (var length = 0; length <= bytes.Length; length += 13)
        {
            using var input = Compress(new Lz4Compressor(), bytes);
            var target = new byte[length];
            Lz4Decompressor.Decompress(input, target);
            Assert.True(bytes.AsSpan(0, length).SequenceEqual(target), $"the first {length} bytes");
        }
    }

    [Fact]
    public void Repetition_is_compressed()
    {
        using var input = Compress(new Lz4Compressor(), new byte[100_000]);
        Assert.InRange(input.Length, 1, 500);
    }

    [Fact]
    public void Broken_input_is_an_error_or_wrong_bytes_but_never_a_stray_access()
    {
        const int Seed = 23;
        var random = new Random(Seed);
        var errors = 0;
        for (var round = 0; round < 2000; round++)
        {
            var broken = new byte[random.Next(1, 200)];
            random.NextBytes(broken);
            using var directory = new MemoryDirectory();
            using (var output = directory.CreateOutput("lz4"))
            {
                output.WriteBytes(broken);
            }

            using var input = directory.OpenInput("lz4");
            try
            {
                Lz4Decompressor.Decompress(input, new byte[500]);
            }
            catch (CorruptIndexException)
            {
                errors++;
            }
        }

        Assert.InRange(errors, 1000, 2000);
    }

    private static byte[] Text(Random random, int length, int alphabet)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            // Words that come again, among noise.
            bytes[i] = i > 20 && random.Next(4) != 0 ? bytes[i - 1 - random.Next(2) * 11] : (byte)random.Next(alphabet);
        }

        return bytes;
    }

    private static IndexInput Compress(Lz4Compressor compressor, byte[] bytes)
    {
        var directory = new MemoryDirectory();
        using (var output = directory.CreateOutput("lz4"))
        {
            compressor.Compress(bytes, output);
        }

        return directory.OpenInput("lz4");
    }
}
