using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Writes values that are not negative and never fall, each as its distance from a straight line; see <see cref="PackedFormat"/>.</summary>
internal sealed class MonotonicPackedWriter(IndexOutput output, int blockSize) : PackedBlocks(output, blockSize)
{
    /// <inheritdoc/>
    protected override void WriteBlock(Span<long> values)
    {
        var min = values[0];
        var average = values.Length == 1 ? 0f : (float)(values[^1] - min) / (values.Length - 1);
        long max = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = PackedFormat.ZigZagEncode(values[i] - min - (long)(average * i));
            max = Math.Max(max, values[i]);
        }

        Output.WriteVLong(min);
        Output.WriteInt32(BitConverter.SingleToInt32Bits(average));
        if (max == 0)
        {
            Output.WriteVInt(0);
            return;
        }

        var bits = PackedFormat.BitsRequired(max);
        Output.WriteVInt(bits);
        PackedWriter.WriteAll(Output, values, bits);
    }
}
