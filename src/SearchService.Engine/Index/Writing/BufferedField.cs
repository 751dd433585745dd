using SearchService.Engine.Codecs.Lucene46.Norms;

namespace SearchService.Engine.Index.Writing;

/// <summary>What one field of the documents in memory holds: terms, norms, columns.</summary>
internal sealed class BufferedField(string name, int number, BytePool pool)
{
    private readonly List<byte> _norms = [];
    private TermInverter? _inverter;
    private bool _isIndexed;
    private int _position;
    private int _offset;
    private int _length;

    public string Name => name;

    /// <summary>The number of the field in the index.</summary>
    public int Number => number;

    /// <summary>The terms, where a document at hand is indexed under the field.</summary>
    public TermInverter? Inverter => _isIndexed ? _inverter : null;

    public NumericBuffer? Numbers { get; private set; }

    public SortedBuffer? Sorted { get; private set; }

    /// <summary>Whether a document at hand has the field.</summary>
    public bool IsUsed => Doc >= 0;

    /// <summary>The document whose values are being added.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>The norms of the documents, 0 where the field is absent; there are none for those behind the last that has it.</summary>
    public ReadOnlySpan<byte> Norms => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_norms);

    /// <summary>The bytes held beside the pool.</summary>
    public long Size => (Inverter?.Size ?? 0) + _norms.Count + (Numbers?.Size ?? 0) + (Sorted?.Size ?? 0);

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
        _isIndexed = true;
        _inverter ??= new TermInverter(pool, IndexOptions.Docs);
        _inverter.Add(term, Doc, 0, 0, 0);
    }

    /// <summary>Adds a text behind the others of this document.</summary>
    public void AddText(TextField text)
    {
        _isIndexed = true;
        _inverter ??= new TermInverter(pool, text.Options.IndexOptions);
        var tokens = text.Tokens;
        if (_length > 0)
        {
            _position += text.Options.PositionGap;
        }

        (_position, var length) = _inverter.Add(tokens, Doc, _position, _offset);
        _length += length;

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
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(_norms, Doc);
        _norms.Add(NormByte.FromLength(_length));
    }

    /// <summary>Forgets all documents and keeps the memory; the pool is to be reset beside it.</summary>
    public void Reset()
    {
        Doc = -1;
        _norms.Clear();
        _isIndexed = false;
        _inverter?.Reset();
        Numbers = null;
        Sorted = null;
    }
}
