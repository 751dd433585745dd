using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>What is done with the positions of one term in one document, which are stored as gaps. Pure functions over spans.</summary>
internal static class PositionGaps
{
    /// <summary>Spans of gaps are at least as long, whatever the frequency; what lies behind the gaps does not matter.</summary>
    public const int Padding = 8;

    /// <summary>Whether the processor can do <see cref="KeepVector"/>.</summary>
    public static bool IsVectorSupported => Avx2.IsSupported;

    /// <summary>Writes the positions, as many as the span has places.</summary>
    /// <param name="gaps">The gaps, the first one from 0.</param>
    /// <param name="shift">What is taken off each position.</param>
    /// <param name="positions">Receives the positions.</param>
    public static void Sum(ReadOnlySpan<int> gaps, int shift, Span<int> positions)
    {
        var position = -shift;
        for (var i = 0; i < positions.Length && i < gaps.Length; i++)
        {
            position += gaps[i];
            positions[i] = position;
        }
    }

    /// <summary>Keeps, of some ascending numbers, those that are positions; each of them once. Returns how many.</summary>
    /// <param name="gaps">The gaps, the first one from 0.</param>
    /// <param name="freq">How many there are.</param>
    /// <param name="shift">What is taken off each position.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="kept">Receives what is kept; it has as many places, and may lie where the numbers do or before.</param>
    public static int Keep(ReadOnlySpan<int> gaps, int freq, int shift, ReadOnlySpan<int> numbers, Span<int> kept) =>
        freq <= Padding && IsVectorSupported ? KeepVector(gaps, freq, shift, numbers, kept) : KeepScalar(gaps, freq, shift, numbers, kept);

    internal static int KeepScalar(ReadOnlySpan<int> gaps, int freq, int shift, ReadOnlySpan<int> numbers, Span<int> kept)
    {
        var count = 0;
        var at = 0;
        var position = -shift;
        foreach (var gap in gaps[..freq])
        {
            position += gap;
            while (at < numbers.Length && numbers[at] < position)
            {
                at++;
            }

            if (at == numbers.Length)
            {
                break;
            }

            if (numbers[at] == position && (count == 0 || kept[count - 1] != position))
            {
                kept[count++] = position;
            }
        }

        return count;
    }

    /// <summary>The same for at most <see cref="Padding"/> gaps, with no branch but one for each number.</summary>
    internal static int KeepVector(ReadOnlySpan<int> gaps, int freq, int shift, ReadOnlySpan<int> numbers, Span<int> kept)
    {
        var sums = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(gaps[..Padding]));
        sums += Avx2.ShiftLeftLogical128BitLane(sums, 4);
        sums += Avx2.ShiftLeftLogical128BitLane(sums, 8);
        sums += Avx2.PermuteVar8x32(sums, Vector256.Create(3)) & Vector256.Create(0, 0, 0, 0, -1, -1, -1, -1);
        sums -= Vector256.Create(shift);
        var present = (1u << freq) - 1;
        var count = 0;
        var last = int.MinValue;
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = numbers[i];
            var isKept = (Vector256.Equals(sums, Vector256.Create(number)).ExtractMostSignificantBits() & present) != 0 & number != last;
            kept[count] = number;
            count += isKept ? 1 : 0;
            last = isKept ? number : last;
        }

        return count;
    }
}
