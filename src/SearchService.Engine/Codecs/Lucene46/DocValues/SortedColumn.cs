using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>A column of ordinals and the sorted values they number, in the file.</summary>
internal sealed class SortedColumn(IndexInput data, BinaryEntry values, NumericEntry ordinals) : SortedDocValues
{
    private readonly IndexInput _data = data.Clone();
    private readonly BinaryColumn _values = new(data, values);
    private readonly NumberRun _ordinals = new(data, ordinals);

    public override int ValueCount => _values.Count <= int.MaxValue ? (int)_values.Count : throw _data.Corrupt($"{_values.Count} distinct values");

    public override int GetOrdinal(int doc)
    {
        var ordinal = _ordinals[doc];
        return ordinal >= -1 && ordinal < _values.Count ? (int)ordinal : throw _data.Corrupt($"ordinal {ordinal} of {_values.Count}");
    }

    public override byte[] Lookup(int ordinal) => _values.Get(ordinal);
}
