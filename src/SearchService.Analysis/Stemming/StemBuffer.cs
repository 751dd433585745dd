namespace SearchService.Analysis.Stemming;

/// <summary>The stems of one word, without repetition, in the order they were added.</summary>
/// <remarks>Reused for word after word by its one owner; it grows to the longest word seen and then allocates no more. Not thread-safe.</remarks>
public sealed class StemBuffer
{
    /// <summary>The most stems that are kept; further ones are refused.</summary>
    public const int Capacity = 8;

    private readonly int[] _ends = new int[Capacity + 1];
    private char[] _chars = new char[1024];

    /// <summary>The number of stems.</summary>
    public int Count { get; private set; }

    /// <summary>The stem at the index; valid until the next <see cref="Clear"/>, <see cref="Add"/> or <see cref="Reserve"/>.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _chars.AsSpan(_ends[index], _ends[index + 1] - _ends[index]);
        }
    }

    /// <summary>Forgets all stems.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a stem; false when it is empty, is there already, or the buffer is full.</summary>
    public bool Add(ReadOnlySpan<char> stem)
    {
        // A stem that lies in this buffer survives the growth, because the old array is not touched by it.
        stem.CopyTo(Reserve(stem.Length));
        return Commit(stem.Length);
    }

    /// <summary>Room for building the next stem in place; it is not a stem before <see cref="Commit"/>.</summary>
    public Span<char> Reserve(int length)
    {
        var start = _ends[Count];
        if (_chars.Length - start < length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, start + length));
        }

        return _chars.AsSpan(start, length);
    }

    /// <summary>Makes the first characters of the reserved room a stem; false as for <see cref="Add"/>.</summary>
    public bool Commit(int length)
    {
        var start = _ends[Count];
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(_chars.Length - start), nameof(length));
        if (length == 0 || Count == Capacity)
        {
            return false;
        }

        var stem = _chars.AsSpan(start, length);
        for (var i = 0; i < Count; i++)
        {
            if (stem.SequenceEqual(this[i]))
            {
                return false;
            }
        }

        Count++;
        _ends[Count] = start + length;
        return true;
    }
}
