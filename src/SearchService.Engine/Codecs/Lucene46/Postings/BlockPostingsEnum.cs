using System.Diagnostics;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The documents of one term, decoded a block at a time.</summary>
/// <remarks>
/// Frequencies of a block are decoded when the first of them is asked for, or when positions must be passed over. Positions are
/// counted off lazily: how many to pass is settled at the next <see cref="NextPosition"/>.
/// </remarks>
internal sealed partial class BlockPostingsEnum : PostingsEnum
{
    private const long NoFreqBlock = -1;

    private readonly PostingsReader _reader;
    private readonly IndexInput _input;
    private readonly int[] _docs = new int[PackedBlock.Length];
    private readonly int[] _freqs = new int[PackedBlock.Length];
    private SkipListReader? _skips;
    private PositionBlocks? _positionBlocks;
    private FieldInfo? _field;
    private LiveDocs? _liveDocs;
    private TermMetadata _term;
    private bool _hasFreqs;
    private bool _wantsFreqs;
    private bool _wantsPositions;
    private bool _skipsReady;
    private int _doc;

    /// <summary>The documents not yet decoded, and what they are gaps to.</summary>
    private int _docsLeft;
    private int _blockBase;

    /// <summary>The decoded block: how many documents, which is the current one, and where its frequencies are while not decoded.</summary>
    private int _count;
    private int _index;
    private long _freqBlock;

    /// <summary>Up to which document of the block, and which of its positions, the position cursor is accounted for.</summary>
    private int _positionIndex;
    private int _positionsRead;
    private long _positionsToPass;

    public BlockPostingsEnum(PostingsReader reader, IndexInput doc)
    {
        _reader = reader;
        _input = doc.Clone();
    }

    /// <inheritdoc/>
    public override int DocId => _doc;

    /// <inheritdoc/>
    public override long Cost => _term.DocFreq;

    /// <inheritdoc/>
    public override int Freq
    {
        get
        {
            DecodeFreqs();
            return _freqs[_index];
        }
    }

    /// <inheritdoc/>
    public override int StartOffset => _wantsPositions ? _positionBlocks!.StartOffset : -1;

    /// <inheritdoc/>
    public override int EndOffset => _wantsPositions ? _positionBlocks!.EndOffset : -1;

    /// <summary>Whether documents are left out because they are deleted.</summary>
    public bool HasDeletions => _liveDocs is not null;

    /// <summary>Whether the enum has cursors into the files of that reader.</summary>
    public bool Belongs(PostingsReader reader) => ReferenceEquals(_reader, reader);

    /// <summary>Turns to a term, before its first document.</summary>
    public void Reset(FieldInfo field, in TermMetadata term, LiveDocs? liveDocs, PostingsFlags flags)
    {
        _field = field;
        _term = term;
        _liveDocs = liveDocs;
        _hasFreqs = field.HasFreqs;
        _wantsFreqs = (flags & PostingsFlags.Freqs) != 0;
        _wantsPositions = field.HasPositions && (flags & PostingsFlags.Positions) == PostingsFlags.Positions;
        _skipsReady = false;
        _doc = -1;
        _docsLeft = term.DocFreq;
        _blockBase = 0;
        _count = 0;
        _index = -1;
        _freqBlock = NoFreqBlock;
        if (term.DocFreq > 1)
        {
            _input.Position = term.DocStart;
        }

        if (!_hasFreqs)
        {
            Array.Fill(_freqs, 1);
        }

        if (_wantsPositions)
        {
            _positionBlocks ??= _reader.OpenPositions();
            _positionBlocks.Reset(field, term, (flags & PostingsFlags.Offsets) == PostingsFlags.Offsets);
            _positionIndex = _positionsRead = 0;
            _positionsToPass = 0;
        }
    }

    /// <inheritdoc/>
    public override int NextDoc()
    {
        while (true)
        {
            if (++_index >= _count && !LoadBlock())
            {
                return _doc = NoMoreDocs;
            }

            var doc = _docs[_index];
            if (_liveDocs is null || _liveDocs.IsLive(doc))
            {
                return _doc = doc;
            }
        }
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        if (!LoadBlockOf(target))
        {
            return _doc = NoMoreDocs;
        }

        _index += PackedBlock.FirstAtLeast(_docs.AsSpan(_index, _count - _index), target);
        var doc = _docs[_index];
        return _liveDocs is null || _liveDocs.IsLive(doc) ? _doc = doc : NextDoc();
    }

    /// <inheritdoc/>
    public override int NextPosition()
    {
        if (!_wantsPositions)
        {
            return -1;
        }

        Debug.Assert(_index >= 0 && _index < _count, "not on a document");
        var blocks = _positionBlocks!;
        if (_positionIndex != _index)
        {
            PassPositions(_index);
        }

        if (_positionsRead == 0)
        {
            blocks.StartDoc();
        }

        if (_positionsToPass > 0)
        {
            blocks.Pass(_positionsToPass);
            _positionsToPass = 0;
        }

        _positionsRead++;
        return blocks.Next();
    }

    /// <inheritdoc/>
    public override int Fill(Span<int> docs, Span<int> freqs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(freqs.Length, docs.Length);
        if (_liveDocs is not null)
        {
            return base.Fill(docs, freqs);
        }

        var filled = 0;
        while (filled < docs.Length && _doc != NoMoreDocs)
        {
            if (_wantsFreqs)
            {
                DecodeFreqs();
            }

            var length = Math.Min(_count - _index, docs.Length - filled);
            _docs.AsSpan(_index, length).CopyTo(docs[filled..]);
            _freqs.AsSpan(_index, length).CopyTo(freqs[filled..]);
            filled += length;
            _index += length;
            _doc = _index < _count || LoadBlock() ? _docs[_index] : NoMoreDocs;
        }

        return filled;
    }

    /// <summary>Finds which of some ascending documents the term has, deleted ones included.</summary>
    /// <param name="docs">Documents beyond those of the call before.</param>
    /// <param name="kept">Receives the indexes of those that it has; returns how many.</param>
    /// <param name="freqs">Receives their frequencies, or is empty where those are not wanted.</param>
    /// <remarks>Afterwards the enum is only good for further calls of this method.</remarks>
    public int Retain(ReadOnlySpan<int> docs, Span<int> kept, Span<int> freqs)
    {
        var found = 0;
        for (var i = 0; i < docs.Length && _doc != NoMoreDocs; i++)
        {
            var target = docs[i];
            if (_doc < target)
            {
                if (!LoadBlockOf(target))
                {
                    _doc = NoMoreDocs;
                    break;
                }

                _index += PackedBlock.CountBelow(_docs.AsSpan(_index, _count - _index), target);
                _doc = _docs[_index];
            }

            if (_doc == target)
            {
                kept[found] = i;
                if (!freqs.IsEmpty)
                {
                    DecodeFreqs();
                    freqs[found] = _freqs[_index];
                }

                found++;
            }
        }

        return found;
    }

    /// <summary>Stands in the block that has the first document at or after a target; false, at the end, when there is none.</summary>
    private bool LoadBlockOf(int target)
    {
        if (_count > 0 && target <= _docs[_count - 1])
        {
            return true;
        }

        if (_docsLeft > PackedBlock.Length)
        {
            SkipTo(target);
        }

        do
        {
            if (!LoadBlock())
            {
                return false;
            }
        }
        while (target > _docs[_count - 1]);
        return true;
    }

    /// <summary>Decodes the next block of documents and stands on its first; false, at the end, when there is none.</summary>
    private bool LoadBlock()
    {
        LeaveBlock();
        if (_docsLeft == 0)
        {
            return false;
        }

        _index = 0;
        if (_term.DocFreq == 1)
        {
            _docs[0] = _term.SingletonDoc;
            _freqs[0] = _hasFreqs ? (int)Math.Min(int.MaxValue, _term.TotalTermFreq) : 1;
            _count = 1;
        }
        else if (_docsLeft >= PackedBlock.Length)
        {
            _reader.Blocks.Read(_input, _docs);
            _freqBlock = _hasFreqs ? _input.Position : NoFreqBlock;
            _count = PackedBlock.Length;
        }
        else
        {
            ReadTail();
        }

        _docsLeft -= _count;
        if (!PackedBlock.TryPrefixSum(_docs.AsSpan(0, _count), _blockBase) || _docs[_count - 1] >= _reader.MaxDoc)
        {
            throw _input.Corrupt($"documents of a term run to {_docs[_count - 1]}, beyond {_reader.MaxDoc} documents, or do not ascend");
        }

        _blockBase = _docs[_count - 1];
        return true;
    }

    /// <summary>Passes over what of the decoded block was not used: its frequencies and positions.</summary>
    private void LeaveBlock()
    {
        if (_wantsPositions && _count > 0)
        {
            PassPositions(_count);
            _positionIndex = 0;
        }

        if (_freqBlock != NoFreqBlock)
        {
            _input.Position = _freqBlock;
            _reader.Blocks.Skip(_input);
            _freqBlock = NoFreqBlock;
        }

        _count = 0;
    }

    private void ReadTail()
    {
        for (var i = 0; i < _docsLeft; i++)
        {
            var code = _input.ReadVInt();
            if (_hasFreqs)
            {
                _docs[i] = (int)((uint)code >> 1);
                _freqs[i] = (code & 1) != 0 ? 1 : _input.ReadVInt();
            }
            else
            {
                _docs[i] = code;
            }
        }

        _count = _docsLeft;
    }

    private void DecodeFreqs()
    {
        if (_freqBlock == NoFreqBlock)
        {
            return;
        }

        _input.Position = _freqBlock;
        _reader.Blocks.Read(_input, _freqs);
        _freqBlock = NoFreqBlock;
    }

    /// <summary>Adds the positions that are left of the documents before an index of the block to those to pass over.</summary>
    private void PassPositions(int index)
    {
        DecodeFreqs();
        var sum = PackedBlock.PositiveSum(_freqs.AsSpan(_positionIndex, index - _positionIndex));
        if (sum < 0)
        {
            throw _input.Corrupt("a frequency below 1");
        }

        // A caller may have asked for more positions of a document than there are; then there are none left to pass.
        _positionsToPass += Math.Max(0, sum - _positionsRead);
        _positionIndex = index;
        _positionsRead = 0;
    }

    /// <summary>Moves to the block that has the target, where skip data know of one beyond the next.</summary>
    private void SkipTo(int target)
    {
        if (!_skipsReady)
        {
            _skips ??= new SkipListReader(_input);
            _skips.Reset(_field!, _term);
            _skipsReady = true;
        }

        _skips!.SkipTo(target);
        var docsPassed = _skips.BlocksPassed * PackedBlock.Length;
        if (docsPassed <= _term.DocFreq - _docsLeft)
        {
            return;
        }

        ref readonly var entry = ref _skips.Passed;
        _docsLeft = _term.DocFreq - docsPassed;
        _blockBase = entry.Doc;
        _count = 0;
        _freqBlock = NoFreqBlock;
        _input.Position = entry.DocPointer;
        if (_wantsPositions)
        {
            _positionBlocks!.Seek(entry);
            _positionIndex = _positionsRead = 0;
            _positionsToPass = entry.PositionsInBlock;
        }
    }
}
