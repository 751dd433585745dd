using SearchService.Engine.Codecs.Lucene46.Norms;

namespace SearchService.Engine.Index.Writing;

/// <summary>What one field of the documents in memory holds: terms, norms, columns.</summary>
internal sealed class BufferedField(string name, BytePool pool)
{
    private readonly List<byte> _norms = [];
    private int _position;
    private int _offset;
    private int _length;

    public string Name => name;

    public TermInverter? Inverter { get; private set; }

    public NumericBuffer? Numbers { get; private set; }

    public SortedBuffer? Sorted { get; private set; }

    /// <summary>The document whose values are being added.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>The bytes held beside the pool.</summary>
    public long Size => (Inverter?.Size ?? 0) + _norms.Capacity + (Numbers?.Size ?? 0) + (Sorted?.Size ?? 0);

    /// <summary>Begins a document.</summary>
    public void StartDoc(int doc)
    {
        Doc = doc;
        _position = -1;
        _offset = 0;
        _length = 0;
    }

    /// <summary>Adds a term as it is.</summary>
    public void AddTerm(ReadOnlySpan<byte> term)
    {
        Inverter ??= new TermInverter(pool, IndexOptions.Docs);
        Inverter.Add(term, Doc, 0, 0, 0);
    }

    /// <summary>Adds a text behind the others of this document.</summary>
    public void AddText(TextField text)
    {
        Inverter ??= new TermInverter(pool, text.Options.IndexOptions);
        var tokens = text.Tokens;
        if (_length > 0)
        {
            _position += text.Options.PositionGap;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var increment = tokens.PositionIncrement(i);
            _position += increment;
            _length += increment > 0 ? 1 : 0;
            Inverter.Add(tokens.Term(i), Doc, _position, _offset + tokens.StartOffset(i), _offset + tokens.EndOffset(i));
        }

        // The next value starts one behind the last token, so that offsets never run backwards.
        _offset += tokens.Count == 0 ? 1 : tokens.EndOffset(tokens.Count - 1) + 1;
    }

    /// <summary>Adds the number of the document.</summary>
    public void AddNumber(long value) => (Numbers ??= new NumericBuffer()).Add(Doc, value);

    /// <summary>Adds the sorted value of the document.</summary>
    public void AddSorted(byte[] value) => (Sorted ??= new SortedBuffer()).Add(Doc, value);

    /// <summary>Ends the document for a field with norms.</summary>
    public void AddNorm()
    {
        FillNorms(Doc);
        _norms.Add(NormByte.FromLength(_length));
    }

    /// <summary>The norms of all documents, 0 where the field is absent.</summary>
    public ReadOnlySpan<byte> Norms(int docCount)
    {
        FillNorms(docCount);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_norms);
    }

    private void FillNorms(int count)
    {
        while (_norms.Count < count)
        {
            _norms.Add(0);
        }
    }
}
