using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Writes the fields of a segment; see <see cref="FieldInfosFormat"/>.</summary>
internal static class FieldInfosWriter
{
    /// <summary>Writes the file.</summary>
    public static void Write(SegmentState state)
    {
        using var output = state.Create(FieldInfosFormat.Extension);
        CodecFraming.WriteHeader(output, FieldInfosFormat.Codec, FieldInfosFormat.Version);
        output.WriteVInt(state.Fields.Count);
        foreach (var field in state.Fields)
        {
            output.WriteString(field.Name);
            output.WriteVInt(field.Number);
            output.WriteByte((byte)Bits(field));
            output.WriteByte((byte)((field.HasNorms ? FieldInfosFormat.NormsNumeric : 0) | (int)field.DocValues));
            output.WriteInt64(field.DocValuesGeneration);
            output.WriteStringMap(field.Attributes);
        }

        CodecFraming.WriteFooter(output);
    }

    private static int Bits(FieldInfo field) =>
        (field.IndexOptions == IndexOptions.None ? 0 : FieldInfosFormat.Indexed)
        | (field.StoresTermVectors ? FieldInfosFormat.TermVectors : 0)
        | (field.OmitsNorms ? FieldInfosFormat.OmitsNorms : 0)
        | (field.HasPayloads ? FieldInfosFormat.Payloads : 0)
        | field.IndexOptions switch
        {
            IndexOptions.Docs => FieldInfosFormat.DocsOnly,
            IndexOptions.DocsAndFreqs => FieldInfosFormat.NoPositions,
            IndexOptions.DocsAndFreqsAndPositionsAndOffsets => FieldInfosFormat.Offsets,
            _ => 0,
        };
}
