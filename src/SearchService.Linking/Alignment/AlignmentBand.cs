namespace SearchService.Linking.Alignment;

/// <summary>The part of a table of two sequences, around its diagonal, that an alignment may pass through.</summary>
/// <remarks>Short sequences have the whole table.</remarks>
internal readonly struct AlignmentBand
{
    private const int LeastHalf = 300;

    private readonly int _fromCount;
    private readonly int _toCount;
    private readonly int _half;

    /// <summary>The band of two sequences of these lengths.</summary>
    public AlignmentBand(int fromCount, int toCount)
    {
        _fromCount = fromCount;
        _toCount = toCount;
        _half = Math.Max(LeastHalf, Math.Abs(fromCount - toCount) + (Math.Max(fromCount, toCount) / 10));
        Width = Math.Min((2 * _half) + 1, toCount + 1);
    }

    /// <summary>The number of columns of each row.</summary>
    public int Width { get; }

    /// <summary>The first column of a row.</summary>
    public int First(int row) => Math.Clamp((int)((long)row * _toCount / Math.Max(1, _fromCount)) - _half, 0, Math.Max(0, _toCount + 1 - Width));

    /// <summary>Whether a row has a column.</summary>
    public bool Contains(int row, int column) => (uint)(column - First(row)) < (uint)Width;
}
