using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Writes blocks of 128 integers. The grammar is in <see cref="PackedBlockFormat"/>.</summary>
public static class PackedBlockWriter
{
    /// <summary>Writes one block in the fewest bits that hold its largest value.</summary>
    public static void Write(IndexOutput output, ReadOnlySpan<int> values)
    {
        if (!values.ContainsAnyExcept(values[0]))
        {
            output.WriteByte(0);
            output.WriteVInt(values[0]);
            return;
        }

        var bits = PackedBlock.BitsRequired(values);
        var encoding = PackedBlockFormat.Written[bits];
        Span<byte> bytes = stackalloc byte[PackedBlock.Length * sizeof(int)];
        bytes = bytes[..encoding.ByteCount];
        if (encoding.IsWords)
        {
            PackedBlock.EncodeWords(values, bits, bytes);
        }
        else
        {
            PackedBlock.EncodePacked(values, bits, bytes);
        }

        output.WriteByte((byte)bits);
        output.WriteBytes(bytes);
    }
}
