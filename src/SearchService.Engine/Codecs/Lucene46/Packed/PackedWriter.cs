using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Writes values of a fixed number of bits; see <see cref="PackedFormat"/>.</summary>
/// <param name="output">Where to.</param>
/// <param name="bits">From 1 to 64.</param>
internal struct PackedWriter(IndexOutput output, int bits)
{
    private ulong _pending;
    private int _count;

    /// <summary>Writes all the values and fills up the last byte.</summary>
    public static void WriteAll(IndexOutput output, ReadOnlySpan<long> values, int bits)
    {
        var writer = new PackedWriter(output, bits);
        foreach (var value in values)
        {
            writer.Add(value);
        }

        writer.Finish();
    }

    /// <summary>Adds a value, of which the low bits count.</summary>
    public void Add(long value)
    {
        var rest = bits;
        while (rest > 0)
        {
            // At most seven bits are pending, so 56 more always fit.
            var take = Math.Min(rest, 56);
            rest -= take;
            _pending = (_pending << take) | (((ulong)value >> rest) & ((1UL << take) - 1));
            _count += take;
            while (_count >= 8)
            {
                _count -= 8;
                output.WriteByte((byte)(_pending >> _count));
            }
        }
    }

    /// <summary>Writes the bits that are left, filled up with zeros.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            output.WriteByte((byte)(_pending << (8 - _count)));
            _count = 0;
        }
    }
}
