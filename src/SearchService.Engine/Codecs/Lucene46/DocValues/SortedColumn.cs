using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>A column of ordinals and the sorted values they number, in the file.</summary>
internal sealed class SortedColumn(IndexInput data, BinaryEntry values, NumericEntry ordinals) : SortedDocValues
{
    private readonly BinaryColumn _values = new(data, values);
    private readonly NumberRun _ordinals = new(data, ordinals);

    public override int ValueCount => checked((int)_values.Count);

    public override int GetOrdinal(int doc) => (int)_ordinals[doc];

    public override byte[] Lookup(int ordinal) => _values.Get(ordinal);
}
