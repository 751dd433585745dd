namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>What the metadata say of a run of numbers.</summary>
internal sealed record NumericEntry
{
    public required int Encoding { get; init; }

    public required long Missing { get; init; }

    public required long Offset { get; init; }

    public required long Count { get; init; }

    public required int BlockSize { get; init; }

    public long Min { get; init; }

    public long Divisor { get; init; } = 1;

    public long[] Table { get; init; } = [];
}

/// <summary>What the metadata say of a run of byte strings.</summary>
internal sealed record BinaryEntry
{
    public required int Encoding { get; init; }

    public required long Missing { get; init; }

    public required int MinLength { get; init; }

    public required int MaxLength { get; init; }

    public required long Count { get; init; }

    public required long Offset { get; init; }

    public int Interval { get; init; }

    public long Addresses { get; init; } = -1;

    public int BlockSize { get; init; }
}

/// <summary>The parts of one column; which are set depends on its kind.</summary>
/// <param name="Values">The bytes of a binary column, or the distinct values of a sorted one.</param>
/// <param name="Numbers">The numbers of a numeric column, or the ordinals of a sorted one.</param>
/// <param name="Ends">Where the ordinals of each document of a sorted set end, for sets of several.</param>
internal sealed record ColumnEntry(BinaryEntry? Values, NumericEntry? Numbers, NumericEntry? Ends = null);
