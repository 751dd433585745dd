namespace SearchService.Engine.Search.Automata;

/// <summary>A set of bytes: those that a text may go on with.</summary>
internal struct LiveBytes
{
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    /// <summary>The set of all bytes.</summary>
    public static LiveBytes All { get; } = new()
    {
        _first = ulong.MaxValue,
        _second = ulong.MaxValue,
        _third = ulong.MaxValue,
        _fourth = ulong.MaxValue,
        Last = byte.MaxValue,
    };

    /// <summary>The largest byte of the set, -1 for the empty set.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>An empty set.</summary>
    public LiveBytes()
    {
    }

    /// <summary>Whether the byte is in the set.</summary>
    public readonly bool Contains(byte value)
    {
        var words = value < 128 ? (value < 64 ? _first : _second) : value < 192 ? _third : _fourth;
        return ((words >> value) & 1) != 0;
    }

    /// <summary>Whether any of the bytes from one to before another is in the set.</summary>
    public readonly bool ContainsAny(int from, int end)
    {
        for (var value = from; value < end; value++)
        {
            if (Contains((byte)value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a byte.</summary>
    public void Add(byte value)
    {
        var bit = 1UL << value;
        switch (value >> 6)
        {
            case 0:
                _first |= bit;
                break;
            case 1:
                _second |= bit;
                break;
            case 2:
                _third |= bit;
                break;
            default:
                _fourth |= bit;
                break;
        }

        Last = Math.Max(Last, value);
    }
}
