using SearchService.Engine.Codecs.Lucene46.Norms;

namespace SearchService.Engine.Tests.Codecs.Norms;

public sealed class NormByteTests
{
    [Fact]
    public void Every_byte_is_the_byte_of_its_own_value()
    {
        for (var norm = 0; norm < 256; norm++)
        {
            Assert.Equal(norm, NormByte.FromSingle(NormByte.ToSingle((byte)norm)));
        }
    }

    [Theory]
    [InlineData(1, 124)]
    [InlineData(4, 120)]
    [InlineData(100, 110)]
    [InlineData(0, 255)]
    public void Lengths_known_from_lucene_have_their_bytes(int length, byte expected) => Assert.Equal(expected, NormByte.FromLength(length));

    [Fact]
    public void A_longer_field_never_has_a_greater_norm()
    {
        for (var length = 1; length < 100_000; length++)
        {
            Assert.True(NormByte.FromLength(length + 1) <= NormByte.FromLength(length), $"length {length}");
        }
    }
}
