using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>A column of sets of ordinals and the sorted values they number, in the file; read here, never written.</summary>
internal sealed class SortedSetColumn
{
    private readonly IndexInput _data;
    private readonly BinaryColumn _values;
    private readonly NumberRun _ordinals;
    private readonly MonotonicPackedReader? _ends;

    public SortedSetColumn(IndexInput data, ColumnEntry column)
    {
        _data = data.Clone();
        _values = new BinaryColumn(data, column.Values!);
        _ordinals = new NumberRun(data, column.Numbers!);
        if (column.Ends is { } ends)
        {
            var input = data.Clone();
            input.Position = ends.Offset;
            _ends = new MonotonicPackedReader(input, ends.BlockSize, ends.Count);
        }
    }

    /// <summary>The number of distinct values.</summary>
    public long ValueCount => _values.Count;

    /// <summary>The ordinals of a document, ascending.</summary>
    public IReadOnlyList<long> Ordinals(int doc)
    {
        if (_ends is null)
        {
            var only = _ordinals[doc];
            return only < 0 ? [] : [only];
        }

        var start = doc == 0 ? 0 : _ends[doc - 1];
        var end = _ends[doc];
        if (start < 0 || end < start || end > _ordinals.Count || end - start > ValueCount)
        {
            throw _data.Corrupt($"ordinals from {start} to {end} of document {doc}, of {_ordinals.Count}");
        }

        var ordinals = new long[end - start];
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = _ordinals[start + i];
        }

        return ordinals;
    }

    /// <summary>The bytes of an ordinal, in a new array.</summary>
    public byte[] Lookup(long ordinal) => _values.Get(ordinal);
}
