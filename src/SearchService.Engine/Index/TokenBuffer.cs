namespace SearchService.Engine.Index;

/// <summary>The tokens of one text, on their way from the analysis to the index: filled, handed over, cleared, filled again.</summary>
/// <remarks>
/// Nothing is allocated once it has grown to the largest text. A field copies what it needs while
/// <see cref="IndexWriter.AddDocument"/> runs; after that the buffer is free. Not thread-safe.
/// </remarks>
public sealed class TokenBuffer
{
    /// <summary>The length in bytes of the longest term that an index takes.</summary>
    public const int MaxTermLength = 32766;

    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[128];
    private int[] _increments = new int[128];
    private int[] _startOffsets = new int[128];
    private int[] _endOffsets = new int[128];
    private int _length;

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all tokens and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        _length = 0;
    }

    /// <summary>Adds a token.</summary>
    /// <param name="utf8Term">The term, copied; at most <see cref="MaxTermLength"/> bytes.</param>
    /// <param name="positionIncrement">0 for another term at the place of the one before, 1 for the next place, more for a gap.</param>
    /// <param name="startOffset">Where the token starts in the text, not before the one before it; 0 where no offsets are kept.</param>
    /// <param name="endOffset">Where it ends.</param>
    public void Add(ReadOnlySpan<byte> utf8Term, int positionIncrement, int startOffset, int endOffset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf8Term.Length, MaxTermLength, nameof(utf8Term));
        ArgumentOutOfRangeException.ThrowIfLessThan(positionIncrement, Count == 0 ? 1 : 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(startOffset, Count == 0 ? 0 : _startOffsets[Count - 1]);
        ArgumentOutOfRangeException.ThrowIfLessThan(endOffset, startOffset);
        if (Count == _ends.Length)
        {
            Grow();
        }

        if (utf8Term.Length > _bytes.Length - _length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + utf8Term.Length));
        }

        utf8Term.CopyTo(_bytes.AsSpan(_length));
        _length += utf8Term.Length;
        _ends[Count] = _length;
        _increments[Count] = positionIncrement;
        _startOffsets[Count] = startOffset;
        _endOffsets[Count] = endOffset;
        Count++;
    }

    /// <summary>The term of a token, valid until the buffer changes.</summary>
    public ReadOnlySpan<byte> Term(int token)
    {
        var start = token == 0 ? 0 : _ends[token - 1];
        return _bytes.AsSpan(start, _ends[token] - start);
    }

    /// <summary>How far a token is from the one before it.</summary>
    public int PositionIncrement(int token) => _increments[token];

    /// <summary>Where a token starts in the text.</summary>
    public int StartOffset(int token) => _startOffsets[token];

    /// <summary>Where a token ends in the text.</summary>
    public int EndOffset(int token) => _endOffsets[token];

    private void Grow()
    {
        var capacity = 2 * _ends.Length;
        Array.Resize(ref _ends, capacity);
        Array.Resize(ref _increments, capacity);
        Array.Resize(ref _startOffsets, capacity);
        Array.Resize(ref _endOffsets, capacity);
    }
}
