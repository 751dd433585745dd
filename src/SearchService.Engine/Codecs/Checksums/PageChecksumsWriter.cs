using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Checksums;

/// <summary>Writes the checksums of the pages of a segment; see <see cref="PageChecksumsFormat"/>.</summary>
internal static class PageChecksumsWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="directory">Where the segment is.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="files">Its files, closed.</param>
    public static void Write(Directory directory, SegmentInfo segment, IReadOnlyCollection<IndexOutput> files)
    {
        using var output = directory.CreateOutput(PageChecksumsFormat.FileName(segment));
        CodecFraming.WriteHeader(output, PageChecksumsFormat.Codec, PageChecksumsFormat.Version);
        output.WriteString(segment.ContentChecksum ?? throw new ArgumentException($"The segment {segment.Name} has no checksum.", nameof(segment)));
        output.WriteVInt(PageChecksums.PageBits);
        output.WriteVInt(files.Count);
        foreach (var file in files)
        {
            output.WriteString(file.Name);
            output.WriteVLong(file.Position);
            foreach (var checksum in file.PageChecksums)
            {
                output.WriteInt32((int)checksum);
            }
        }

        CodecFraming.WriteFooter(output);
    }
}
