using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SearchService.Engine.Store;

/// <summary>Tells the processor what will be touched soon, where it can be told.</summary>
internal static class CacheLine
{
    /// <summary>Begins to fetch the line of memory of a place; nothing waits for it and nothing else changes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            // An address that the collector makes stale meanwhile fetches a line in vain, no more.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
