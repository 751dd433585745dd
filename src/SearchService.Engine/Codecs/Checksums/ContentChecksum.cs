using System.Globalization;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Checksums;

/// <summary>One number for the content of several files, made of the checksums in their footers.</summary>
/// <remarks>
/// With it what names files says also what they held: the diagnostics of a segment for its files, the user data of a commit for
/// the segments and deletions. So a file of another index, sound in itself, is not taken for one of this.
/// </remarks>
internal static class ContentChecksum
{
    /// <summary>The key under which it stands.</summary>
    public const string Key = "checksum";

    /// <summary>The number; a few bytes of each file are read, in the order given.</summary>
    public static uint Of(Directory directory, IEnumerable<string> files)
    {
        var checksum = 0u;
        foreach (var file in files)
        {
            using var input = directory.OpenInput(file);
            CodecFraming.CheckFooterShape(input);
            checksum = Crc32.Append(checksum, input.Span(input.Length - sizeof(long), sizeof(long)));
        }

        return checksum;
    }

    /// <summary>The number as it is written.</summary>
    public static string Text(uint checksum) => checksum.ToString("x8", CultureInfo.InvariantCulture);
}
