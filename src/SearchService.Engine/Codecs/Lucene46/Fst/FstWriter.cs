using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>Builds a transducer from ascending keys and saves it. The grammar is in <see cref="FstFormat"/>.</summary>
/// <remarks>
/// The nodes along the last key are open; whatever the next key does not share is closed, from the end. Outputs move as far
/// towards the root as all keys behind an arc share them. Equal nodes of one arc are saved once.
/// </remarks>
public sealed class FstWriter
{
    private readonly FstNodeWriter _nodes = new();
    private readonly List<OpenNode> _open = [new OpenNode(0)];
    private byte[] _lastKey = [];
    private byte[]? _emptyOutput;
    private bool _hasKeys;

    /// <summary>Adds a key, which must be above the one before.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> output)
    {
        if (_hasKeys && key.SequenceCompareTo(_lastKey) <= 0)
        {
            throw new ArgumentException("Keys must ascend.", nameof(key));
        }

        _hasKeys = true;
        if (key.IsEmpty)
        {
            _emptyOutput = output.ToArray();
            return;
        }

        var shared = key.CommonPrefixLength(_lastKey);
        Close(shared + 1);
        while (_open.Count <= key.Length)
        {
            _open.Add(new OpenNode(_open.Count));
        }

        for (var depth = shared; depth < key.Length; depth++)
        {
            _open[depth].Arcs.Add(new OpenArc(key[depth]));
        }

        _open[key.Length].IsFinal = true;
        var rest = output.ToArray();
        for (var depth = 0; depth < shared; depth++)
        {
            rest = PushForward(_open[depth].Arcs[^1], _open[depth + 1], rest);
        }

        _open[shared].Arcs[^1].Output = rest;
        _lastKey = key.ToArray();
    }

    /// <summary>Closes all nodes and saves the transducer; nothing can be added after that.</summary>
    public void Save(IndexOutput output)
    {
        Close(1);
        var root = _open[0];
        var start = root.Arcs.Count == 0 ? FstFormat.NoNode : _nodes.Add(root);
        CodecFraming.WriteHeader(output, FstFormat.Codec, FstFormat.Version);
        output.WriteByte(0);
        output.WriteByte((byte)(_emptyOutput is null ? 0 : 1));
        if (_emptyOutput is not null)
        {
            var saved = new ByteArrayOutput();
            saved.WriteVInt(_emptyOutput.Length);
            saved.WriteBytes(_emptyOutput);
            var reversed = saved.Written.ToArray();
            Array.Reverse(reversed);
            output.WriteVInt(reversed.Length);
            output.WriteBytes(reversed);
        }

        output.WriteByte(0);
        output.WriteVLong(start);
        output.WriteVLong(_nodes.NodeCount);
        output.WriteVLong(_nodes.ArcCount);
        output.WriteVLong(_nodes.ArcWithOutputCount);
        output.WriteVLong(_nodes.Bytes.Length);
        output.WriteBytes(_nodes.Bytes);
    }

    /// <summary>Leaves on an arc what the new output shares with it and hands the rest of the old one on to the node behind.</summary>
    private static byte[] PushForward(OpenArc arc, OpenNode target, byte[] output)
    {
        var common = output.AsSpan().CommonPrefixLength(arc.Output);
        if (common < arc.Output.Length)
        {
            var suffix = arc.Output[common..];
            arc.Output = arc.Output[..common];
            foreach (var behind in target.Arcs)
            {
                behind.Output = [.. suffix, .. behind.Output];
            }

            if (target.IsFinal)
            {
                target.FinalOutput = [.. suffix, .. target.FinalOutput];
            }
        }

        return output[common..];
    }

    /// <summary>Saves the nodes of the last key from its end up to a depth.</summary>
    private void Close(int depth)
    {
        for (var at = _lastKey.Length; at >= depth; at--)
        {
            var node = _open[at];
            var arc = _open[at - 1].Arcs[^1];
            arc.IsFinal = node.IsFinal;
            arc.FinalOutput = node.FinalOutput;
            arc.Target = node.Arcs.Count == 0 ? FstFormat.FinalEnd : _nodes.Add(node);
            node.Clear();
        }
    }
}
