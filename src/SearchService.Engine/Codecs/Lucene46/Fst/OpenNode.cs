namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>A node that may still get arcs.</summary>
internal sealed class OpenNode(int depth)
{
    public int Depth { get; } = depth;

    public List<OpenArc> Arcs { get; } = [];

    public bool IsFinal { get; set; }

    public byte[] FinalOutput { get; set; } = [];

    public void Clear()
    {
        Arcs.Clear();
        IsFinal = false;
        FinalOutput = [];
    }
}

/// <summary>An arc of an open node; its target is known when that is closed.</summary>
internal sealed class OpenArc(byte label)
{
    public byte Label { get; } = label;

    public byte[] Output { get; set; } = [];

    public bool IsFinal { get; set; }

    public byte[] FinalOutput { get; set; } = [];

    public long Target { get; set; }
}
