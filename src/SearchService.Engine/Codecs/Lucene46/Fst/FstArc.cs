namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>A place in a transducer: the arc that was followed to get there.</summary>
/// <remarks>Only the reader that made it can use it. Outputs are places in its bytes.</remarks>
public record struct FstArc
{
    /// <summary>Whether a key ends here.</summary>
    public bool IsFinal { get; internal set; }

    internal int Target { get; set; }

    internal int OutputAt { get; set; }

    internal int OutputLength { get; set; }

    internal int FinalOutputAt { get; set; }

    internal int FinalOutputLength { get; set; }
}
