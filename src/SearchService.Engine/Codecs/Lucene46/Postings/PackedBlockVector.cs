using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The decoding of <see cref="PackedBlock"/> with vectors of eight integers, and prefix sums with vectors of four.</summary>
/// <remarks>
/// Eight packed values take as many bytes as one has bits, so that the bytes and the shift of each lane depend on the width
/// alone. A value of up to 25 bits lies in four bytes wherever it begins.
/// </remarks>
internal static class PackedBlockVector
{
    /// <summary>The widest packed value that <see cref="DecodePacked"/> takes.</summary>
    public const int MaxPackedBits = 25;

    /// <summary>The widest value in words that <see cref="DecodeWords"/> takes, which must divide it.</summary>
    public const int MaxWordsBits = 4;

    private const int Lanes = 8;
    private const int LoadBytes = 16;

    private static readonly Vector256<byte>[] s_places = [.. Enumerable.Range(0, MaxPackedBits + 1).Select(Places)];
    private static readonly Vector256<uint>[] s_shifts = [.. Enumerable.Range(0, MaxPackedBits + 1).Select(Shifts)];

    /// <summary>Whether the processor can decode this way.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Decodes a packed block of 1 to <see cref="MaxPackedBits"/> bits a value; the spans have their right sizes.</summary>
    public static void DecodePacked(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        // The second half of a group is loaded from its middle, in 16 bytes that may run past the end of the block: the last
        // groups are decoded from a copy.
        const int Groups = PackedBlock.Length / Lanes;
        var loaded = LoadBytes + (bits / 2);
        var safe = bytes.Length < loaded ? 0 : Math.Min(Groups, ((bytes.Length - loaded) / bits) + 1);
        ref var target = ref MemoryMarshal.GetReference(values);
        DecodeGroups(ref MemoryMarshal.GetReference(bytes), safe, bits, ref target);
        Span<byte> rest = stackalloc byte[4 * LoadBytes];
        bytes[(safe * bits)..].CopyTo(rest);
        DecodeGroups(ref MemoryMarshal.GetReference(rest), Groups - safe, bits, ref Unsafe.Add(ref target, safe * Lanes));
    }

    /// <summary>Decodes a block in words of 1, 2 or 4 bits a value; the spans have their right sizes.</summary>
    public static void DecodeWords(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(values);
        var lanes = Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7) * (uint)bits;
        var mask = Vector256.Create((1u << bits) - 1);
        var perWord = 64 / bits;
        for (var i = 0; i < PackedBlock.Length; i += perWord)
        {
            var word = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(ref source));
            source = ref Unsafe.Add(ref source, sizeof(ulong));
            for (var j = 0; j < perWord; j += Lanes)
            {
                var part = Avx2.ShiftRightLogicalVariable(Vector256.Create((uint)(word >> (j * bits))), lanes);
                (part & mask).AsInt32().StoreUnsafe(ref target, (nuint)(i + j));
            }
        }
    }

    /// <summary>Turns gaps, a multiple of four of them, into running sums; false where a gap is negative or a sum overflows.</summary>
    public static bool TryPrefixSum(Span<int> gaps, int start)
    {
        ref var at = ref MemoryMarshal.GetReference(gaps);
        var carry = Vector128.Create(start);
        var signs = Vector128<int>.Zero;
        for (nuint i = 0; i < (nuint)gaps.Length; i += 4)
        {
            var sums = Vector128.LoadUnsafe(ref at, i);
            signs |= sums;
            sums += Sse2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Sse2.ShiftLeftLogical128BitLane(sums, 8);
            sums += carry;
            signs |= sums;
            sums.StoreUnsafe(ref at, i);
            carry = Sse2.Shuffle(sums, 0b11_11_11_11);
        }

        return signs.ExtractMostSignificantBits() == 0;
    }

    private static void DecodeGroups(ref byte source, int groups, int bits, ref int target)
    {
        var places = s_places[bits];
        var shifts = s_shifts[bits];
        var drop = (byte)(32 - bits);
        for (var group = 0; group < groups; group++)
        {
            var bytes = Vector256.Create(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (nuint)(bits / 2)));
            var words = Avx2.ShiftLeftLogicalVariable(Avx2.Shuffle(bytes, places).AsUInt32(), shifts);
            (words >>> drop).AsInt32().StoreUnsafe(ref target, (nuint)(group * Lanes));
            source = ref Unsafe.Add(ref source, bits);
        }
    }

    /// <summary>Which bytes of the two loads each lane takes, the first one as the highest.</summary>
    private static Vector256<byte> Places(int bits)
    {
        var places = new byte[2 * LoadBytes];
        for (var i = 0; i < places.Length; i++)
        {
            var lane = i / 4;
            var first = (lane * bits / 8) - (lane < Lanes / 2 ? 0 : bits / 2);
            places[i] = (byte)(first + 3 - (i % 4));
        }

        return Vector256.Create<byte>(places);
    }

    private static Vector256<uint> Shifts(int bits) =>
        Vector256.Create<uint>([.. Enumerable.Range(0, Lanes).Select(lane => (uint)(lane * bits % 8))]);
}
