using SearchService.Engine.Codecs;

namespace SearchService.Engine.Index.Writing;

/// <summary>Turns the tokens of one field, document by document, into postings in memory, and writes them out sorted.</summary>
/// <remarks>
/// Documents: vint distance &lt;&lt; 1 | (frequency == 1), [vint frequency]; positions: vint distance, [vint offset distance, vint length].
/// </remarks>
internal sealed class TermInverter
{
    private readonly BytePool _pool;
    private readonly TermTable _terms;
    private readonly IndexOptions _options;
    private int _lastDoc = -1;

    public TermInverter(BytePool pool, IndexOptions options)
    {
        _pool = pool;
        _options = options;
        _terms = new TermTable(pool);
    }

    /// <summary>The number of distinct terms.</summary>
    public int TermCount => _terms.Count;

    /// <summary>The number of documents with a term.</summary>
    public int DocCount { get; private set; }

    /// <summary>The bytes held beside the pool.</summary>
    public long Size => _terms.Size;

    /// <summary>Adds an occurrence; documents come in order, and positions and offsets inside one.</summary>
    public void Add(ReadOnlySpan<byte> text, int doc, int position, int startOffset, int endOffset)
    {
        if (doc != _lastDoc)
        {
            _lastDoc = doc;
            DocCount++;
        }

        ref var entry = ref _terms.GetOrAdd(text);
        if (entry.Doc != doc)
        {
            CloseDoc(ref entry);
            entry.Doc = doc;
            entry.Freq = 0;
            entry.LastPosition = 0;
            entry.LastOffset = 0;
        }

        entry.Freq++;
        if (_options >= IndexOptions.DocsAndFreqsAndPositions)
        {
            entry.Positions.WriteVInt(_pool, position - entry.LastPosition);
            entry.LastPosition = position;
            if (_options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets)
            {
                entry.Positions.WriteVInt(_pool, startOffset - entry.LastOffset);
                entry.Positions.WriteVInt(_pool, endOffset - startOffset);
                entry.LastOffset = startOffset;
            }
        }
    }

    /// <summary>Writes all terms. Nothing may be added afterwards.</summary>
    public void WriteTo(TermsConsumer consumer)
    {
        long sumDocFreq = 0;
        long sumTotalTermFreq = 0;
        var hasFreqs = _options >= IndexOptions.DocsAndFreqs;
        foreach (var number in _terms.Sort())
        {
            ref var entry = ref _terms[number];
            CloseDoc(ref entry);
            var text = _terms.Text(entry);
            var totalTermFreq = WritePostings(entry, consumer.StartTerm(text));
            consumer.FinishTerm(text, entry.DocFreq, hasFreqs ? totalTermFreq : -1);
            sumDocFreq += entry.DocFreq;
            sumTotalTermFreq += totalTermFreq;
        }

        consumer.Finish(hasFreqs ? sumTotalTermFreq : -1, sumDocFreq, DocCount);
    }

    private void CloseDoc(ref TermEntry entry)
    {
        if (entry.Doc < 0)
        {
            return;
        }

        var distance = entry.Doc - entry.WrittenDoc;
        if (entry.Freq == 1 || _options == IndexOptions.Docs)
        {
            entry.Docs.WriteVInt(_pool, (distance << 1) | 1);
        }
        else
        {
            entry.Docs.WriteVInt(_pool, distance << 1);
            entry.Docs.WriteVInt(_pool, entry.Freq);
        }

        entry.WrittenDoc = entry.Doc;
        entry.Doc = -1;
        entry.DocFreq++;
    }

    private long WritePostings(in TermEntry entry, PostingsConsumer postings)
    {
        var docs = entry.Docs.Read(_pool);
        var positions = entry.Positions.Read(_pool);
        var hasFreqs = _options >= IndexOptions.DocsAndFreqs;
        var hasPositions = _options >= IndexOptions.DocsAndFreqsAndPositions;
        var hasOffsets = _options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
        long total = 0;
        var doc = 0;
        for (var left = entry.DocFreq; left > 0; left--)
        {
            var code = docs.ReadVInt();
            doc += code >>> 1;
            var freq = (code & 1) != 0 ? 1 : docs.ReadVInt();
            total += freq;
            postings.StartDoc(doc, hasFreqs ? freq : -1);
            for (int i = 0, position = 0, offset = 0; hasPositions && i < freq; i++)
            {
                position += positions.ReadVInt();
                if (hasOffsets)
                {
                    offset += positions.ReadVInt();
                    postings.AddPosition(position, offset, offset + positions.ReadVInt());
                }
                else
                {
                    postings.AddPosition(position, -1, -1);
                }
            }

            postings.FinishDoc();
        }

        return total;
    }
}
