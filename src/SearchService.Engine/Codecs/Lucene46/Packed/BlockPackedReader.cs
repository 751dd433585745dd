using System.Numerics;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Random access to blocks of values; see <see cref="PackedFormat"/>.</summary>
/// <remarks>Opening reads the head of each block; the values stay in the file. Safe for concurrent reads.</remarks>
internal sealed class BlockPackedReader
{
    private readonly IndexInput _input;
    private readonly int _shift;
    private readonly Block[] _blocks;

    /// <summary>Reads the heads of the blocks from the cursor on and leaves it behind the last block.</summary>
    public BlockPackedReader(IndexInput input, int blockSize, long count)
    {
        CheckBlockSize(input, blockSize);
        _input = input.Clone();
        _shift = BitOperations.Log2((uint)blockSize);
        Count = count;
        var blocks = (count + blockSize - 1) >> _shift;
        if (count < 0 || blocks > input.Length - input.Position)
        {
            throw input.Corrupt($"{count} values in blocks of {blockSize}");
        }

        _blocks = new Block[blocks];
        for (var i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = ReadHead(input, Math.Min(blockSize, count - ((long)i << _shift)));
        }

        PackedReader.Prepare(_input, input.Position);
    }

    /// <summary>The number of values.</summary>
    public long Count { get; }

    /// <summary>The value of a number.</summary>
    public long this[long index]
    {
        get
        {
            ref readonly var block = ref _blocks[index >> _shift];
            return block.Bits == 0
                ? block.Min
                : block.Min + PackedReader.Get(_input, block.Start, block.Bits, index & ((1L << _shift) - 1));
        }
    }

    /// <summary>Refuses a block size that is not a power of two in the range of Lucene.</summary>
    internal static void CheckBlockSize(IndexInput input, int blockSize)
    {
        if (blockSize is < 64 or > 1 << 27 || !BitOperations.IsPow2(blockSize))
        {
            throw input.Corrupt($"packed blocks of {blockSize} values");
        }
    }

    private static Block ReadHead(IndexInput input, long count)
    {
        var token = input.ReadByte();
        var bits = token >> 1;
        if (bits > 64)
        {
            throw input.Corrupt($"packed integers of {bits} bits");
        }

        var min = (token & 1) != 0 ? 0 : PackedFormat.ZigZagDecode(ReadShortLong(input) + 1);
        var start = input.Position;
        input.Position = start + PackedFormat.ByteCount(count, bits);
        return new Block(min, bits, start);
    }

    private static long ReadShortLong(IndexInput input)
    {
        ulong value = 0;
        for (var shift = 0; shift < 56; shift += 7)
        {
            var b = input.ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (long)value;
            }
        }

        return (long)(value | ((ulong)input.ReadByte() << 56));
    }

    private readonly record struct Block(long Min, int Bits, long Start);
}
