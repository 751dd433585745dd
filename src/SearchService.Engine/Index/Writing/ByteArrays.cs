namespace SearchService.Engine.Index.Writing;

/// <summary>Equality and order of byte strings by their bytes.</summary>
internal static class ByteArrays
{
    /// <summary>Equal bytes are equal.</summary>
    public static IEqualityComparer<byte[]> Equality { get; } = new ByBytes();

    /// <summary>Unsigned byte order.</summary>
    public static IComparer<byte[]> Order { get; } = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private sealed class ByBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);

        public int GetHashCode(byte[] bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
