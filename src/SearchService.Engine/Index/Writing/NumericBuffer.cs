namespace SearchService.Engine.Index.Writing;

/// <summary>A column of numbers in memory.</summary>
internal sealed class NumericBuffer
{
    private long[] _values = new long[64];
    private int[] _docs = new int[64];
    private int _count;

    /// <summary>The bytes held.</summary>
    public long Size => _values.Length * (sizeof(long) + sizeof(int));

    /// <summary>Adds the number of a document beyond the last one.</summary>
    public void Add(int doc, long value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, 2 * _count);
            Array.Resize(ref _docs, 2 * _count);
        }

        _docs[_count] = doc;
        _values[_count++] = value;
    }

    /// <summary>The numbers of all documents, and which of them have one; null for all.</summary>
    public (long[] Values, DocBits? Present) Column(int docCount)
    {
        var values = new long[docCount];
        var present = _count == docCount ? null : new DocBits(docCount);
        for (var i = 0; i < _count; i++)
        {
            values[_docs[i]] = _values[i];
            present?.Set(_docs[i]);
        }

        return (values, present);
    }
}
