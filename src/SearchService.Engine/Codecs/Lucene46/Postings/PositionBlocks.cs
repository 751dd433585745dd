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
    private readonly int[] _gaps = new int[PackedBlock.Length];
    private int[] _startGaps = [];
    private int[] _lengths = [];
    private bool _hasPayloads;
    private bool _hasOffsets;
    private bool _wantsOffsets;
    private long _tailAt;
    private int _tailCount;
    private int _count;
    private int _index;
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
        _count = _index = 0;
        _positions.Position = term.PositionStart;
        if (_wantsOffsets)
        {
            _pay!.Position = term.PayStart;
        }
    }

    /// <summary>Goes to the block of a skip entry.</summary>
    public void Seek(in SkipEntry entry)
    {
        _count = _index = 0;
        _positions.Position = entry.PositionPointer;
        if (_wantsOffsets)
        {
            _pay!.Position = entry.PayPointer;
        }
    }

    /// <summary>Lets the next position be the first of a document: its gaps count from 0.</summary>
    public void StartDoc() => _position = _startOffset = 0;

    /// <summary>Passes over so many positions.</summary>
    public void Pass(long count)
    {
        while (count > _count - _index)
        {
            count -= _count - _index;
            _count = _index = 0;
            if (count >= PackedBlock.Length && _positions.Position != _tailAt)
            {
                SkipBlock();
                count -= PackedBlock.Length;
            }
            else
            {
                Load();
            }
        }

        _index += (int)count;
    }

    /// <summary>The next position.</summary>
    public int Next()
    {
        if (_index == _count)
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

    private void Load()
    {
        _index = 0;
        if (_positions.Position == _tailAt)
        {
            ReadTail();
            return;
        }

        _blocks.Read(_positions, _gaps);
        _count = PackedBlock.Length;
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

        _count = _tailCount;

        // Nothing of this term lies behind its tail: whoever reads on finds the end of the file.
        _positions.Position = _positions.Length;
    }
}
