using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Fst;

/// <summary>A saved transducer, walked arc by arc. The grammar is in <see cref="FstFormat"/>. Immutable; safe for concurrent use.</summary>
public sealed class FstReader
{
    private readonly byte[] _bytes;
    private readonly string _file;
    private readonly long _bytesStart;
    private readonly byte[]? _emptyOutput;

    /// <summary>Loads the transducer at the cursor.</summary>
    public FstReader(IndexInput input)
    {
        CodecFraming.CheckHeader(input, FstFormat.Codec, FstFormat.Version, FstFormat.Version);
        Expect(input, "packed", 0);
        if (input.ReadByte() != 0)
        {
            _emptyOutput = ReadEmptyOutput(input);
        }

        Expect(input, "input type", 0);
        var start = input.ReadVLong();
        input.ReadVLong();
        input.ReadVLong();
        input.ReadVLong();
        var length = input.ReadVLong();
        if (length < 1 || length > Math.Min(input.Length - input.Position, Array.MaxLength) || start < 0 || start >= length)
        {
            throw input.Corrupt($"a transducer of {length} bytes that starts at {start}");
        }

        _file = input.Name;
        _bytesStart = input.Position;
        _bytes = input.ReadSpan((int)length).ToArray();
        Root = new FstArc { Target = (int)start, IsFinal = _emptyOutput is not null };
    }

    /// <summary>The arc that leads to the root: final where the empty key is in, with <see cref="EmptyOutput"/>.</summary>
    public FstArc Root { get; }

    /// <summary>The output of the empty key; empty also where that key is absent.</summary>
    public ReadOnlySpan<byte> EmptyOutput => _emptyOutput;

    /// <summary>Follows the arc with that label; false, and the arc unchanged, where there is none.</summary>
    public bool TryFollow(byte label, ref FstArc arc)
    {
        if (arc.Target <= FstFormat.NoNode)
        {
            return false;
        }

        var cursor = new Cursor(this, arc.Target);
        if (cursor.Peek() != FstFormat.ArcsInSlots)
        {
            return Scan(cursor, label, ref arc);
        }

        cursor.ReadByte();
        var count = cursor.ReadVInt();
        var slot = cursor.ReadVInt();
        if (count <= 0 || slot <= 0 || (long)count * slot > cursor.Position + 1L)
        {
            throw cursor.Corrupt($"a node of {count} arcs of {slot} bytes");
        }

        return Search(cursor, count, slot, label, ref arc);
    }

    /// <summary>Appends the output that the arc itself carries.</summary>
    public void AppendOutput(in FstArc arc, ByteArrayOutput output) => AppendReversed(arc.OutputAt, arc.OutputLength, output);

    /// <summary>Appends the output of a key that ends on this arc, beyond what the arcs carry.</summary>
    public void AppendFinalOutput(in FstArc arc, ByteArrayOutput output) =>
        AppendReversed(arc.FinalOutputAt, arc.FinalOutputLength, output);

    private static void Expect(IndexInput input, string what, byte expected)
    {
        var found = input.ReadByte();
        if (found != expected)
        {
            throw input.Corrupt($"transducer, {what}: expected {expected}, found {found}");
        }
    }

    private static byte[] ReadEmptyOutput(IndexInput input)
    {
        var saved = input.ReadSpan(input.ReadCount()).ToArray();
        Array.Reverse(saved);
        var length = 0;
        var at = 0;
        for (var shift = 0; at < saved.Length && shift < 28; shift += 7)
        {
            length |= (saved[at] & 0x7F) << shift;
            if (saved[at++] < 0x80)
            {
                break;
            }
        }

        return length == saved.Length - at ? saved[at..] : throw input.Corrupt($"the output of the empty key: {length} bytes in {saved.Length}");
    }

    private static bool Scan(Cursor cursor, byte label, ref FstArc arc)
    {
        while (true)
        {
            var flags = cursor.ReadByte();
            var found = cursor.ReadByte();
            if (found == label)
            {
                arc = ReadArc(ref cursor, flags);
                if ((flags & FstFormat.TargetNext) != 0)
                {
                    while ((flags & FstFormat.Last) == 0)
                    {
                        flags = cursor.ReadByte();
                        cursor.ReadByte();
                        ReadArc(ref cursor, flags);
                    }

                    arc.Target = cursor.Position;
                }

                return true;
            }

            if (found > label || (flags & FstFormat.Last) != 0)
            {
                return false;
            }

            ReadArc(ref cursor, flags);
        }
    }

    private static bool Search(Cursor cursor, int count, int slot, byte label, ref FstArc arc)
    {
        var first = cursor.Position;
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            cursor.Position = first - (middle * slot);
            var flags = cursor.ReadByte();
            var found = cursor.ReadByte();
            if (found < label)
            {
                low = middle + 1;
            }
            else if (found > label)
            {
                high = middle - 1;
            }
            else
            {
                arc = ReadArc(ref cursor, flags);
                if ((flags & FstFormat.TargetNext) != 0)
                {
                    arc.Target = first - (count * slot);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what follows the label; a target that is next is left for the caller to find.</summary>
    private static FstArc ReadArc(ref Cursor cursor, byte flags)
    {
        var arc = new FstArc { IsFinal = (flags & FstFormat.Final) != 0 };
        if ((flags & FstFormat.HasOutput) != 0)
        {
            arc.OutputLength = cursor.ReadVInt();
            arc.OutputAt = cursor.Pass(arc.OutputLength);
        }

        if ((flags & FstFormat.HasFinalOutput) != 0)
        {
            arc.FinalOutputLength = cursor.ReadVInt();
            arc.FinalOutputAt = cursor.Pass(arc.FinalOutputLength);
        }

        if ((flags & (FstFormat.StopNode | FstFormat.TargetNext)) == 0)
        {
            arc.Target = cursor.ReadTarget();
        }

        return arc;
    }

    private void AppendReversed(int at, int length, ByteArrayOutput output)
    {
        if (length == 0)
        {
            return;
        }

        var target = output.Extend(length);
        _bytes.AsSpan(at - length + 1, length).CopyTo(target);
        target.Reverse();
    }

    /// <summary>Reads towards lower addresses, never below 0.</summary>
    private ref struct Cursor(FstReader fst, int position)
    {
        private readonly FstReader _fst = fst;

        public int Position { get; set; } = position;

        public readonly byte Peek() => (uint)Position < (uint)_fst._bytes.Length ? _fst._bytes[Position] : throw Corrupt("an address outside");

        public byte ReadByte()
        {
            var value = Peek();
            Position--;
            return value;
        }

        public int ReadVInt()
        {
            var value = ReadVLong();
            return value is >= 0 and <= int.MaxValue ? (int)value : throw Corrupt($"a length of {value}");
        }

        public int ReadTarget()
        {
            var target = ReadVLong();
            return target > FstFormat.NoNode && target < _fst._bytes.Length ? (int)target : throw Corrupt($"a target at {target}");
        }

        /// <summary>Moves over so many bytes and returns where they begin.</summary>
        public int Pass(int length)
        {
            if (length > Position + 1)
            {
                throw Corrupt($"an output of {length} bytes");
            }

            var at = Position;
            Position -= length;
            return at;
        }

        public readonly CorruptIndexException Corrupt(string problem) =>
            new($"transducer: {problem}", _fst._file, _fst._bytesStart + Position);

        private long ReadVLong()
        {
            ulong value = 0;
            for (var shift = 0; shift < 63; shift += 7)
            {
                var b = ReadByte();
                value |= (ulong)(b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return (long)value;
                }
            }

            throw Corrupt("a variable-length long has more than nine bytes");
        }
    }
}
