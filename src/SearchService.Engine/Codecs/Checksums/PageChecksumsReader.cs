using System.Buffers.Binary;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Checksums;

/// <summary>Reads the checksums of the pages of a segment; see <see cref="PageChecksumsFormat"/>.</summary>
internal static class PageChecksumsReader
{
    /// <summary>The checksums by the name of the file, or null where there are none for this segment.</summary>
    /// <exception cref="CorruptIndexException">The file is broken, or a file of the segment has not the length that it had.</exception>
    public static IReadOnlyDictionary<string, uint[]>? Read(Directory directory, SegmentInfo segment)
    {
        var name = PageChecksumsFormat.FileName(segment);
        if (segment.ContentChecksum is not { } checksum || !directory.FileExists(name))
        {
            return null;
        }

        using var input = directory.OpenInput(name);
        CodecFraming.VerifyChecksum(input);
        CodecFraming.CheckHeader(input, PageChecksumsFormat.Codec, PageChecksumsFormat.Version, PageChecksumsFormat.Version);
        if (input.ReadString() != checksum || input.ReadVInt() != PageChecksums.PageBits)
        {
            return null;
        }

        var files = new Dictionary<string, uint[]>(StringComparer.Ordinal);
        for (var left = input.ReadCount(); left > 0; left--)
        {
            var file = input.ReadString();
            files[file] = ReadFile(input, directory, file);
        }

        return segment.Files.All(file => files.ContainsKey(file) || file == segment.FileName(SegmentInfoFormat.Extension)) ? files : null;
    }

    private static uint[] ReadFile(IndexInput input, Directory directory, string file)
    {
        var length = input.ReadVLong();
        var pages = PageChecksums.Count(length);
        if (length < 0 || pages > (input.Length - input.Position) / sizeof(int))
        {
            throw input.Corrupt($"the {pages} pages of {file}");
        }

        if (directory.FileLength(file) is var found && found != length)
        {
            throw new CorruptIndexException($"length: expected {length} bytes, found {found}", file, Math.Min(length, found));
        }

        var checksums = new uint[pages];
        var bytes = input.ReadSpan((int)pages * sizeof(uint));
        for (var i = 0; i < checksums.Length; i++)
        {
            checksums[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(i * sizeof(uint))..]);
        }

        return checksums;
    }
}
