using System.Diagnostics;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <content>Where the positions of documents are. Those of a block of documents are found from the frequencies of the block.</content>
internal sealed partial class BlockPostingsEnum
{
    // Up to so many documents of a block the frequencies before them are summed up; beyond, those of the whole block at once.
    private const int FewDocs = 6;

    private PositionBlocks? _positionBlocks;
    private bool _wantsPositions;

    /// <summary>Where the first position of the decoded block is, or not known.</summary>
    private PositionPlace _place;
    private long _payPointer;
    private bool _isPlaceKnown;

    /// <summary>For each document of the block the positions up to its last one, once they were counted.</summary>
    private int[] _ends = [];
    private bool _areEndsKnown;

    /// <summary>The document of the block whose positions are being read, or -1.</summary>
    private int _positionIndex;

    /// <inheritdoc/>
    public override int StartOffset => _wantsPositions ? _positionBlocks!.StartOffset : -1;

    /// <inheritdoc/>
    public override int EndOffset => _wantsPositions ? _positionBlocks!.EndOffset : -1;

    /// <inheritdoc/>
    public override int NextPosition()
    {
        if (!_wantsPositions)
        {
            return -1;
        }

        if (_positionIndex != _index)
        {
            _positionBlocks!.GoTo(CurrentPlace(), _payPointer);
            _positionIndex = _index;
        }

        return _positionBlocks!.Next();
    }

    /// <summary>
    /// Decodes the block of the first document at or after a target; fills the spans with its live documents from there on, their
    /// frequencies and their indexes in the block. Returns how many; 0, at the end, when there are none.
    /// </summary>
    /// <remarks>The enum then stands on the last document of the block.</remarks>
    public int FillBlock(int target, Span<int> docs, Span<int> freqs, Span<int> indexes)
    {
        var filled = 0;
        while (filled == 0)
        {
            if (!LoadBlockOf(target))
            {
                _doc = NoMoreDocs;
                return 0;
            }

            DecodeFreqs();
            for (var i = _index + PackedBlock.FirstAtLeast(_docs.AsSpan(_index, _count - _index), target); i < _count; i++)
            {
                if (_liveDocs is null || _liveDocs.IsLive(_docs[i]))
                {
                    docs[filled] = _docs[i];
                    freqs[filled] = _freqs[i];
                    indexes[filled++] = i;
                }
            }

            _index = _count - 1;
            _doc = _docs[_index];
            target = _doc + 1;
        }

        return filled;
    }

    /// <summary>Finds which of some ascending documents the term has, deleted ones included, and where their positions are.</summary>
    /// <param name="docs">Documents beyond those of the call before.</param>
    /// <param name="kept">Receives the indexes of those that it has; returns how many.</param>
    /// <param name="freqs">Receives their frequencies.</param>
    /// <param name="places">Receives the places of their positions.</param>
    /// <remarks>Afterwards the enum is only good for further calls of this method.</remarks>
    public int Retain(ReadOnlySpan<int> docs, Span<int> kept, Span<int> freqs, Span<PositionPlace> places)
    {
        var found = 0;
        for (var i = 0; i < docs.Length && _doc != NoMoreDocs;)
        {
            if (!LoadBlockOf(docs[i]))
            {
                _doc = NoMoreDocs;
                break;
            }

            var first = found;
            var last = _docs[_count - 1];
            var search = new BlockSearch(_docs);
            int index;
            do
            {
                // Written in any case, and counted where it is the document: there is nothing to predict.
                index = search.FirstAtLeast(docs[i]);
                kept[found] = i;
                freqs[found] = index;
                found += _docs[index] == docs[i] ? 1 : 0;
                i++;
            }
            while (i < docs.Length && docs[i] <= last);

            _index = index;
            _doc = _docs[index];
            Locate(freqs[first..found], places[first..found]);
        }

        return found;
    }

    /// <inheritdoc cref="PositionBlocks.Gaps"/>
    public ReadOnlySpan<int> Gaps(scoped in PositionPlace place, int freq) => _positionBlocks!.Gaps(place, freq);

    /// <summary>The same for the current document; to be called instead of <see cref="NextPosition"/>.</summary>
    public ReadOnlySpan<int> Gaps() => _positionBlocks!.Gaps(CurrentPlace(), _freqs[_index]);

    /// <summary>Turns indexes of documents in the decoded block, in place, into frequencies, and says where the positions are.</summary>
    public void Locate(Span<int> indexes, Span<PositionPlace> places)
    {
        if (indexes.IsEmpty)
        {
            return;
        }

        FindPlace();
        if (indexes.Length > FewDocs)
        {
            CountPositions();
        }

        var from = 0;
        var passed = _place.Passed;
        for (var i = 0; i < indexes.Length; i++)
        {
            var index = indexes[i];
            passed = _areEndsKnown ? _place.Passed + _ends[index] - _freqs[index] : passed + SumFreqs(from, index);
            from = index;
            indexes[i] = _freqs[index];
            places[i] = new PositionPlace(_place.Pointer, passed);
        }
    }

    private void ResetPositions(PostingsFlags flags)
    {
        _wantsPositions = _field!.HasPositions && (flags & PostingsFlags.Positions) == PostingsFlags.Positions;
        if (_wantsPositions)
        {
            _positionBlocks ??= _reader.OpenPositions();
            _positionBlocks.Reset(_field, _term, (flags & PostingsFlags.Offsets) == PostingsFlags.Offsets);
            _ends = _ends.Length > 0 ? _ends : new int[PackedBlock.Length];
            _areEndsKnown = false;
            _place = new PositionPlace(_term.PositionStart, 0);
            _payPointer = _term.PayStart;
            _isPlaceKnown = true;
            _positionIndex = -1;
        }
    }

    private PositionPlace CurrentPlace()
    {
        Debug.Assert(_index >= 0 && _index < _count, "not on a document");
        CountPositions();
        return _place with { Passed = _place.Passed + _ends[_index] - _freqs[_index] };
    }

    /// <summary>Counts off the positions of all documents of the decoded block.</summary>
    private void CountPositions()
    {
        if (_areEndsKnown)
        {
            return;
        }

        FindPlace();
        var ends = _ends.AsSpan(0, _count);
        _freqs.AsSpan(0, _count).CopyTo(ends);
        if (ends.Contains(0) || !PackedBlock.TryPrefixSum(ends, 0))
        {
            throw BadFreqs();
        }

        _areEndsKnown = true;
    }

    /// <summary>The positions of some documents of the decoded block; for when there are few to ask about.</summary>
    private long SumFreqs(int from, int end)
    {
        var sum = PackedBlock.PositiveSum(_freqs.AsSpan(from, end - from));
        return sum >= 0 ? sum : throw BadFreqs();
    }

    private CorruptIndexException BadFreqs() => _input.Corrupt("a frequency below 1, or too large ones");

    /// <summary>Decodes frequencies and finds out where the positions of the decoded block begin, by skip data if those before it were not counted.</summary>
    private void FindPlace()
    {
        DecodeFreqs();
        if (_isPlaceKnown)
        {
            return;
        }

        var skips = Skips();
        skips.SkipTo(_loadedBase + 1);
        if (skips.BlocksPassed * PackedBlock.Length != _term.DocFreq - _docsLeft - _count)
        {
            throw _input.Corrupt($"no skip entry on document {_loadedBase}");
        }

        TakePlace(skips.Passed);
    }

    private void TakePlace(in SkipEntry entry)
    {
        _place = new PositionPlace(entry.PositionPointer, entry.PositionsInBlock);
        _payPointer = entry.PayPointer;
        _isPlaceKnown = true;
        _areEndsKnown = false;
        _positionIndex = -1;
    }

    /// <summary>Passes over the positions of the decoded block, where its frequencies are at hand; else skip data will tell.</summary>
    private void LeavePositions()
    {
        if (!_wantsPositions || _count == 0)
        {
            return;
        }

        if (_isPlaceKnown && _freqBlock == NoFreqBlock)
        {
            _place = _place with { Passed = _place.Passed + (_areEndsKnown ? _ends[_count - 1] : SumFreqs(0, _count)) };
        }
        else
        {
            _isPlaceKnown = false;
        }

        _areEndsKnown = false;
        _positionIndex = -1;
    }
}
