namespace SearchService.Engine.Store;

/// <summary>The CRC-32 of zlib and of Lucene's file footers (polynomial 0xEDB88320, reflected).</summary>
/// <remarks>By carry-less multiplication, by the instruction of ARM, or by tables, whichever the processor has; all give the same.</remarks>
public static class Crc32
{
    /// <summary>The checksum of the bytes behind <paramref name="crc"/> followed by <paramref name="bytes"/>; start from 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes) =>
        Crc32Carryless.IsSupported ? Crc32Carryless.Append(crc, bytes)
        : Crc32Arm.IsSupported ? Crc32Arm.Append(crc, bytes)
        : Crc32Scalar.Append(crc, bytes);
}
