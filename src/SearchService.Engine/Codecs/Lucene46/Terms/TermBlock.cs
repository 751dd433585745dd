using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>A cursor over the entries of one block of terms and its floor blocks, read in place.</summary>
/// <remarks>
/// Reused for one block after another. A block is loaded when it is needed; statistics and metadata of its terms are decoded up
/// to the current term when they are asked for, because each builds on the one before.
/// </remarks>
internal sealed partial class TermBlock(IndexInput input, FieldInfo field, int maxDoc)
{
    private const long Unknown = -1;

    private readonly ByteArrayOutput _code = new();
    private int _floorsAt;
    private int _floorCount;
    private bool _hasTerms;
    private long _limit;

    private long _start = -1;
    private long _end;
    private int _entryCount;
    private bool _isLeaf;
    private long _suffixesAt;
    private int _suffixesLength;
    private int _cursor;
    private int _entriesRead;

    private long _statsStart;
    private long _statsEnd;
    private long _metadataStart;
    private int _statsAt;
    private int _metadataAt;
    private int _suffixAt;
    private int _suffixLength;
    private int _termsRead;
    private int _termsDecoded;
    private TermMetadata _metadata;

    /// <summary>The length of the prefix that all entries share.</summary>
    public int PrefixLength { get; private set; }

    /// <summary>Where the first block starts, which stands for the floor blocks too.</summary>
    public long Origin { get; private set; }

    /// <summary>Whether a block is decoded and the cursor in it valid.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Whether no floor block follows the loaded one.</summary>
    public bool IsLastFloor { get; private set; }

    /// <summary>Whether the current entry is a block.</summary>
    public bool IsBlock { get; private set; }

    /// <summary>Where the block that is the current entry starts.</summary>
    public long ChildStart { get; private set; }

    /// <summary>What the current entry has behind the prefix.</summary>
    public ReadOnlySpan<byte> Suffix => input.Span(_suffixesAt + _suffixAt, _suffixLength);

    /// <summary>Turns to a block that an index entry describes.</summary>
    /// <param name="prefixLength">The length of its prefix.</param>
    /// <param name="code">The output of the index for that prefix.</param>
    /// <param name="limit">The start of the block that this one is an entry of: children are written first.</param>
    public void Reset(int prefixLength, ReadOnlySpan<byte> code, long limit)
    {
        _code.Clear();
        _code.WriteBytes(code);
        _floorsAt = 0;
        var head = ReadVLong(_code.Written, ref _floorsAt);
        Turn(prefixLength, head >>> BlockTreeTermsFormat.FlagBits, limit);
        _hasTerms = (head & BlockTreeTermsFormat.HasTerms) != 0;
        _floorCount = (head & BlockTreeTermsFormat.IsFloor) != 0 ? (int)Math.Min(int.MaxValue, ReadVLong(_code.Written, ref _floorsAt)) : 0;
    }

    /// <summary>Turns to a block that is an entry of another.</summary>
    public void Reset(int prefixLength, long origin, long limit)
    {
        Turn(prefixLength, origin, limit);
        _hasTerms = true;
        _floorCount = 0;
    }

    /// <summary>Loads the first block.</summary>
    public void LoadFirst() => Load(Origin);

    /// <summary>Loads the one block that may have entries beginning with that byte behind the prefix, -1 for the prefix itself.</summary>
    /// <returns>False, and nothing loaded, where <paramref name="termsOnly"/> and it has no terms.</returns>
    public bool LoadFloor(int lead, bool termsOnly)
    {
        var code = _code.Written;
        var at = _floorsAt;
        var start = Origin;
        var hasTerms = _hasTerms;
        for (var i = 0; i < _floorCount && lead >= 0; i++)
        {
            if (at >= code.Length)
            {
                throw input.Corrupt($"index entry of a block with {_floorCount} floors in {code.Length} bytes");
            }

            if (code[at++] > lead)
            {
                break;
            }

            var floor = ReadVLong(code, ref at);
            start = Origin + (floor >>> 1);
            hasTerms = (floor & 1) != 0;
        }

        if (termsOnly && !hasTerms)
        {
            return false;
        }

        Load(start);
        return true;
    }

    /// <summary>Loads the floor block behind the loaded one.</summary>
    public void LoadNextFloor()
    {
        FindSections();
        Load(_end);
    }

    /// <summary>Moves to the next entry of the loaded block; false at its end.</summary>
    public bool MoveNext()
    {
        if (_entriesRead == _entryCount)
        {
            return false;
        }

        ReadEntry(input.Span(_suffixesAt, _suffixesLength));
        return true;
    }

    /// <summary>The metadata of the current entry, which must be a term.</summary>
    public ref readonly TermMetadata ReadMetadata()
    {
        if (_termsDecoded < _termsRead)
        {
            FindSections();
            var stats = Part(_statsStart, _statsEnd, _statsAt);
            var metadata = Part(_metadataStart, _end, _metadataAt);
            for (; _termsDecoded < _termsRead; _termsDecoded++)
            {
                ReadMetadata(ref stats, ref metadata);
            }

            _statsAt = stats.Position;
            _metadataAt = metadata.Position;
        }

        return ref _metadata;
    }

    private SpanInput Part(long start, long end, int at) => new(input, input.Span(start, (int)(end - start))) { Position = at };

    private void ReadMetadata(ref SpanInput stats, ref SpanInput metadata)
    {
        var docFreq = stats.ReadVInt();
        var totalTermFreq = field.HasFreqs ? docFreq + stats.ReadVLong() : -1;
        if (docFreq <= 0 || docFreq > maxDoc || (field.HasFreqs && totalTermFreq < docFreq))
        {
            throw input.Corrupt($"a term in {docFreq} of {maxDoc} documents, {totalTermFreq} times");
        }

        _metadata = PostingsReader.ReadMetadata(ref metadata, field, _metadata, docFreq, totalTermFreq);
    }

    private void ReadEntry(ReadOnlySpan<byte> suffixes)
    {
        _entriesRead++;
        var code = ReadVLong(suffixes, ref _cursor);
        IsBlock = !_isLeaf && (code & 1) != 0;
        var length = _isLeaf ? code : code >>> 1;
        if (length < 0 || length > suffixes.Length - _cursor || length > BlockTreeTermsFormat.MaxTermLength - PrefixLength)
        {
            throw input.Corrupt($"suffix of {length} bytes behind a prefix of {PrefixLength}");
        }

        _suffixAt = _cursor;
        _suffixLength = (int)length;
        _cursor += _suffixLength;
        if (IsBlock)
        {
            ChildStart = _start - ReadVLong(suffixes, ref _cursor);
        }
        else
        {
            _termsRead++;
        }
    }

    private void Turn(int prefixLength, long origin, long limit)
    {
        if (origin < 0 || origin >= limit)
        {
            throw input.Corrupt($"a block of terms at {origin}, not before {limit}");
        }

        PrefixLength = prefixLength;
        Origin = origin;
        _limit = limit;
        IsLoaded = false;
    }

    private void Load(long start)
    {
        // Seeks often come to the block that is decoded already.
        if (start != _start)
        {
            ReadHead(start);
        }

        _cursor = _entriesRead = _termsRead = _termsDecoded = _statsAt = _metadataAt = 0;
        _metadata = TermMetadata.None;
        IsLoaded = true;
    }

    private void ReadHead(long start)
    {
        // Every block lies before the one that it is an entry of. With that no walk, however broken the file, goes in circles.
        if (start < Origin || start >= _limit)
        {
            throw input.Corrupt($"a floor block at {start}, not from {Origin} to before {_limit}");
        }

        _start = -1;
        input.Position = start;
        var code = (uint)input.ReadVInt();
        _entryCount = (int)(code >> 1);
        IsLastFloor = (code & 1) != 0;
        code = (uint)input.ReadVInt();
        _isLeaf = (code & 1) != 0;
        _suffixesLength = (int)(code >> 1);
        _suffixesAt = PassSection(_suffixesLength);
        _end = Unknown;
        _start = start;
    }

    /// <summary>Finds what lies behind the entries. A walk that only looks at terms spares that, and the memory it would touch.</summary>
    private void FindSections()
    {
        if (_end != Unknown)
        {
            return;
        }

        input.Position = _suffixesAt + _suffixesLength;
        var length = input.ReadVInt();
        _statsStart = PassSection(length);
        _statsEnd = input.Position;
        length = input.ReadVInt();
        _metadataStart = PassSection(length);
        _end = input.Position;
    }

    private long PassSection(int length)
    {
        var at = input.Position;
        input.ReadSpan(length);
        return at;
    }

    private long ReadVLong(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 63 && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (long)value;
            }
        }

        throw input.Corrupt($"a variable-length integer that does not end in the {bytes.Length} bytes of its section");
    }
}
