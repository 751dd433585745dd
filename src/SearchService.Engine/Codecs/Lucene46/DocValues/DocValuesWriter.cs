using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>Writes one column after the other; see <see cref="DocValuesFormat"/>.</summary>
internal sealed class DocValuesWriter : IDisposable
{
    private readonly ColumnOutputs _files;
    private readonly IndexOutput _data;
    private readonly IndexOutput _metadata;

    public DocValuesWriter(SegmentState state)
    {
        _files = new ColumnOutputs(
            state, (DocValuesFormat.DataExtension, DocValuesFormat.DataCodec), (DocValuesFormat.MetadataExtension, DocValuesFormat.MetadataCodec), DocValuesFormat.Version);
        (_data, _metadata) = (_files.Data, _files.Metadata);
    }

    /// <summary>Writes a column of numbers.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">A number for each document, 0 where it has none.</param>
    /// <param name="present">Which documents have one (a bit each), or null when all have.</param>
    public void AddNumeric(FieldInfo field, ReadOnlySpan<long> values, DocBits? present)
    {
        var statistics = new NumericStatistics(values);
        WriteNumericHead(field, statistics.Encoding, values.Length, present);
        switch (statistics.Encoding)
        {
            case DocValuesFormat.Table:
                WriteTable(values, statistics.Table!);
                break;
            case DocValuesFormat.Divided:
                _metadata.WriteInt64(statistics.Min);
                _metadata.WriteInt64(statistics.Divisor);
                WriteBlocks(values, statistics.Min, statistics.Divisor);
                break;
            default:
                WriteBlocks(values, 0, 1);
                break;
        }
    }

    /// <summary>Writes a column of bytes.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">The bytes of each document; null for none.</param>
    public void AddBinary(FieldInfo field, IReadOnlyList<byte[]?> values)
    {
        DocBits? present = null;
        if (values.Contains(null))
        {
            present = new DocBits(values.Count);
            for (var doc = 0; doc < values.Count; doc++)
            {
                if (values[doc] is not null)
                {
                    present.Set(doc);
                }
            }
        }

        WriteBinary(field, values, present);
    }

    /// <summary>Writes a column of values from a sorted list.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">The distinct values in byte order, every one of them used.</param>
    /// <param name="ordinals">The number of each document's value, -1 for none.</param>
    public void AddSorted(FieldInfo field, IReadOnlyList<byte[]> values, ReadOnlySpan<long> ordinals)
    {
        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(DocValuesFormat.Sorted);
        WriteValueList(field, values);
        WriteNumericHead(field, DocValuesFormat.Delta, ordinals.Length, null);
        WriteBlocks(ordinals, 0, 1);
    }

    /// <summary>Completes both files.</summary>
    public void Finish() => _files.Finish();

    public void Dispose() => _files.Dispose();

    private void WriteNumericHead(FieldInfo field, int encoding, int count, DocBits? present)
    {
        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(DocValuesFormat.Numeric);
        _metadata.WriteVInt(encoding);
        WritePresence(present);
        _metadata.WriteVInt(PackedFormat.Version);
        _metadata.WriteInt64(_data.Position);
        _metadata.WriteVLong(count);
        _metadata.WriteVInt(DocValuesFormat.BlockSize);
    }

    private void WritePresence(DocBits? present)
    {
        _metadata.WriteInt64(present is null ? -1 : _data.Position);
        if (present is not null)
        {
            _data.WriteBytes(present.Bytes);
        }
    }

    private void WriteBlocks(ReadOnlySpan<long> values, long min, long divisor)
    {
        var writer = new BlockPackedWriter(_data, DocValuesFormat.BlockSize);
        foreach (var value in values)
        {
            writer.Add((value - min) / divisor);
        }

        writer.Finish();
    }

    private void WriteTable(ReadOnlySpan<long> values, long[] table)
    {
        _metadata.WriteVInt(table.Length);
        foreach (var value in table)
        {
            _metadata.WriteInt64(value);
        }

        var writer = new PackedWriter(_data, PackedFormat.BitsRequired(table.Length - 1));
        foreach (var value in values)
        {
            writer.Add(Array.BinarySearch(table, value));
        }

        writer.Finish();
    }

    private void WriteBinary(FieldInfo field, IReadOnlyList<byte[]?> values, DocBits? present)
    {
        var start = _data.Position;
        var (min, max) = Lengths(values);
        foreach (var value in values)
        {
            _data.WriteBytes(value);
        }

        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(DocValuesFormat.Binary);
        _metadata.WriteVInt(min == max ? DocValuesFormat.FixedLength : DocValuesFormat.VariableLength);
        WritePresence(present);
        _metadata.WriteVInt(min);
        _metadata.WriteVInt(max);
        _metadata.WriteVLong(values.Count);
        _metadata.WriteInt64(start);
        if (min != max)
        {
            WriteAddressHead(_data.Position);
            var ends = new MonotonicPackedWriter(_data, DocValuesFormat.BlockSize);
            long end = 0;
            foreach (var value in values)
            {
                end += value?.Length ?? 0;
                ends.Add(end);
            }

            ends.Finish();
        }
    }

    private void WriteValueList(FieldInfo field, IReadOnlyList<byte[]> values)
    {
        var (min, max) = Lengths(values);
        if (min == max)
        {
            WriteBinary(field, values, null);
            return;
        }

        var start = _data.Position;
        var starts = new long[(values.Count + DocValuesFormat.Interval - 1) / DocValuesFormat.Interval];
        for (var i = 0; i < values.Count; i++)
        {
            var shared = 0;
            if (i % DocValuesFormat.Interval == 0)
            {
                starts[i / DocValuesFormat.Interval] = _data.Position - start;
            }
            else
            {
                shared = values[i - 1].AsSpan().CommonPrefixLength(values[i]);
            }

            _data.WriteVInt(shared);
            _data.WriteVInt(values[i].Length - shared);
            _data.WriteBytes(values[i].AsSpan(shared));
        }

        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(DocValuesFormat.Binary);
        _metadata.WriteVInt(DocValuesFormat.PrefixCompressed);
        WritePresence(null);
        _metadata.WriteVInt(min);
        _metadata.WriteVInt(max);
        _metadata.WriteVLong(values.Count);
        _metadata.WriteInt64(start);
        _metadata.WriteVInt(DocValuesFormat.Interval);
        WriteAddressHead(_data.Position);
        var addresses = new MonotonicPackedWriter(_data, DocValuesFormat.BlockSize);
        foreach (var address in starts)
        {
            addresses.Add(address);
        }

        addresses.Finish();
    }

    private void WriteAddressHead(long offset)
    {
        _metadata.WriteInt64(offset);
        _metadata.WriteVInt(PackedFormat.Version);
        _metadata.WriteVInt(DocValuesFormat.BlockSize);
    }

    private static (int Min, int Max) Lengths(IReadOnlyList<byte[]?> values)
    {
        var min = int.MaxValue;
        var max = int.MinValue;
        foreach (var value in values)
        {
            min = Math.Min(min, value?.Length ?? 0);
            max = Math.Max(max, value?.Length ?? 0);
        }

        return (min, max);
    }
}
