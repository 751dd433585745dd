namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>A finite-state transducer from byte strings to byte strings, as Lucene 4.8 saves it.</summary>
/// <remarks>
/// Fst --> Header ("FST", version 4), Packed (byte, 0), HasEmptyOutput (byte), (SavedLength (VInt), EmptyOutput with its own VInt length)?, InputType
/// (byte, 0 for bytes), StartNode, NodeCount, ArcCount, ArcWithOutputCount, ByteCount (all VLong), the bytes of the nodes.
/// Nodes are read backwards: the address of a node is its highest byte, every field of an arc follows towards lower addresses, and
/// so do the bytes inside of VInts, outputs and (saved reversed for that) the empty output. Byte 0 is padding, so that 0 is no node.
/// Node --> Arc* in label order, or, for many arcs, 32 (byte), ArcCount (VInt), ArcBytes (VInt), and the arcs in slots of ArcBytes.
/// Arc --> Flags (byte), Label (byte), Output (VInt length, bytes) with <see cref="HasOutput"/>, FinalOutput likewise with
/// <see cref="HasFinalOutput"/>, Target (VLong) unless <see cref="StopNode"/> or <see cref="TargetNext"/>.
/// The output of a key is what its arcs carry one behind the other, and at last the final output of its last arc.
/// </remarks>
public static class FstFormat
{
    /// <summary>The name in the header.</summary>
    public const string Codec = "FST";

    /// <summary>The version read and written: targets are variable-length.</summary>
    public const int Version = 4;

    /// <summary>Arc flag: a key may end here.</summary>
    internal const byte Final = 1;

    /// <summary>Arc flag: the last arc of its node.</summary>
    internal const byte Last = 2;

    /// <summary>Arc flag: the target is the node saved right before this one.</summary>
    internal const byte TargetNext = 4;

    /// <summary>Arc flag: the target has no arcs.</summary>
    internal const byte StopNode = 8;

    /// <summary>Arc flag: the arc has an output.</summary>
    internal const byte HasOutput = 16;

    /// <summary>Arc flag: a key that ends here has a further output.</summary>
    internal const byte HasFinalOutput = 32;

    /// <summary>The first byte of a node with its arcs in slots; as flags of an arc it would make no sense.</summary>
    internal const byte ArcsInSlots = HasFinalOutput;

    /// <summary>How near to the root a node with a few arcs already has them in slots.</summary>
    internal const int ShallowDepth = 3;

    /// <summary>How many arcs near the root make slots worth their space.</summary>
    internal const int ShallowSlots = 5;

    /// <summary>How many arcs make slots worth their space anywhere.</summary>
    internal const int DeepSlots = 10;

    /// <summary>The address that stands for a final node without arcs.</summary>
    internal const int FinalEnd = -1;

    /// <summary>The address that stands for no node.</summary>
    internal const int NoNode = 0;
}
