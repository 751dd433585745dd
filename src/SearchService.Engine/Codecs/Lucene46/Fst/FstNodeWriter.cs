using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>The bytes of the closed nodes of a transducer.</summary>
/// <remarks>A node is written forwards and then turned around in place, because it is read backwards.</remarks>
internal sealed class FstNodeWriter
{
    private readonly ByteArrayOutput _scratch = new();
    private readonly List<int> _arcLengths = [];
    private readonly Dictionary<SingleArc, long> _singles = [];
    private byte[] _bytes = new byte[1024];
    private int _length = 1;
    private long _lastNode = FstFormat.NoNode;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public long NodeCount { get; private set; }

    public long ArcCount { get; private set; }

    public long ArcWithOutputCount { get; private set; }

    /// <summary>Saves a node of at least one arc, unless an equal one of one arc is there already, and returns its address.</summary>
    public long Add(OpenNode node)
    {
        if (node.Arcs.Count != 1)
        {
            return Write(node);
        }

        var key = new SingleArc(node.Arcs[0]);
        if (!_singles.TryGetValue(key, out var address))
        {
            _singles[key] = address = Write(node);
        }

        return address;
    }

    private long Write(OpenNode node)
    {
        var inSlots = node.Arcs.Count >= (node.Depth <= FstFormat.ShallowDepth ? FstFormat.ShallowSlots : FstFormat.DeepSlots);
        _scratch.Clear();
        _arcLengths.Clear();
        for (var i = 0; i < node.Arcs.Count; i++)
        {
            var start = _scratch.Length;
            WriteArc(node.Arcs[i], i == node.Arcs.Count - 1, inSlots);
            _arcLengths.Add(_scratch.Length - start);
        }

        var begin = _length;
        Append(_scratch.Written);
        if (inSlots)
        {
            SpreadToSlots(begin);
        }

        Array.Reverse(_bytes, begin, _length - begin);
        NodeCount++;
        ArcCount += node.Arcs.Count;
        return _lastNode = _length - 1;
    }

    private void WriteArc(OpenArc arc, bool isLast, bool inSlots)
    {
        var hasTarget = arc.Target > FstFormat.NoNode;
        var isNext = arc.Target == _lastNode && !inSlots;
        var flags = (isLast ? FstFormat.Last : 0) | (isNext ? FstFormat.TargetNext : 0) | (arc.IsFinal ? FstFormat.Final : 0)
            | (hasTarget ? 0 : FstFormat.StopNode) | (arc.Output.Length > 0 ? FstFormat.HasOutput : 0)
            | (arc.FinalOutput.Length > 0 ? FstFormat.HasFinalOutput : 0);
        _scratch.WriteByte((byte)flags);
        _scratch.WriteByte(arc.Label);
        if (arc.Output.Length > 0)
        {
            _scratch.WriteVInt(arc.Output.Length);
            _scratch.WriteBytes(arc.Output);
            ArcWithOutputCount++;
        }

        if (arc.FinalOutput.Length > 0)
        {
            _scratch.WriteVInt(arc.FinalOutput.Length);
            _scratch.WriteBytes(arc.FinalOutput);
        }

        if (hasTarget && !isNext)
        {
            _scratch.WriteVLong(arc.Target);
        }
    }

    /// <summary>Moves the arcs just written apart, from the last on, into slots as long as the longest, and writes the head of the node.</summary>
    /// <remarks>What is left over of a slot keeps the bytes that were there: so does Lucene, and files can be compared.</remarks>
    private void SpreadToSlots(int begin)
    {
        var slot = _arcLengths.Max();
        var head = new ByteArrayOutput();
        head.WriteByte(FstFormat.ArcsInSlots);
        head.WriteVInt(_arcLengths.Count);
        head.WriteVInt(slot);
        var source = _length;
        var target = begin + head.Length + (_arcLengths.Count * slot);
        Reserve(target - _length);
        _length = target;
        for (var i = _arcLengths.Count - 1; i >= 0; i--)
        {
            target -= slot;
            source -= _arcLengths[i];
            Array.Copy(_bytes, source, _bytes, target, _arcLengths[i]);
        }

        head.Written.CopyTo(_bytes.AsSpan(begin));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
    }

    /// <summary>All that makes a node of one arc, compared by value.</summary>
    private readonly struct SingleArc(OpenArc arc) : IEquatable<SingleArc>
    {
        private readonly OpenArc _arc = arc;

        public bool Equals(SingleArc other) =>
            _arc.Label == other._arc.Label && _arc.Target == other._arc.Target && _arc.IsFinal == other._arc.IsFinal
            && _arc.Output.AsSpan().SequenceEqual(other._arc.Output) && _arc.FinalOutput.AsSpan().SequenceEqual(other._arc.FinalOutput);

        public override bool Equals(object? obj) => obj is SingleArc other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(_arc.Label);
            hash.Add(_arc.Target);
            hash.Add(_arc.IsFinal);
            hash.AddBytes(_arc.Output);
            hash.AddBytes(_arc.FinalOutput);
            return hash.ToHashCode();
        }
    }
}
