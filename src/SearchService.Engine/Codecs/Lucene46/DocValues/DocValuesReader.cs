using System.Collections.Concurrent;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>Opens the columns of a segment; see <see cref="DocValuesFormat"/>.</summary>
/// <remarks>The values stay in the file; what is made at the first use of a column is small. Safe for concurrent reads.</remarks>
internal sealed class DocValuesReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly int _docCount;
    private readonly Dictionary<int, ColumnEntry> _columns;
    private readonly ConcurrentDictionary<int, object> _opened = new();

    public DocValuesReader(SegmentState state)
    {
        _docCount = state.Segment.DocCount;
        using (var metadata = state.Open(DocValuesFormat.MetadataExtension))
        {
            _columns = DocValuesMetadata.Read(metadata, state.Fields, _docCount);
        }

        _data = state.Open(DocValuesFormat.DataExtension);
        try
        {
            CodecFraming.CheckHeader(_data, DocValuesFormat.DataCodec, DocValuesFormat.Version, DocValuesFormat.Version);
            CodecFraming.CheckFooterShape(_data);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>The numbers of a numeric column, or null where the field has none.</summary>
    public NumericDocValues? Numeric(FieldInfo field) =>
        Open(field, DocValuesType.Numeric, column => new NumericColumn(_data, column.Numbers!)) as NumericDocValues;

    /// <summary>The bytes of a binary column, or null where the field has none.</summary>
    public BinaryColumn? Binary(FieldInfo field) =>
        Open(field, DocValuesType.Binary, column => new BinaryColumn(_data, column.Values!)) as BinaryColumn;

    /// <summary>The values and ordinals of a sorted column, or null where the field has none.</summary>
    public SortedDocValues? Sorted(FieldInfo field) => Open(field, DocValuesType.Sorted, OpenSorted) as SortedDocValues;

    /// <summary>The values and ordinals of a sorted-set column, or null where the field has none.</summary>
    public SortedSetColumn? SortedSet(FieldInfo field) =>
        Open(field, DocValuesType.SortedSet, column => new SortedSetColumn(_data, column)) as SortedSetColumn;

    public void Dispose() => _data.Dispose();

    private SortedColumn OpenSorted(ColumnEntry column) => new(_data, column.Values!, column.Numbers!);

    private object? Open(FieldInfo field, DocValuesType type, Func<ColumnEntry, object> open)
    {
        if (field.DocValues != type || !_columns.TryGetValue(field.Number, out var column))
        {
            return null;
        }

        return _opened.TryGetValue(field.Number, out var values) ? values : _opened.GetOrAdd(field.Number, open(column));
    }
}
