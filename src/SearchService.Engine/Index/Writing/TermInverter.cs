namespace SearchService.Engine.Index.Writing;

/// <summary>Turns the tokens of one field, document by document, into postings in memory, and reads them back sorted.</summary>
/// <remarks>
/// Documents: vint distance &lt;&lt; 1 | (frequency == 1), [vint frequency]; positions: vint distance, [vint offset distance, vint length].
/// Once sorted, postings may be read by several threads at once.
/// </remarks>
internal sealed class TermInverter(BytePool pool, IndexOptions options)
{
    /// <summary>How many tokens ahead the postings of a term, and twice as far its entry, begin to be fetched.</summary>
    private const int Ahead = 4;

    private readonly TermTable _terms = new(pool);
    private uint[] _hashes = new uint[256];
    private int[] _order = [];
    private int _lastDoc = -1;

    /// <summary>What the postings record.</summary>
    public IndexOptions Options => options;

    /// <summary>The number of distinct terms.</summary>
    public int TermCount => _terms.Count;

    /// <summary>The number of documents with a term.</summary>
    public int DocCount { get; private set; }

    /// <summary>The bytes held beside the pool.</summary>
    public long Size => _terms.Size;

    /// <summary>Adds an occurrence; documents come in order, and positions and offsets inside one.</summary>
    public void Add(ReadOnlySpan<byte> text, int doc, int position, int startOffset, int endOffset)
    {
        CountDoc(doc);
        Add(ref _terms.GetOrAdd(text, TermTable.Hash(text)), doc, position, startOffset, endOffset);
    }

    /// <summary>Adds the tokens of a text, the first of them behind <paramref name="position"/>; returns the position of the last and how many positions there are.</summary>
    public (int Position, int Length) Add(TokenBuffer tokens, int doc, int position, int offset)
    {
        var count = tokens.Count;
        if (count == 0)
        {
            return (position, 0);
        }

        CountDoc(doc);
        var hashes = Hash(tokens);
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            // Most of the time would go by waiting for memory: several terms are waited for at once.
            if (i + (2 * Ahead) < count)
            {
                _terms.FetchEntry(hashes[i + (2 * Ahead)]);
            }

            if (i + Ahead < count)
            {
                _terms.FetchPostings(hashes[i + Ahead]);
            }

            var increment = tokens.PositionIncrement(i);
            position += increment;
            length += increment > 0 ? 1 : 0;
            Add(ref _terms.GetOrAdd(tokens.Term(i), hashes[i]), doc, position, offset + tokens.StartOffset(i), offset + tokens.EndOffset(i));
        }

        return (position, length);
    }

    /// <summary>Puts the terms in the order of their bytes. Nothing may be added until <see cref="Reset"/>.</summary>
    public void Sort() => _order = _terms.Sort();

    /// <summary>The bytes of the term of a rank in that order.</summary>
    public ReadOnlySpan<byte> Text(int rank) => _terms.Text(_order[rank]);

    /// <summary>The number of documents of the term of a rank.</summary>
    public int DocFreq(int rank) => _terms[_order[rank]].DocFreq;

    /// <summary>The postings of the term of a rank, before the first document.</summary>
    public BufferedPostings Postings(int rank) => new(_terms[_order[rank]], pool, options);

    /// <summary>Forgets everything and keeps the memory; the pool is to be reset beside it.</summary>
    public void Reset()
    {
        _terms.Reset();
        _order = [];
        _lastDoc = -1;
        DocCount = 0;
    }

    private void CountDoc(int doc)
    {
        if (doc != _lastDoc)
        {
            _lastDoc = doc;
            DocCount++;
        }
    }

    private uint[] Hash(TokenBuffer tokens)
    {
        if (_hashes.Length < tokens.Count)
        {
            _hashes = new uint[Math.Max(tokens.Count, 2 * _hashes.Length)];
        }

        var hashes = _hashes;
        for (var i = 0; i < tokens.Count; i++)
        {
            hashes[i] = TermTable.Hash(tokens.Term(i));
            _terms.FetchSlot(hashes[i]);
        }

        return hashes;
    }

    private void Add(ref TermEntry entry, int doc, int position, int startOffset, int endOffset)
    {
        if (entry.Doc != doc)
        {
            CloseDoc(ref entry);
            entry.Doc = doc;
            entry.Freq = 0;
            entry.LastPosition = 0;
            entry.LastOffset = 0;
        }

        entry.Freq++;
        if (options >= IndexOptions.DocsAndFreqsAndPositions)
        {
            entry.Positions.WriteVInt(pool, position - entry.LastPosition);
            entry.LastPosition = position;
            if (options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets)
            {
                entry.Positions.WriteVInt(pool, startOffset - entry.LastOffset);
                entry.Positions.WriteVInt(pool, endOffset - startOffset);
                entry.LastOffset = startOffset;
            }
        }
    }

    private void CloseDoc(ref TermEntry entry)
    {
        if (entry.Doc < 0)
        {
            return;
        }

        var distance = entry.Doc - entry.WrittenDoc;
        if (entry.Freq == 1 || options == IndexOptions.Docs)
        {
            entry.Docs.WriteVInt(pool, (distance << 1) | 1);
        }
        else
        {
            entry.Docs.WriteVInt(pool, distance << 1);
            entry.Docs.WriteVInt(pool, entry.Freq);
        }

        entry.WrittenDoc = entry.Doc;
        entry.DocsWritten++;
    }
}
