using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Reads blocks of 128 integers with the encodings that a .doc file declares. Immutable; safe for concurrent use.</summary>
public sealed class PackedBlockReader
{
    private readonly BlockEncoding[] _encodings;

    /// <summary>Reads the declaration at the cursor.</summary>
    public PackedBlockReader(IndexInput declaration) => _encodings = PackedBlockFormat.ReadDeclaration(declaration);

    /// <summary>Decodes the block at the cursor and moves behind it.</summary>
    public void Read(IndexInput input, Span<int> values)
    {
        var bits = ReadBits(input);
        if (bits == 0)
        {
            values.Fill(input.ReadVInt());
            return;
        }

        var encoding = _encodings[bits];
        var bytes = input.ReadSpan(encoding.ByteCount);
        if (encoding.IsWords)
        {
            PackedBlock.DecodeWords(bytes, encoding.Bits, values);
        }
        else
        {
            PackedBlock.DecodePacked(bytes, encoding.Bits, values);
        }
    }

    /// <summary>Moves behind the block at the cursor.</summary>
    public void Skip(IndexInput input)
    {
        var bits = ReadBits(input);
        if (bits == 0)
        {
            input.ReadVInt();
        }
        else
        {
            input.ReadSpan(_encodings[bits].ByteCount);
        }
    }

    private static int ReadBits(IndexInput input)
    {
        var bits = input.ReadByte();
        return bits <= PackedBlockFormat.MaxBits ? bits : throw input.Corrupt($"a packed block of {bits} bits a value");
    }
}
