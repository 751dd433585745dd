using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>Reads what a segment is; see <see cref="SegmentInfoFormat"/>.</summary>
internal static class SegmentInfoReader
{
    /// <summary>Reads the file of the segment of that name.</summary>
    public static SegmentInfo Read(IndexInput input, string name)
    {
        CodecFraming.CheckHeader(input, SegmentInfoFormat.Codec, SegmentInfoFormat.Version, SegmentInfoFormat.Version);
        CodecFraming.CheckFooterShape(input);
        var version = input.ReadString();
        var docCount = input.ReadInt32();
        var compound = input.ReadByte();
        if (docCount < 0 || compound is not (SegmentInfoFormat.Compound or SegmentInfoFormat.NotCompound))
        {
            throw input.Corrupt($"{docCount} documents, compound mark {compound}");
        }

        return new SegmentInfo
        {
            Name = name,
            Version = version,
            DocCount = docCount,
            IsCompound = compound == SegmentInfoFormat.Compound,
            Diagnostics = input.ReadStringMap(),
            Files = input.ReadStringSet(),
        };
    }
}
