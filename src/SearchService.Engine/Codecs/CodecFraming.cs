using System.Text;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs;

/// <summary>The header and the footer that frame every file of an index.</summary>
/// <remarks>
/// Header: int 0x3FD76C17, string codec name, int version. Footer (16 bytes): int 0xC02893E8, int 0 (the algorithm: CRC-32),
/// long CRC-32 of everything before it, magic and algorithm included. All big-endian.
/// </remarks>
public static class CodecFraming
{
    /// <summary>The length of a footer in bytes.</summary>
    public const int FooterLength = 16;

    private const int HeaderMagic = 0x3FD76C17;
    private const int FooterMagic = unchecked((int)0xC02893E8);

    /// <summary>The length of the header with that codec name.</summary>
    public static int HeaderLength(string codec) => 9 + codec.Length;

    /// <summary>Writes a header.</summary>
    public static void WriteHeader(IndexOutput output, string codec, int version)
    {
        output.WriteInt32(HeaderMagic);
        output.WriteString(codec);
        output.WriteInt32(version);
    }

    /// <summary>Reads a header at the cursor and returns its version.</summary>
    public static int CheckHeader(IndexInput input, string codec, int minVersion, int maxVersion)
    {
        var magic = input.ReadInt32();
        if (magic != HeaderMagic)
        {
            throw input.Corrupt($"header magic: expected 0x{HeaderMagic:X8}, found 0x{magic:X8}");
        }

        var length = input.ReadVInt();
        var found = length == Encoding.UTF8.GetByteCount(codec) ? Encoding.UTF8.GetString(input.ReadSpan(length)) : null;
        if (found != codec)
        {
            throw input.Corrupt($"codec name: expected \"{codec}\", found {(found is null ? $"a name of {length} bytes" : $"\"{found}\"")}");
        }

        var version = input.ReadInt32();
        if (version < minVersion || version > maxVersion)
        {
            throw input.Corrupt($"version of {codec}: expected {minVersion} to {maxVersion}, found {version}");
        }

        return version;
    }

    /// <summary>Writes the footer; nothing may follow.</summary>
    public static void WriteFooter(IndexOutput output)
    {
        output.WriteInt32(FooterMagic);
        output.WriteInt32(0);
        output.WriteInt64(output.Checksum);
    }

    /// <summary>Checks the shape of the footer at the end of the file, not the checksum: a few bytes are read.</summary>
    public static void CheckFooterShape(IndexInput input)
    {
        var tail = input.Clone();
        if (tail.Length < FooterLength)
        {
            throw tail.Corrupt($"a file of {tail.Length} bytes is too short for a footer");
        }

        tail.Position = tail.Length - FooterLength;
        var magic = tail.ReadInt32();
        var algorithm = tail.ReadInt32();
        if (magic != FooterMagic || algorithm != 0)
        {
            throw tail.Corrupt($"footer: expected 0x{FooterMagic:X8} and 0, found 0x{magic:X8} and {algorithm}: truncated or overwritten?");
        }
    }

    /// <summary>Reads the whole file and compares it with the checksum in its footer.</summary>
    public static void VerifyChecksum(IndexInput input, CancellationToken cancellation = default)
    {
        CheckFooterShape(input);
        var crc = 0u;
        var end = input.Length - 8;
        for (long at = 0; at < end;)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = (int)Math.Min(1 << 20, end - at);
            crc = Crc32.Append(crc, input.Span(at, chunk));
            at += chunk;
        }

        var tail = input.Clone();
        tail.Position = end;
        var expected = tail.ReadInt64();
        if (expected != crc)
        {
            throw new CorruptIndexException($"checksum: expected 0x{expected:X}, computed 0x{crc:X8}", input.Name, end);
        }
    }
}
