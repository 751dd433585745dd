using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Writes values that never fall, each as its distance from a straight line; see <see cref="PackedFormat"/>.</summary>
internal sealed class MonotonicPackedWriter(IndexOutput output, int blockSize)
{
    private readonly long[] _values = new long[blockSize];
    private int _count;

    /// <summary>Adds a value, not negative and not less than the one before.</summary>
    public void Add(long value)
    {
        if (_count == _values.Length)
        {
            WriteBlock();
        }

        _values[_count++] = value;
    }

    /// <summary>Writes the last block.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            WriteBlock();
        }
    }

    private void WriteBlock()
    {
        var values = _values.AsSpan(0, _count);
        _count = 0;
        var min = values[0];
        var average = values.Length == 1 ? 0f : (float)(values[^1] - min) / (values.Length - 1);
        long max = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = PackedFormat.ZigZagEncode(values[i] - min - (long)(average * i));
            max = Math.Max(max, values[i]);
        }

        output.WriteVLong(min);
        output.WriteInt32(BitConverter.SingleToInt32Bits(average));
        if (max == 0)
        {
            output.WriteVInt(0);
            return;
        }

        var bits = PackedFormat.BitsRequired(max);
        output.WriteVInt(bits);
        PackedWriter.WriteAll(output, values, bits);
    }
}
