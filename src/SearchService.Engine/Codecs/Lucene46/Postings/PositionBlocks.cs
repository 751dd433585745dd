using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>A forward cursor over the positions of one term, with offsets where wanted, that knows nothing of documents.</summary>
internal sealed class PositionBlocks
{
    private const long NoTail = -1;

    private readonly PackedBlockReader _blocks;
    private readonly IndexInput _positions;
    private readonly IndexInput? _pay;
    private readonly int[] _gaps = new int[PackedBlock.Length + PositionGaps.Padding];
    private int[] _manyGaps = [];
    private int[] _startGaps = [];
    private int[] _lengths = [];
    private bool _hasPayloads;
    private bool _hasOffsets;
    private bool _wantsOffsets;
    private long _tailAt;
    private int _tailCount;
    private int _count;
    private int _index;

    /// <summary>The block the cursor is in, whether it is decoded, and how many blocks it lies behind the place that was last gone to.</summary>
    private long _blockPointer;
    private bool _isDecoded;
    private long _base;
    private long _blocksFromBase;
    private int _position;
    private int _startOffset;
    private int _length;

    public PositionBlocks(PackedBlockReader blocks, IndexInput positions, IndexInput? pay)
    {
        _blocks = blocks;
        _positions = positions.Clone();
        _pay = pay?.Clone();
    }

    /// <summary>The start offset of the position last returned, or -1.</summary>
    public int StartOffset => _wantsOffsets ? _startOffset : -1;

    /// <summary>The end offset of the position last returned, or -1.</summary>
    public int EndOffset => _wantsOffsets ? _startOffset + _length : -1;

    /// <summary>Turns to a term, before its first position.</summary>
    public void Reset(FieldInfo field, in TermMetadata term, bool wantsOffsets)
    {
        _hasPayloads = field.HasPayloads;
        _hasOffsets = field.HasOffsets;
        _wantsOffsets = wantsOffsets && field.HasOffsets;
        if (_wantsOffsets && _lengths.Length == 0)
        {
            _startGaps = new int[PackedBlock.Length];
            _lengths = new int[PackedBlock.Length];
        }

        _tailCount = (int)(term.TotalTermFreq % PackedBlock.Length);
        _tailAt = _tailCount == 0 ? NoTail : term.PositionStart + Math.Max(0, term.LastPositionBlockOffset);
        _index = 0;
        _blocksFromBase = 0;
        _base = term.PositionStart;
        Open(term.PositionStart);
        if (_wantsOffsets)
        {
            _pay!.Position = term.PayStart;
        }
    }

    /// <summary>Goes to the first position of a document.</summary>
    /// <param name="place">The place.</param>
    /// <param name="payPointer">Where the block that belongs to its block starts in the .pay file; for those who want offsets.</param>
    public void GoTo(in PositionPlace place, long payPointer)
    {
        _position = _startOffset = 0;
        if (place.Pointer != _base)
        {
            _base = place.Pointer;
            _blocksFromBase = 0;
            if (place.Pointer != _blockPointer)
            {
                Open(place.Pointer);
                if (_wantsOffsets)
                {
                    _pay!.Position = payPointer;
                }
            }
        }

        for (var block = place.Passed / PackedBlock.Length; block > _blocksFromBase; _blocksFromBase++)
        {
            SkipBlock();
            Open(_positions.Position);
        }

        _index = (int)(place.Passed % PackedBlock.Length);
    }

    /// <summary>The next position.</summary>
    public int Next()
    {
        if (!_isDecoded || _index >= _count)
        {
            Load();
        }

        _position += _gaps[_index];
        if (_wantsOffsets)
        {
            _startOffset += _startGaps[_index];
            _length = _lengths[_index];
        }

        _index++;
        return _position;
    }

    /// <summary>The gaps of a document, from its place on; at least <see cref="PositionGaps.Padding"/> integers. Offsets are not kept up.</summary>
    /// <remarks>Good until the next call.</remarks>
    public ReadOnlySpan<int> Gaps(scoped in PositionPlace place, int freq)
    {
        var index = place.Passed - (_blocksFromBase * PackedBlock.Length);
        if (place.Pointer != _base || !_isDecoded || index < 0 || index > _count - freq)
        {
            GoTo(place, payPointer: 0);
            if (!_isDecoded)
            {
                Load();
            }

            if (freq > _count - _index)
            {
                return GapsOfManyBlocks(freq);
            }

            index = _index;
        }

        return _gaps.AsSpan((int)index, Math.Max(freq, PositionGaps.Padding));
    }

    private ReadOnlySpan<int> GapsOfManyBlocks(int freq)
    {
        if (_manyGaps.Length < freq + PositionGaps.Padding)
        {
            _manyGaps = new int[freq + PackedBlock.Length];
        }

        for (var i = 0; i < freq; i++)
        {
            var before = _position;
            _manyGaps[i] = Next() - before;
        }

        return _manyGaps.AsSpan(0, Math.Max(freq, PositionGaps.Padding));
    }

    private void Open(long pointer)
    {
        _blockPointer = _positions.Position = pointer;
        _isDecoded = false;
    }

    /// <summary>Decodes the block of the cursor, the next one where the cursor is at the end of a block.</summary>
    private void Load()
    {
        if (_isDecoded)
        {
            _index -= PackedBlock.Length;
            _blocksFromBase++;
            Open(_positions.Position);
        }

        Decode();
        if ((uint)_index >= (uint)_count)
        {
            throw _positions.Corrupt("a document has more positions than are left of its term");
        }
    }

    private void Decode()
    {
        _isDecoded = true;
        if (_blockPointer == _tailAt)
        {
            ReadTail();
            _count = _tailCount;
            return;
        }

        _count = PackedBlock.Length;

        _blocks.Read(_positions, _gaps.AsSpan(0, PackedBlock.Length));
        if (!_wantsOffsets)
        {
            return;
        }

        if (_hasPayloads)
        {
            SkipPayloads(_pay!);
        }

        _blocks.Read(_pay!, _startGaps);
        _blocks.Read(_pay!, _lengths);
    }

    private void SkipBlock()
    {
        if (_blockPointer == _tailAt)
        {
            throw _positions.Corrupt("more positions than a term has");
        }

        if (_isDecoded)
        {
            return;
        }

        _blocks.Skip(_positions);
        if (!_wantsOffsets)
        {
            return;
        }

        if (_hasPayloads)
        {
            SkipPayloads(_pay!);
        }

        _blocks.Skip(_pay!);
        _blocks.Skip(_pay!);
    }

    private void SkipPayloads(IndexInput pay)
    {
        _blocks.Skip(pay);
        pay.ReadSpan(pay.ReadCount());
    }

    private void ReadTail()
    {
        if (!_hasPayloads && !_hasOffsets)
        {
            var run = new VIntRun(_positions, _tailCount * VIntRun.MaxBytes);
            for (var i = 0; i < _tailCount; i++)
            {
                _gaps[i] = run.Next();
            }

            return;
        }

        ReadTailWithPay();
    }

    private void ReadTailWithPay()
    {
        var payloadLength = 0;
        var length = 0;
        for (var i = 0; i < _tailCount; i++)
        {
            var code = _positions.ReadVInt();
            if (_hasPayloads)
            {
                payloadLength = (code & 1) != 0 ? _positions.ReadVInt() : payloadLength;
                _positions.ReadSpan(payloadLength);
                code = (int)((uint)code >> 1);
            }

            _gaps[i] = code;
            if (!_hasOffsets)
            {
                continue;
            }

            var start = _positions.ReadVInt();
            length = (start & 1) != 0 ? _positions.ReadVInt() : length;
            if (_wantsOffsets)
            {
                _startGaps[i] = (int)((uint)start >> 1);
                _lengths[i] = length;
            }
        }
    }
}
