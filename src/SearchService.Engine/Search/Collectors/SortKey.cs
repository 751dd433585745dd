namespace SearchService.Engine.Search.Collectors;

/// <summary>What one level of a sort saw in a document: a number (the score as its ordered bits), or bytes, null where there are none.</summary>
/// <param name="Number">The number, 0 for bytes.</param>
/// <param name="Bytes">The bytes of a sorted column.</param>
public readonly record struct SortKey(long Number, byte[]? Bytes)
{
    /// <summary>A score as a number of the same order.</summary>
    public static SortKey OfScore(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score);
        return new SortKey(bits >= 0 ? bits : int.MinValue - (long)bits, null);
    }

    /// <summary>Whether both hold the same number and bytes.</summary>
    public bool Equals(SortKey other) =>
        Number == other.Number && (Bytes is null) == (other.Bytes is null) && Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Number);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Negative where this one comes first.</summary>
    internal int CompareTo(SortKey other, SortLevel level)
    {
        if (level.Kind == SortKind.Sorted && (Bytes is null || other.Bytes is null))
        {
            return (Bytes is null ? 1 : 0) - (other.Bytes is null ? 1 : 0);
        }

        var order = level.Kind == SortKind.Sorted ? Bytes.AsSpan().SequenceCompareTo(other.Bytes) : Number.CompareTo(other.Number);
        return level.Descending ? -order : order;
    }
}
