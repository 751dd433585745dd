namespace SearchService.Engine.Index.Writing;

/// <summary>A range of merged terms, decoded but for those that were left to the thread that writes.</summary>
internal sealed class MergedTerms
{
    private readonly List<(int EndTerm, byte[]? Left)> _parts = [];

    /// <summary>The decoded terms.</summary>
    public TermBatch Batch { get; } = new();

    /// <summary>Up to which decoded term each part goes, and the term left behind it, null behind the last part.</summary>
    public IReadOnlyList<(int EndTerm, byte[]? Left)> Parts => _parts;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Batch.Clear();
        _parts.Clear();
    }

    /// <summary>Leaves a term to the thread that writes.</summary>
    public void Leave(ReadOnlySpan<byte> term) => _parts.Add((Batch.TermCount, term.ToArray()));

    /// <summary>Ends the range.</summary>
    public void EndPart() => _parts.Add((Batch.TermCount, null));
}
