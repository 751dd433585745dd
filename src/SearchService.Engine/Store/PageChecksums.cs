using System.Runtime.InteropServices;

namespace SearchService.Engine.Store;

/// <summary>The checksums of the pages of a file, gathered while it is written.</summary>
/// <remarks>
/// A page is a compromise: it is what one touch of a cold file verifies (a few microseconds), and each costs four bytes beside
/// the index (.025 %).
/// </remarks>
internal sealed class PageChecksums
{
    /// <summary>A page has two to the power of this many bytes.</summary>
    public const int PageBits = 14;

    /// <summary>The length of every page but the last.</summary>
    public const int PageLength = 1 << PageBits;

    private readonly List<uint> _full = [];
    private uint _crc;
    private int _filled;

    /// <summary>The number of pages of a file of that length.</summary>
    public static long Count(long length) => (length + PageLength - 1) >> PageBits;

    /// <summary>Adds the next bytes of the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var taken = Math.Min(bytes.Length, PageLength - _filled);
            _crc = Crc32.Append(_crc, bytes[..taken]);
            _filled += taken;
            bytes = bytes[taken..];
            if (_filled == PageLength)
            {
                _full.Add(_crc);
                _crc = 0;
                _filled = 0;
            }
        }
    }

    /// <summary>The checksums of all pages so far, the last one perhaps not full.</summary>
    public uint[] ToArray() => _filled == 0 ? [.. _full] : [.. CollectionsMarshal.AsSpan(_full), _crc];
}
