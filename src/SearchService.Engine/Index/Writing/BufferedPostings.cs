namespace SearchService.Engine.Index.Writing;

/// <summary>The postings of one term in memory, read document by document. See <see cref="TermInverter"/> for their form.</summary>
internal struct BufferedPostings
{
    private readonly TermEntry _entry;
    private readonly IndexOptions _options;
    private ByteSlices.Reader _docs;
    private ByteSlices.Reader _positions;
    private int _read;

    public BufferedPostings(in TermEntry entry, BytePool pool, IndexOptions options)
    {
        _entry = entry;
        _options = options;
        _docs = entry.Docs.Read(pool);
        _positions = entry.Positions.Read(pool);
    }

    /// <summary>The current document.</summary>
    public int Doc { get; private set; }

    /// <summary>How often the term is in it; 1 where frequencies are not recorded.</summary>
    public int Freq { get; private set; }

    /// <summary>Moves to the next document; false at the end. The positions of the one before must have been read.</summary>
    public bool Next()
    {
        if (_read == _entry.DocFreq)
        {
            return false;
        }

        if (_read++ == _entry.DocsWritten)
        {
            (Doc, Freq) = (_entry.Doc, _options == IndexOptions.Docs ? 1 : _entry.Freq);
        }
        else
        {
            var code = _docs.ReadVInt();
            Doc += code >>> 1;
            Freq = (code & 1) != 0 ? 1 : _docs.ReadVInt();
        }

        return true;
    }

    /// <summary>Reads the positions of the current document, <see cref="Freq"/> of them.</summary>
    public void ReadPositions(Span<int> positions)
    {
        var position = 0;
        foreach (ref var read in positions)
        {
            position += _positions.ReadVInt();
            read = position;
        }
    }

    /// <summary>Reads the positions of the current document with their offsets.</summary>
    public void ReadPositions(Span<int> positions, Span<int> startOffsets, Span<int> endOffsets)
    {
        var (position, offset) = (0, 0);
        for (var i = 0; i < positions.Length; i++)
        {
            position += _positions.ReadVInt();
            offset += _positions.ReadVInt();
            positions[i] = position;
            startOffsets[i] = offset;
            endOffsets[i] = offset + _positions.ReadVInt();
        }
    }
}
