using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>A run of variable-length integers, read from memory without going back to the input for each byte.</summary>
internal ref struct VIntRun
{
    /// <summary>The most bytes that one integer takes.</summary>
    public const int MaxBytes = 5;

    /// <summary>The most bytes that one long takes.</summary>
    public const int MaxLongBytes = 10;

    private readonly IndexInput _input;
    private readonly long _start;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    /// <summary>Takes the bytes at the cursor of the input, no more than the run can need.</summary>
    public VIntRun(IndexInput input, int maxBytes)
    {
        _input = input;
        _start = input.Position;
        _bytes = input.ReadSpan((int)Math.Min(maxBytes, input.Length - _start));
    }

    /// <summary>Where the next integer starts.</summary>
    public readonly long Position => _start + _at;

    /// <summary>Reads an integer of one to five bytes.</summary>
    public int Next()
    {
        if ((uint)_at < (uint)_bytes.Length && _bytes[_at] is < 0x80 and var one)
        {
            _at++;
            return one;
        }

        return (int)NextOfMany(MaxBytes);
    }

    /// <summary>Reads an integer of one to ten bytes.</summary>
    public long NextLong() => (long)NextOfMany(MaxLongBytes);

    /// <summary>Passes over bytes that are not integers.</summary>
    public void Pass(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _at))
        {
            throw _input.Corrupt($"{count} bytes where {_bytes.Length - _at} are left");
        }

        _at += count;
    }

    private ulong NextOfMany(int maxBytes)
    {
        var value = 0ul;
        var bytes = _bytes[_at..];
        for (var i = 0; i < bytes.Length && i < maxBytes; i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                _at += i + 1;
                return value;
            }
        }

        throw _input.Corrupt($"a variable-length integer of more than {Math.Min(maxBytes, bytes.Length)} bytes");
    }
}
