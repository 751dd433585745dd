namespace SearchService.Engine.Index.Writing;

/// <summary>A column of numbers in memory.</summary>
internal sealed class NumericBuffer
{
    private long[] _values = new long[64];
    private int[] _docs = new int[64];
    private int _count;

    /// <summary>The bytes held.</summary>
    public long Size => (long)_count * (sizeof(long) + sizeof(int));

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

    /// <summary>Puts the numbers at the places of their documents in a column.</summary>
    public void CopyTo(long[] column, DocBits present, ReadOnlySpan<int> documents)
    {
        for (var i = 0; i < _count; i++)
        {
            var doc = documents[_docs[i]];
            column[doc] = _values[i];
            present.Set(doc);
        }
    }
}
