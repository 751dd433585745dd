using System.Buffers.Binary;
using SearchService.Engine.Store;

namespace SearchService.Engine.Index.Writing;

/// <summary>A stream of bytes in a pool, in slices that grow; a few bytes for the rare terms, little waste for the frequent ones.</summary>
/// <remarks>Behind each full slice four bytes have the address of the next one.</remarks>
internal struct ByteSlices
{
    private const int LinkSize = 4;

    private int _start;
    private int _write;
    private int _end;
    private byte _level;

    private static ReadOnlySpan<byte> SliceSizes => [6, 14, 28, 44, 60, 92, 124, 188, 252];

    /// <summary>A reader from the start; a stream without bytes must not be read.</summary>
    public readonly Reader Read(BytePool pool) => new(pool, _start, _end == 0 ? 0 : _start + SliceSizes[0]);

    /// <summary>Begins to fetch the place where the next byte goes.</summary>
    public readonly void FetchEnd(BytePool pool)
    {
        if (_end != 0)
        {
            CacheLine.Fetch(in pool.Block(_write - 1)[(_write - 1) & BytePool.BlockMask]);
        }
    }

    /// <summary>Appends an integer of one to five bytes.</summary>
    public void WriteVInt(BytePool pool, int value)
    {
        var rest = (uint)value;
        if (rest < 0x80 && _write != _end)
        {
            pool.Block(_write)[_write & BytePool.BlockMask] = (byte)rest;
            _write++;
            return;
        }

        while (rest >= 0x80)
        {
            WriteByte(pool, (byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte(pool, (byte)rest);
    }

    private void WriteByte(BytePool pool, byte value)
    {
        if (_write == _end)
        {
            AddSlice(pool);
        }

        pool.Block(_write)[_write & BytePool.BlockMask] = value;
        _write++;
    }

    private void AddSlice(BytePool pool)
    {
        var isFirst = _end == 0;
        if (!isFirst && _level < SliceSizes.Length - 1)
        {
            _level++;
        }

        int size = SliceSizes[_level];
        var address = pool.Allocate(size + LinkSize);
        if (isFirst)
        {
            _start = address;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(pool.Span(_end, LinkSize), address);
        }

        _write = address;
        _end = address + size;
    }

    /// <summary>Reads such a stream; the caller knows how many integers there are.</summary>
    public struct Reader(BytePool pool, int start, int end)
    {
        private int _read = start & BytePool.BlockMask;
        private int _end = (start & BytePool.BlockMask) + end - start;
        private byte[] _block = end == 0 ? [] : pool.Block(start);
        private int _level;

        /// <summary>Reads the next integer.</summary>
        public int ReadVInt()
        {
            int b = ReadByte();
            if (b < 0x80)
            {
                return b;
            }

            var value = b & 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                b = ReadByte();
                value |= (b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return value;
                }
            }
        }

        private byte ReadByte()
        {
            if (_read == _end)
            {
                NextSlice();
            }

            return _block[_read++];
        }

        private void NextSlice()
        {
            _level = Math.Min(_level + 1, SliceSizes.Length - 1);
            var address = BinaryPrimitives.ReadInt32LittleEndian(_block.AsSpan(_end, LinkSize));
            _block = pool.Block(address);
            _read = address & BytePool.BlockMask;
            _end = _read + SliceSizes[_level];
        }
    }
}
