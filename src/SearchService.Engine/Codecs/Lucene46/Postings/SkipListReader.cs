using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Walks the skip entries of one term forward. The grammar is in <see cref="SkipListFormat"/>.</summary>
/// <remarks>
/// Each level has the entry last passed and, read ahead, the next one. A skip climbs as long as the next entry above is still
/// before the target, then comes down, each level taking up where the entry passed above it points.
/// </remarks>
internal sealed class SkipListReader
{
    private readonly IndexInput _input;
    private readonly SkipEntry[] _passed = new SkipEntry[SkipListFormat.MaxLevels];
    private readonly SkipEntry[] _next = new SkipEntry[SkipListFormat.MaxLevels];
    private readonly long[] _starts = new long[SkipListFormat.MaxLevels];
    private readonly long[] _cursors = new long[SkipListFormat.MaxLevels];
    private readonly int[] _entryCounts = new int[SkipListFormat.MaxLevels];
    private readonly int[] _passedCounts = new int[SkipListFormat.MaxLevels];
    private int _levels;
    private bool _hasPositions;
    private bool _hasPayloads;
    private bool _hasPay;

    public SkipListReader(IndexInput doc) => _input = doc.Clone();

    /// <summary>How many blocks lie before the place that the last skip reached.</summary>
    public int BlocksPassed => _passedCounts[0];

    /// <summary>The last entry passed; the start of the term before any.</summary>
    public ref readonly SkipEntry Passed => ref _passed[0];

    /// <summary>Goes to the skip data of a term.</summary>
    public void Reset(FieldInfo field, in TermMetadata term)
    {
        _hasPositions = field.HasPositions;
        _hasPayloads = field.HasPayloads;
        _hasPay = field.HasPayloads || field.HasOffsets;
        _levels = 0;
        for (var entries = SkipListFormat.EntryCount(term.DocFreq); entries > 0 && _levels < SkipListFormat.MaxLevels; entries /= SkipListFormat.Multiplier)
        {
            _entryCounts[_levels++] = entries;
        }

        _input.Position = term.DocStart + term.SkipOffset;
        for (var level = _levels - 1; level >= 0; level--)
        {
            var length = level > 0 ? _input.ReadVLong() : 0;
            _starts[level] = _cursors[level] = _input.Position;
            if (length < 0 || length > _input.Length - _input.Position)
            {
                throw _input.Corrupt($"skip level of {length} bytes");
            }

            _input.Position += length;
            _passed[level] = new SkipEntry { DocPointer = term.DocStart, PositionPointer = term.PositionStart, PayPointer = term.PayStart };
            _passedCounts[level] = 0;
        }

        for (var level = 0; level < _levels; level++)
        {
            ReadAhead(level);
        }
    }

    /// <summary>Notes where each block of a term starts, and the document before it.</summary>
    /// <remarks>The spans have a place for each block, the last one included, which no entry follows.</remarks>
    public void ReadAll(FieldInfo field, in TermMetadata term, Span<long> pointers, Span<int> bases)
    {
        Reset(field, term);
        pointers[0] = term.DocStart;
        bases[0] = 0;
        for (var block = 1; block < pointers.Length; block++)
        {
            _passed[0] = _next[0];
            _passedCounts[0]++;
            pointers[block] = _passed[0].DocPointer;
            bases[block] = _passed[0].Doc;
            ReadAhead(0);
        }
    }

    /// <summary>Passes all entries whose document is before the target.</summary>
    public void SkipTo(int target)
    {
        var level = 0;
        while (level + 1 < _levels && _next[level + 1].Doc < target)
        {
            level++;
        }

        for (; level >= 0; level--)
        {
            while (_next[level].Doc < target)
            {
                _passed[level] = _next[level];
                _passedCounts[level]++;
                ReadAhead(level);
            }

            if (level > 0 && _passedCounts[level] * SkipListFormat.Multiplier > _passedCounts[level - 1])
            {
                Descend(level);
            }
        }
    }

    private void Descend(int level)
    {
        var child = level - 1;
        _passed[child] = _passed[level];
        _passedCounts[child] = _passedCounts[level] * SkipListFormat.Multiplier;
        _cursors[child] = _starts[child] + _passed[level].ChildPointer;
        if (child > 0)
        {
            _input.Position = _cursors[child];
            _passed[child].ChildPointer = _input.ReadVLong();
            _cursors[child] = _input.Position;
        }

        ReadAhead(child);
    }

    private void ReadAhead(int level)
    {
        ref var next = ref _next[level];
        next = _passed[level];
        if (_passedCounts[level] >= _entryCounts[level])
        {
            next.Doc = DocIdSetIterator.NoMoreDocs;
            return;
        }

        _input.Position = _cursors[level];
        next.Doc += _input.ReadVInt();
        if (next.Doc < _passed[level].Doc)
        {
            throw _input.Corrupt($"skip entry on document {next.Doc} behind document {_passed[level].Doc}");
        }

        next.DocPointer += _input.ReadVInt();
        if (_hasPositions)
        {
            next.PositionPointer += _input.ReadVInt();
            next.PositionsInBlock = _input.ReadVInt();
            if (_hasPayloads)
            {
                _input.ReadVInt();
            }

            if (_hasPay)
            {
                next.PayPointer += _input.ReadVInt();
            }
        }

        if (level > 0)
        {
            next.ChildPointer = _input.ReadVLong();
        }

        _cursors[level] = _input.Position;
    }
}
