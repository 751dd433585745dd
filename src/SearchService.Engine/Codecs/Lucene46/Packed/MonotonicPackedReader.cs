using System.Numerics;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Random access to values that never fall; see <see cref="PackedFormat"/>.</summary>
/// <remarks>Opening reads the head of each block; the values stay in the file. Safe for concurrent reads.</remarks>
internal sealed class MonotonicPackedReader
{
    private readonly IndexInput _input;
    private readonly int _shift;
    private readonly Block[] _blocks;

    /// <summary>Reads the heads of the blocks from the cursor on and leaves it behind the last block.</summary>
    public MonotonicPackedReader(IndexInput input, int blockSize, long count)
    {
        BlockPackedReader.CheckBlockSize(input, blockSize);
        _input = input.Clone();
        _shift = BitOperations.Log2((uint)blockSize);
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

    /// <summary>The value of a number.</summary>
    public long this[long index]
    {
        get
        {
            ref readonly var block = ref _blocks[index >> _shift];
            var within = (int)(index & ((1L << _shift) - 1));
            var line = block.Min + (long)(block.Average * within);
            return block.Bits == 0 ? line : line + PackedFormat.ZigZagDecode(PackedReader.Get(_input, block.Start, block.Bits, within));
        }
    }

    private static Block ReadHead(IndexInput input, long count)
    {
        var min = input.ReadVLong();
        var average = BitConverter.Int32BitsToSingle(input.ReadInt32());
        var bits = input.ReadVInt();
        if (bits is < 0 or > 64)
        {
            throw input.Corrupt($"packed integers of {bits} bits");
        }

        var start = input.Position;
        input.Position = start + PackedFormat.ByteCount(count, bits);
        return new Block(min, average, bits, start);
    }

    private readonly record struct Block(long Min, float Average, int Bits, long Start);
}
