using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Searches for many values in one block of 128 ascending integers.</summary>
/// <remarks>
/// A search compares every sixteenth integer and then the sixteen that the value must be among, without a branch and without
/// regard to the search before, so that the processor works on several at once.
/// </remarks>
internal readonly ref struct BlockSearch
{
    private const int Group = 16;

    private readonly ref int _block;
    private readonly Vector256<int> _pivots;

    /// <summary>Takes a block of 128 integers.</summary>
    public BlockSearch(ReadOnlySpan<int> block)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(block.Length, PackedBlock.Length);
        _block = ref MemoryMarshal.GetReference(block);
        _pivots = Vector256.Create(block[15], block[31], block[47], block[63], block[79], block[95], block[111], int.MaxValue);
    }

    /// <summary>The index of the first integer at or above a target; there must be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstAtLeast(int target) => Vector256.IsHardwareAccelerated ? FirstAtLeastVector(target) : FirstAtLeastScalar(target);

    internal int FirstAtLeastScalar(int target) => PackedBlock.FirstAtLeast(MemoryMarshal.CreateReadOnlySpan(ref _block, PackedBlock.Length), target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstAtLeastVector(int target)
    {
        var targets = Vector256.Create(target);
        var group = Group * BitOperations.PopCount(Vector256.LessThan(_pivots, targets).ExtractMostSignificantBits());
        var low = Vector256.LessThan(Vector256.LoadUnsafe(ref _block, (nuint)group), targets);
        var high = Vector256.LessThan(Vector256.LoadUnsafe(ref _block, (nuint)(group + 8)), targets);
        return group + BitOperations.PopCount(low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << 8));
    }
}
