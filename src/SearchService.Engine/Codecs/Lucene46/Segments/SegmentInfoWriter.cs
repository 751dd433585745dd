using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Writes what a segment is; see <see cref="SegmentInfoFormat"/>.</summary>
internal static class SegmentInfoWriter
{
    /// <summary>Writes the file, which completes the segment.</summary>
    public static void Write(Directory directory, SegmentInfo segment)
    {
        using var output = directory.CreateOutput(segment.FileName(SegmentInfoFormat.Extension));
        CodecFraming.WriteHeader(output, SegmentInfoFormat.Codec, SegmentInfoFormat.Version);
        output.WriteString(segment.Version);
        output.WriteInt32(segment.DocCount);
        output.WriteByte(segment.IsCompound ? SegmentInfoFormat.Compound : SegmentInfoFormat.NotCompound);
        output.WriteStringMap(segment.Diagnostics);
        output.WriteStringSet(segment.Files);
        CodecFraming.WriteFooter(output);
    }
}
