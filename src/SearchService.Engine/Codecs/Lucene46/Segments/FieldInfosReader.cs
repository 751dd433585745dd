using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Reads the fields of a segment; see <see cref="FieldInfosFormat"/>.</summary>
internal static class FieldInfosReader
{
    /// <summary>Reads the file.</summary>
    public static FieldInfos Read(Store.Directory directory, SegmentInfo segment)
    {
        using var input = directory.OpenInput(segment.FileName(FieldInfosFormat.Extension));
        CodecFraming.CheckHeader(input, FieldInfosFormat.Codec, FieldInfosFormat.Version, FieldInfosFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var count = input.ReadCount();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        var fields = new List<FieldInfo>(count);
        for (var i = 0; i < count; i++)
        {
            var field = ReadField(input);
            if (!names.Add(field.Name) || !numbers.Add(field.Number) || field.Number < 0)
            {
                throw input.Corrupt($"field \"{field.Name}\" with number {field.Number} is there twice, or its number is negative");
            }

            fields.Add(field);
        }

        return new FieldInfos(fields);
    }

    private static FieldInfo ReadField(IndexInput input)
    {
        var name = input.ReadString();
        var number = input.ReadVInt();
        int bits = input.ReadByte();
        int columns = input.ReadByte();
        var column = columns & FieldInfosFormat.ColumnMask;
        if (column > (int)DocValuesType.SortedSet || columns >> 4 > 1)
        {
            throw input.Corrupt($"column types 0x{columns:X2} of field \"{name}\"");
        }

        return new FieldInfo
        {
            Name = name,
            Number = number,
            IndexOptions = Options(bits),
            OmitsNorms = (bits & FieldInfosFormat.OmitsNorms) != 0,
            StoresTermVectors = (bits & FieldInfosFormat.TermVectors) != 0,
            HasPayloads = (bits & FieldInfosFormat.Payloads) != 0,
            DocValues = (DocValuesType)column,
            DocValuesGeneration = input.ReadInt64(),
            Attributes = input.ReadStringMap(),
        };
    }

    private static IndexOptions Options(int bits) =>
        (bits & FieldInfosFormat.Indexed) == 0 ? IndexOptions.None
        : (bits & FieldInfosFormat.DocsOnly) != 0 ? IndexOptions.Docs
        : (bits & FieldInfosFormat.NoPositions) != 0 ? IndexOptions.DocsAndFreqs
        : (bits & FieldInfosFormat.Offsets) != 0 ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets
        : IndexOptions.DocsAndFreqsAndPositions;
}
