namespace SearchService.Engine.Index;

/// <summary>What a check of an index found.</summary>
public sealed record IndexCheckReport
{
    /// <summary>The number of the commit, -1 where none could be read.</summary>
    public long Generation { get; init; } = -1;

    /// <summary>What was read of each segment.</summary>
    public required IReadOnlyList<SegmentCheck> Segments { get; init; }

    /// <summary>All that is wrong, each with the file or the segment; empty for a sound index.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Problems.Count == 0;
}

/// <summary>How much of a segment was read; all of it, where there is no problem.</summary>
/// <param name="Name">The segment.</param>
/// <param name="DocCount">Its documents.</param>
/// <param name="DeletedCount">How many of them are deleted.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Terms">The terms walked over.</param>
/// <param name="Postings">The pairs of a term and a document walked over.</param>
/// <param name="Positions">The occurrences walked over.</param>
/// <param name="StoredValues">The stored values read.</param>
/// <param name="ColumnValues">The values of columns read.</param>
public sealed record SegmentCheck(
    string Name, int DocCount, int DeletedCount, int Fields, long Terms, long Postings, long Positions, long StoredValues, long ColumnValues);
