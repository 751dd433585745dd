namespace SearchService.Engine.Index.Writing;

/// <summary>Memory in blocks, handed out in small contiguous pieces and given back all at once. An address is a number.</summary>
/// <remarks>
/// Blocks are large enough for the heap of large objects, which nothing moves, and stay with the pool over
/// <see cref="Reset"/>. What a piece holds when it is handed out is undefined.
/// </remarks>
internal sealed class BytePool
{
    public const int BlockBits = 17;
    public const int BlockSize = 1 << BlockBits;
    public const int BlockMask = BlockSize - 1;

    private byte[][] _blocks = new byte[16][];
    private int _blockCount;
    private int _blocksUsed;
    private int _used = BlockSize;

    /// <summary>The bytes in use.</summary>
    public long Size => (long)_blocksUsed << BlockBits;

    /// <summary>The block of an address.</summary>
    public byte[] Block(int address) => _blocks[address >> BlockBits];

    /// <summary>The bytes at an address, which must be inside one piece.</summary>
    public Span<byte> Span(int address, int length) => Block(address).AsSpan(address & BlockMask, length);

    /// <summary>Takes back all pieces.</summary>
    public void Reset()
    {
        _blocksUsed = 0;
        _used = BlockSize;
    }

    /// <summary>Hands out a contiguous piece of at most a block.</summary>
    public int Allocate(int length)
    {
        // An empty piece gets an address inside a block like any other.
        if (Math.Max(length, 1) > BlockSize - _used)
        {
            NextBlock();
        }

        var address = ((_blocksUsed - 1) << BlockBits) + _used;
        _used += length;
        return address;
    }

    private void NextBlock()
    {
        if (_blocksUsed == 1 << (31 - BlockBits))
        {
            throw new InvalidOperationException("More than 2 GB of terms and postings in memory: the memory budget is too large.");
        }

        if (_blocksUsed == _blockCount)
        {
            if (_blockCount == _blocks.Length)
            {
                Array.Resize(ref _blocks, 2 * _blocks.Length);
            }

            _blocks[_blockCount++] = GC.AllocateUninitializedArray<byte>(BlockSize);
        }

        _blocksUsed++;
        _used = 0;
    }
}
