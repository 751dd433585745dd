using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Writes any 64-bit values in blocks, each relative to its least value; see <see cref="PackedFormat"/>.</summary>
internal sealed class BlockPackedWriter(IndexOutput output, int blockSize) : PackedBlocks(output, blockSize)
{
    /// <inheritdoc/>
    protected override void WriteBlock(Span<long> values)
    {
        long min = long.MaxValue, max = long.MinValue;
        foreach (var value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        var range = unchecked(max - min);
        var bits = range == 0 ? 0 : PackedFormat.BitsRequired(range);
        if (bits == 64)
        {
            min = 0;
        }
        else if (min > 0)
        {
            // A smaller minimum costs nothing as long as the bits suffice, and is often 0, which is not written at all.
            min = Math.Max(0, max - PackedFormat.MaxValue(bits));
        }

        Output.WriteByte((byte)((bits << 1) | (min == 0 ? 1 : 0)));
        if (min != 0)
        {
            WriteShortLong(PackedFormat.ZigZagEncode(min) - 1);
        }

        if (bits > 0)
        {
            foreach (ref var value in values)
            {
                value -= min;
            }

            PackedWriter.WriteAll(Output, values, bits);
        }
    }

    private void WriteShortLong(long value)
    {
        var rest = (ulong)value;
        for (var i = 0; i < 8 && rest >= 0x80; i++)
        {
            Output.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Output.WriteByte((byte)rest);
    }
}
