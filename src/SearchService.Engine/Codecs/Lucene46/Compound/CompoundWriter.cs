using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Lucene46.Compound;

/// <summary>Packs the files of a segment into one; see <see cref="CompoundFormat"/>.</summary>
internal static class CompoundWriter
{
    private const int CopyChunk = 1 << 20;

    /// <summary>Writes the two files; the packed ones stay, for the caller to delete.</summary>
    public static void Write(Directory directory, SegmentInfo segment, IReadOnlyCollection<string> files)
    {
        using var data = directory.CreateOutput(segment.FileName(CompoundFormat.DataExtension));
        using var entries = directory.CreateOutput(segment.FileName(CompoundFormat.EntriesExtension));
        CodecFraming.WriteHeader(data, CompoundFormat.DataCodec, CompoundFormat.Version);
        CodecFraming.WriteHeader(entries, CompoundFormat.EntriesCodec, CompoundFormat.Version);
        entries.WriteVInt(files.Count);
        foreach (var file in files)
        {
            using var input = directory.OpenInput(file);
            entries.WriteString(file[segment.Name.Length..]);
            entries.WriteInt64(data.Position);
            entries.WriteInt64(input.Length);
            for (long at = 0; at < input.Length; at += CopyChunk)
            {
                data.WriteBytes(input.Span(at, (int)Math.Min(CopyChunk, input.Length - at)));
            }
        }

        CodecFraming.WriteFooter(data);
        CodecFraming.WriteFooter(entries);
    }
}
