using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchService.Engine.Store;

/// <summary>CRC-32 by carry-less multiplication: 64 bytes at a time are folded onto the next 64, until few are left.</summary>
/// <remarks>
/// The method of V. Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction" (Intel, 2009). The
/// last 16 bytes go through the tables instead of a Barrett reduction; that costs nothing on files and is easier to believe.
/// </remarks>
internal static class Crc32Carryless
{
    private const int Width = 16;
    private const int Stride = 4 * Width;

    // Powers of x modulo the polynomial, bits reflected: for a fold over 64 bytes and over 16.
    private static readonly Vector128<ulong> s_foldBy64 = Vector128.Create(0x154442BD4UL, 0x1C6E41596UL);
    private static readonly Vector128<ulong> s_foldBy16 = Vector128.Create(0x1751997D0UL, 0x0CCAA009EUL);

    /// <summary>Whether the processor has the instruction.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>As <see cref="Crc32.Append"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 * Stride)
        {
            return Crc32Scalar.Append(crc, bytes);
        }

        var words = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var a = words[0] ^ Vector128.CreateScalar((ulong)~crc);
        var b = words[1];
        var c = words[2];
        var d = words[3];
        var at = 4;
        for (; at + 4 <= words.Length; at += 4)
        {
            a = Fold(a, s_foldBy64) ^ words[at];
            b = Fold(b, s_foldBy64) ^ words[at + 1];
            c = Fold(c, s_foldBy64) ^ words[at + 2];
            d = Fold(d, s_foldBy64) ^ words[at + 3];
        }

        b ^= Fold(a, s_foldBy16);
        c ^= Fold(b, s_foldBy16);
        d ^= Fold(c, s_foldBy16);
        for (; at < words.Length; at++)
        {
            d = Fold(d, s_foldBy16) ^ words[at];
        }

        Span<byte> rest = stackalloc byte[Width];
        d.AsByte().CopyTo(rest);
        return ~Crc32Scalar.Update(Crc32Scalar.Update(0, rest), bytes[(at * Width)..]);
    }

    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11);
}
