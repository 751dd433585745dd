using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Writes the postings of a segment, term after term. The grammar is in <see cref="PostingsFormat"/>.</summary>
/// <remarks>
/// The order of calls: <see cref="SetField"/>; for each term <see cref="StartTerm"/>, the documents, <see cref="FinishTerm"/>;
/// at last <see cref="Complete"/>. Skip entries are buffered: whether a block is the last one is known when the next document comes.
/// </remarks>
public sealed class PostingsWriter : PostingsConsumer, IDisposable
{
    private readonly IndexOutput _doc;
    private readonly IndexOutput? _positions;
    private readonly IndexOutput? _pay;
    private readonly SkipListWriter _skips;
    private readonly ImpactsWriter? _impacts;
    private readonly int[] _docGaps = new int[PackedBlock.Length];
    private readonly int[] _freqs = new int[PackedBlock.Length];
    private readonly int[] _positionGaps = new int[PackedBlock.Length];
    private readonly int[] _startGaps = new int[PackedBlock.Length];
    private readonly int[] _lengths = new int[PackedBlock.Length];
    private FieldInfo? _field;
    private TermMetadata _term;
    private SkipEntry _blockEnd;
    private bool _hasBlockEnd;
    private int _docCount;
    private int _docsBuffered;
    private int _positionsBuffered;
    private int _lastDoc;
    private int _blockBase;
    private int _lastPosition;
    private int _lastStart;

    /// <summary>Creates the files that the fields of the segment need.</summary>
    public PostingsWriter(SegmentState state)
        : this(state, null)
    {
    }

    /// <summary>Creates them, and tells of each block, for the impacts, which stay the caller's to complete and close.</summary>
    internal PostingsWriter(SegmentState state, ImpactsWriter? impacts)
    {
        _impacts = impacts;
        try
        {
            _doc = Create(state, PostingsFormat.DocExtension, PostingsFormat.DocCodec);
            PackedBlockFormat.WriteDeclaration(_doc);
            if (state.Fields.Any(field => field.HasPositions))
            {
                _positions = Create(state, PostingsFormat.PositionsExtension, PostingsFormat.PositionsCodec);
            }

            if (state.Fields.Any(PostingsFormat.HasPay))
            {
                _pay = Create(state, PostingsFormat.PayExtension, PostingsFormat.PayCodec);
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        _skips = new SkipListWriter(state.Segment.DocCount);
    }

    /// <summary>Writes what the term dictionary holds of this format once for all terms.</summary>
    public static void WriteTermsHeader(IndexOutput terms)
    {
        CodecFraming.WriteHeader(terms, PostingsFormat.TermsCodec, PostingsFormat.Version);
        terms.WriteVInt(PackedBlock.Length);
    }

    /// <summary>Writes the metadata of a term as deltas to another one of the same field.</summary>
    public static void WriteMetadata(ByteArrayOutput output, FieldInfo field, in TermMetadata term, in TermMetadata previous)
    {
        output.WriteVLong(term.DocStart - previous.DocStart);
        if (field.HasPositions)
        {
            output.WriteVLong(term.PositionStart - previous.PositionStart);
            if (PostingsFormat.HasPay(field))
            {
                output.WriteVLong(term.PayStart - previous.PayStart);
            }
        }

        if (term.SingletonDoc >= 0)
        {
            output.WriteVInt(term.SingletonDoc);
        }

        if (term.LastPositionBlockOffset >= 0)
        {
            output.WriteVLong(term.LastPositionBlockOffset);
        }

        if (term.SkipOffset >= 0)
        {
            output.WriteVLong(term.SkipOffset);
        }
    }

    /// <summary>Turns to the terms of a field.</summary>
    public void SetField(FieldInfo field)
    {
        if (field.HasPayloads)
        {
            throw new ArgumentException($"The field \"{field.Name}\" asks for payloads, which are not written.", nameof(field));
        }

        _field = field;
    }

    /// <summary>Begins a term.</summary>
    public void StartTerm()
    {
        _term = TermMetadata.None with
        {
            DocStart = _doc.Position,
            PositionStart = _field!.HasPositions ? _positions!.Position : 0,
            PayStart = _field.HasOffsets ? _pay!.Position : 0,
        };
        _skips.Start(_field, _term);
        _hasBlockEnd = false;
        _docCount = _docsBuffered = _positionsBuffered = 0;
        _lastDoc = _blockBase = 0;
    }

    /// <inheritdoc/>
    public override void StartDoc(int doc, int freq)
    {
        if (doc < 0 || (_docCount > 0 && doc <= _lastDoc))
        {
            throw new ArgumentOutOfRangeException(nameof(doc), doc, $"Documents must ascend; the one before is {_lastDoc}.");
        }

        if (_hasBlockEnd)
        {
            _skips.Add(_blockEnd, _docCount);
            _hasBlockEnd = false;
        }

        _docGaps[_docsBuffered] = doc - _lastDoc;
        _freqs[_docsBuffered] = freq;
        _docsBuffered++;
        _docCount++;
        if (_docsBuffered == PackedBlock.Length)
        {
            PackedBlockWriter.Write(_doc, _docGaps);
            if (_field!.HasFreqs)
            {
                PackedBlockWriter.Write(_doc, _freqs);
            }

            _impacts?.AddBlock(_docGaps, _freqs, _blockBase);
            _blockBase = doc;
        }

        _lastDoc = doc;
        _lastPosition = _lastStart = 0;
    }

    /// <inheritdoc/>
    public override void AddPosition(int position, int startOffset, int endOffset)
    {
        if (position < _lastPosition)
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, $"Positions must not descend; the one before is {_lastPosition}.");
        }

        _positionGaps[_positionsBuffered] = position - _lastPosition;
        _lastPosition = position;
        if (_field!.HasOffsets)
        {
            if (startOffset < _lastStart || endOffset < startOffset)
            {
                throw new ArgumentOutOfRangeException(nameof(startOffset), startOffset, $"Start offsets must not descend (the one before is {_lastStart}) nor pass the end offset, {endOffset}.");
            }

            _startGaps[_positionsBuffered] = startOffset - _lastStart;
            _lengths[_positionsBuffered] = endOffset - startOffset;
            _lastStart = startOffset;
        }

        if (++_positionsBuffered == PackedBlock.Length)
        {
            WritePositionBlock();
        }
    }

    /// <inheritdoc/>
    public override void FinishDoc()
    {
        if (_docsBuffered == PackedBlock.Length)
        {
            _blockEnd = new SkipEntry
            {
                Doc = _lastDoc,
                DocPointer = _doc.Position,
                PositionPointer = _positions?.Position ?? 0,
                PositionsInBlock = _positionsBuffered,
                PayPointer = _pay?.Position ?? 0,
            };
            _hasBlockEnd = true;
            _docsBuffered = 0;
        }
    }

    /// <summary>Ends the term and says where its postings are.</summary>
    public TermMetadata FinishTerm(int docFreq, long totalTermFreq)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(docFreq, _docCount);
        _term = _term with { DocFreq = docFreq, TotalTermFreq = _field!.HasFreqs ? totalTermFreq : -1 };
        if (docFreq == 1)
        {
            _term = _term with { SingletonDoc = _docGaps[0] };
        }
        else
        {
            WriteDocTail();
        }

        if (_field.HasPositions)
        {
            if (totalTermFreq > PackedBlock.Length)
            {
                _term = _term with { LastPositionBlockOffset = _positions!.Position - _term.PositionStart };
            }

            WritePositionTail();
        }

        if (docFreq > PackedBlock.Length)
        {
            _term = _term with { SkipOffset = _doc.Position - _term.DocStart };
            _skips.WriteTo(_doc);
            if (_docsBuffered > 0)
            {
                _impacts?.AddBlock(_docGaps.AsSpan(0, _docsBuffered), _freqs.AsSpan(0, _docsBuffered), _blockBase);
            }
        }

        _impacts?.FinishTerm(_term.DocStart, docFreq);
        return _term;
    }

    /// <summary>Writes the footers.</summary>
    public void Complete()
    {
        CodecFraming.WriteFooter(_doc);
        if (_positions is not null)
        {
            CodecFraming.WriteFooter(_positions);
        }

        if (_pay is not null)
        {
            CodecFraming.WriteFooter(_pay);
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        _doc?.Dispose();
        _positions?.Dispose();
        _pay?.Dispose();
    }

    private static IndexOutput Create(SegmentState state, string extension, string codec)
    {
        var output = state.Create(extension);
        CodecFraming.WriteHeader(output, codec, PostingsFormat.Version);
        return output;
    }

    private void WritePositionBlock()
    {
        PackedBlockWriter.Write(_positions!, _positionGaps);
        if (_field!.HasOffsets)
        {
            PackedBlockWriter.Write(_pay!, _startGaps);
            PackedBlockWriter.Write(_pay!, _lengths);
        }

        _positionsBuffered = 0;
    }

    private void WriteDocTail()
    {
        for (var i = 0; i < _docsBuffered; i++)
        {
            if (!_field!.HasFreqs)
            {
                _doc.WriteVInt(_docGaps[i]);
            }
            else if (_freqs[i] == 1)
            {
                _doc.WriteVInt((_docGaps[i] << 1) | 1);
            }
            else
            {
                _doc.WriteVInt(_docGaps[i] << 1);
                _doc.WriteVInt(_freqs[i]);
            }
        }
    }

    private void WritePositionTail()
    {
        var lastLength = -1;
        for (var i = 0; i < _positionsBuffered; i++)
        {
            _positions!.WriteVInt(_positionGaps[i]);
            if (!_field!.HasOffsets)
            {
                continue;
            }

            if (_lengths[i] == lastLength)
            {
                _positions.WriteVInt(_startGaps[i] << 1);
            }
            else
            {
                lastLength = _lengths[i];
                _positions.WriteVInt((_startGaps[i] << 1) | 1);
                _positions.WriteVInt(lastLength);
            }
        }
    }
}
