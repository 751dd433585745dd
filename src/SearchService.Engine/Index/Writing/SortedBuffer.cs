namespace SearchService.Engine.Index.Writing;

/// <summary>A column of values from a list, in memory.</summary>
internal sealed class SortedBuffer
{
    private readonly Dictionary<byte[], int> _numbers = new(ByteArrays.Equality);
    private readonly List<byte[]> _values = [];
    private readonly List<(int Doc, int Number)> _docs = [];
    private long _valueBytes;

    /// <summary>The bytes held.</summary>
    public long Size => _valueBytes + (_docs.Count * 8L);

    /// <summary>Adds the value of a document; it must be its only one.</summary>
    public void Add(int doc, byte[] value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
            _valueBytes += value.Length + 80;
        }

        _docs.Add((doc, number));
    }

    /// <summary>Adds all values to another buffer, where the documents have other numbers.</summary>
    public void CopyTo(SortedBuffer target, ReadOnlySpan<int> documents)
    {
        foreach (var (doc, number) in _docs)
        {
            target.Add(documents[doc], _values[number]);
        }
    }

    /// <summary>The distinct values in byte order and the number of each document's value, -1 for none.</summary>
    public (byte[][] Values, long[] Ordinals) Column(int docCount)
    {
        var values = _values.ToArray();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(values, order, ByteArrays.Order);
        var ordinalOf = new int[order.Length];
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            ordinalOf[order[ordinal]] = ordinal;
        }

        var ordinals = new long[docCount];
        ordinals.AsSpan().Fill(-1);
        foreach (var (doc, number) in _docs)
        {
            ordinals[doc] = ordinalOf[number];
        }

        return (values, ordinals);
    }
}
