using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>Reads the .dvm file; see <see cref="DocValuesFormat"/>.</summary>
internal sealed class DocValuesMetadata
{
    private readonly IndexInput _input;
    private readonly int _docCount;

    private DocValuesMetadata(IndexInput input, int docCount)
    {
        _input = input;
        _docCount = docCount;
    }

    /// <summary>The columns by the numbers of their fields.</summary>
    public static Dictionary<int, ColumnEntry> Read(IndexInput input, FieldInfos fields, int docCount)
    {
        CodecFraming.CheckHeader(input, DocValuesFormat.MetadataCodec, DocValuesFormat.Version, DocValuesFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var reader = new DocValuesMetadata(input, docCount);
        var columns = new Dictionary<int, ColumnEntry>();
        for (var number = input.ReadVInt(); number != -1; number = input.ReadVInt())
        {
            var field = fields.Find(number) ?? throw input.Corrupt($"a column of field {number}, which the segment does not have");
            var kind = input.ReadByte();
            if (field.DocValues != KindOf(kind))
            {
                throw input.Corrupt($"the column of field {field.Name}: expected {field.DocValues}, found kind {kind}");
            }

            columns[number] = reader.ReadColumn(kind, number);
        }

        return columns;
    }

    private static DocValuesType KindOf(byte kind) => kind switch
    {
        DocValuesFormat.Numeric => DocValuesType.Numeric,
        DocValuesFormat.Binary => DocValuesType.Binary,
        DocValuesFormat.Sorted => DocValuesType.Sorted,
        DocValuesFormat.SortedSet => DocValuesType.SortedSet,
        _ => DocValuesType.None,
    };

    private ColumnEntry ReadColumn(byte kind, int number)
    {
        switch (kind)
        {
            case DocValuesFormat.Numeric:
                return new ColumnEntry(null, ReadNumeric(_docCount));
            case DocValuesFormat.Binary:
                return new ColumnEntry(ReadBinary(_docCount), null);
            case DocValuesFormat.Sorted:
                return ReadSorted(number);
        }

        var shape = _input.ReadVInt();
        if (shape == DocValuesFormat.SetOfOne)
        {
            ReadTag(number, DocValuesFormat.Sorted);
            return ReadSorted(number);
        }

        if (shape != DocValuesFormat.SetWithEnds)
        {
            throw _input.Corrupt($"a sorted set of shape {shape}");
        }

        ReadTag(number, DocValuesFormat.Binary);
        var values = ReadBinary(null);
        ReadTag(number, DocValuesFormat.Numeric);
        var ordinals = ReadNumeric(null);
        ReadTag(number, DocValuesFormat.Numeric);
        return new ColumnEntry(values, ordinals, ReadNumeric(_docCount));
    }

    private ColumnEntry ReadSorted(int number)
    {
        ReadTag(number, DocValuesFormat.Binary);
        var values = ReadBinary(null);
        if (values.Count > _docCount)
        {
            throw _input.Corrupt($"{values.Count} distinct values in {_docCount} documents");
        }

        ReadTag(number, DocValuesFormat.Numeric);
        return new ColumnEntry(values, ReadNumeric(_docCount));
    }

    private void ReadTag(int number, byte kind)
    {
        var foundNumber = _input.ReadVInt();
        var foundKind = _input.ReadByte();
        if (foundNumber != number || foundKind != kind)
        {
            throw _input.Corrupt($"expected kind {kind} of field {number}, found kind {foundKind} of field {foundNumber}");
        }
    }

    private NumericEntry ReadNumeric(int? expectedCount)
    {
        var encoding = _input.ReadVInt();
        var missing = _input.ReadInt64();
        PackedReader.CheckVersion(_input);
        var entry = new NumericEntry
        {
            Encoding = encoding,
            Missing = missing,
            Offset = _input.ReadInt64(),
            Count = CheckCount(_input.ReadVLong(), expectedCount),
            BlockSize = _input.ReadVInt(),
        };
        switch (encoding)
        {
            case DocValuesFormat.Delta:
                return entry;
            case DocValuesFormat.Divided:
                return entry with { Min = _input.ReadInt64(), Divisor = _input.ReadInt64() };
            case DocValuesFormat.Table:
                var table = new long[_input.ReadCount()];
                for (var i = 0; i < table.Length; i++)
                {
                    table[i] = _input.ReadInt64();
                }

                return entry with { Table = table };
            default:
                throw _input.Corrupt($"numbers in encoding {encoding}");
        }
    }

    private BinaryEntry ReadBinary(int? expectedCount)
    {
        var entry = new BinaryEntry
        {
            Encoding = _input.ReadVInt(),
            Missing = _input.ReadInt64(),
            MinLength = _input.ReadVInt(),
            MaxLength = _input.ReadVInt(),
            Count = CheckCount(_input.ReadVLong(), expectedCount),
            Offset = _input.ReadInt64(),
        };
        if (entry.MinLength < 0 || entry.MaxLength < 0)
        {
            throw _input.Corrupt($"values of {entry.MinLength} to {entry.MaxLength} bytes");
        }

        switch (entry.Encoding)
        {
            case DocValuesFormat.FixedLength:
                return entry;
            case DocValuesFormat.PrefixCompressed:
                entry = entry with { Interval = _input.ReadVInt() };
                if (entry.Interval < 1)
                {
                    throw _input.Corrupt($"an address at every {entry.Interval}th value");
                }

                break;
            case DocValuesFormat.VariableLength:
                break;
            default:
                throw _input.Corrupt($"bytes in encoding {entry.Encoding}");
        }

        entry = entry with { Addresses = _input.ReadInt64() };
        PackedReader.CheckVersion(_input);
        return entry with { BlockSize = _input.ReadVInt() };
    }

    private long CheckCount(long count, int? expected) =>
        count >= 0 && (expected is null || count == expected) ? count
        : throw _input.Corrupt($"a column of {count} values in a segment of {_docCount} documents");
}
