namespace SearchService.Engine.Index.Writing;

/// <summary>Memory in blocks, handed out in small contiguous pieces and given back all at once. An address is a number.</summary>
internal sealed class BytePool
{
    public const int BlockBits = 16;
    public const int BlockSize = 1 << BlockBits;
    public const int BlockMask = BlockSize - 1;

    private byte[][] _blocks = new byte[16][];
    private int _blockCount;
    private int _used = BlockSize;

    /// <summary>The bytes held.</summary>
    public long Size => (long)_blockCount << BlockBits;

    /// <summary>The block of an address.</summary>
    public byte[] Block(int address) => _blocks[address >> BlockBits];

    /// <summary>The bytes at an address, which must be inside one piece.</summary>
    public Span<byte> Span(int address, int length) => Block(address).AsSpan(address & BlockMask, length);

    /// <summary>Hands out a contiguous piece of at most a block.</summary>
    public int Allocate(int length)
    {
        // An empty piece gets an address inside a block like any other.
        if (Math.Max(length, 1) > BlockSize - _used)
        {
            AddBlock();
        }

        var address = ((_blockCount - 1) << BlockBits) + _used;
        _used += length;
        return address;
    }

    private void AddBlock()
    {
        if (_blockCount == 1 << (31 - BlockBits))
        {
            throw new InvalidOperationException("More than 2 GB of terms and postings in memory: the memory budget is too large.");
        }

        if (_blockCount == _blocks.Length)
        {
            Array.Resize(ref _blocks, 2 * _blocks.Length);
        }

        _blocks[_blockCount++] = new byte[BlockSize];
        _used = 0;
    }
}
