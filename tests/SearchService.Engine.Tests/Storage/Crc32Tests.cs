using System.Text;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Storage;

public sealed class Crc32Tests
{
    [Fact]
    public void The_check_value_of_the_polynomial_comes_out() =>
        Assert.Equal(0xCBF43926u, Crc32.Append(0, Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Tables_and_a_bit_at_a_time_agree()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        for (var length = 0; length < 70; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.True(Slow(bytes) == Crc32Scalar.Append(0, bytes), $"seed {Seed}, length {length}");
        }
    }

    [Fact]
    public void Every_path_that_this_processor_has_agrees_with_the_tables()
    {
        AssertAgree(12, Crc32.Append);
        if (Crc32Carryless.IsSupported)
        {
            AssertAgree(13, Crc32Carryless.Append);
        }

        if (Crc32Arm.IsSupported)
        {
            AssertAgree(14, Crc32Arm.Append);
        }
    }

    [Fact]
    public void A_text_in_pieces_has_the_checksum_of_the_whole()
    {
        const int Seed = 15;
        var random = new Random(Seed);
        var bytes = new byte[5000];
        random.NextBytes(bytes);
        for (var round = 0; round < 100; round++)
        {
            var cut = random.Next(bytes.Length);
            var pieces = Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut));
            Assert.True(Crc32Scalar.Append(0, bytes) == pieces, $"seed {Seed}, cut at {cut}");
        }
    }

    private static void AssertAgree(int seed, Func<uint, ReadOnlySpan<byte>, uint> append)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(round < 1900 ? 600 : 100_000)];
            random.NextBytes(bytes);
            var start = (uint)random.NextInt64(1L << 32);
            var skipped = random.Next(Math.Min(16, bytes.Length + 1));
            Assert.True(
                Crc32Scalar.Append(start, bytes.AsSpan(skipped)) == append(start, bytes.AsSpan(skipped)),
                $"seed {seed}, round {round}, {bytes.Length - skipped} bytes");
        }
    }

    private static uint Slow(byte[] bytes)
    {
        var register = uint.MaxValue;
        foreach (var b in bytes)
        {
            register ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) != 0 ? (register >> 1) ^ 0xEDB88320 : register >> 1;
            }
        }

        return ~register;
    }
}
