using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Divides the terms of one field into blocks while they come. The grammar is in <see cref="BlockTreeTermsFormat"/>.</summary>
/// <remarks>
/// Entries (terms, and blocks already written) wait in a list. For every prefix of the last term a counter has how many of
/// them start with it. When a term leaves a prefix, its entries become a block, or are counted to the prefix before.
/// </remarks>
internal sealed class BlockTreeFieldWriter : TermsConsumer
{
    private readonly FieldInfo _field;
    private readonly PostingsWriter _postings;
    private readonly TermBlockWriter _blocks;
    private readonly IndexOutput _index;
    private readonly Action<FieldSummary> _finished;
    private readonly List<PendingEntry> _pending = [];
    private readonly List<(byte[] Prefix, byte[] Code)> _indexEntries = [];
    private int[] _counts = new int[32];
    private byte[] _lastTerm = [];
    private long _termCount;

    public BlockTreeFieldWriter(FieldInfo field, PostingsWriter postings, IndexOutput terms, IndexOutput index, Action<FieldSummary> finished)
    {
        _field = field;
        _postings = postings;
        _blocks = new TermBlockWriter(field, terms);
        _index = index;
        _finished = finished;
        postings.SetField(field);
    }

    /// <inheritdoc/>
    public override PostingsConsumer StartTerm(ReadOnlySpan<byte> term)
    {
        if (term.Length > BlockTreeTermsFormat.MaxTermLength)
        {
            throw new ArgumentException($"A term of {term.Length} bytes; at most {BlockTreeTermsFormat.MaxTermLength} are allowed.", nameof(term));
        }

        if (_termCount > 0 && term.SequenceCompareTo(_lastTerm) <= 0)
        {
            throw new ArgumentException($"Terms of the field \"{_field.Name}\" must ascend.", nameof(term));
        }

        _postings.StartTerm();
        return _postings;
    }

    /// <inheritdoc/>
    public override void FinishTerm(ReadOnlySpan<byte> term, int docFreq, long totalTermFreq)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(docFreq);
        var metadata = _postings.FinishTerm(docFreq, totalTermFreq);
        LeavePrefixes(term.CommonPrefixLength(_lastTerm) + 1);
        if (term.Length >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(term.Length + 1, _counts.Length * 2));
        }

        _lastTerm = term.ToArray();
        _counts[term.Length]++;
        _pending.Add(new PendingEntry(_lastTerm, metadata, null));
        _termCount++;
    }

    /// <inheritdoc/>
    public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount)
    {
        if (_termCount == 0)
        {
            return;
        }

        LeavePrefixes(0);
        var start = _index.Position;
        var fst = new FstWriter();
        _indexEntries.Sort((a, b) => a.Prefix.AsSpan().SequenceCompareTo(b.Prefix));
        foreach (var (prefix, code) in _indexEntries)
        {
            fst.Add(prefix, code);
        }

        fst.Save(_index);
        _finished(new FieldSummary(_field, _termCount, _indexEntries[0].Code, sumTotalTermFreq, sumDocFreq, docCount, start));
    }

    /// <summary>Closes all prefixes of the last term of at least so many bytes.</summary>
    private void LeavePrefixes(int length)
    {
        for (var prefix = _lastTerm.Length; prefix >= length; prefix--)
        {
            var count = _counts[prefix];
            _counts[prefix] = 0;
            if (count >= BlockTreeTermsFormat.MinBlockEntries || prefix == 0)
            {
                WriteBlocks(prefix, count);
                count = 1;
            }

            if (prefix > 0)
            {
                _counts[prefix - 1] += count;
            }
        }
    }

    /// <summary>Writes the last pending entries as one block or, where they are many, as a first block and floor blocks.</summary>
    private void WriteBlocks(int prefixLength, int count)
    {
        var start = _pending.Count - count;
        var divide = prefixLength > 0 && count > BlockTreeTermsFormat.MaxBlockEntries;
        var first = divide ? EndOfFloor(prefixLength, start) : _pending.Count;
        var isLast = first == _pending.Count;
        var block = _blocks.Write(_pending, start, first, prefixLength, isLast);
        var floors = new List<(byte Lead, WrittenBlock Block)>();
        while (!isLast)
        {
            var end = _pending.Count - first <= BlockTreeTermsFormat.MaxBlockEntries ? _pending.Count : EndOfFloor(prefixLength, first);
            isLast = end == _pending.Count;
            floors.Add((_pending[first].Bytes[prefixLength], _blocks.Write(_pending, first, end, prefixLength, isLast)));
            first = end;
        }

        var prefix = _lastTerm[..prefixLength];
        _pending.RemoveRange(start, count);
        _pending.Add(new PendingEntry(prefix, TermMetadata.None, block));
        _indexEntries.Add((prefix, Code(block, floors, divide)));
    }

    /// <summary>The first entry, from the least number of a block on, that does not share its byte behind the prefix with the one before.</summary>
    private int EndOfFloor(int prefixLength, int start)
    {
        var end = start + BlockTreeTermsFormat.MinBlockEntries;
        while (end < _pending.Count && _pending[end].Bytes[prefixLength] == Lead(_pending[end - 1].Bytes, prefixLength))
        {
            end++;
        }

        return end;
    }

    private static int Lead(byte[] bytes, int prefixLength) => bytes.Length == prefixLength ? -1 : bytes[prefixLength];

    private static byte[] Code(WrittenBlock block, List<(byte Lead, WrittenBlock Block)> floors, bool isFloor)
    {
        var code = new ByteArrayOutput();
        code.WriteVLong((block.Start << BlockTreeTermsFormat.FlagBits)
            | (block.HasTerms ? BlockTreeTermsFormat.HasTerms : 0L) | (isFloor ? BlockTreeTermsFormat.IsFloor : 0L));
        if (isFloor)
        {
            code.WriteVInt(floors.Count);
            foreach (var (lead, floor) in floors)
            {
                code.WriteByte(lead);
                code.WriteVLong(((floor.Start - block.Start) << 1) | (floor.HasTerms ? 1L : 0L));
            }
        }

        return code.Written.ToArray();
    }
}

/// <summary>A term, or a block under its prefix, that waits for the block it will be in.</summary>
internal readonly record struct PendingEntry(byte[] Bytes, TermMetadata Metadata, WrittenBlock? Block);

/// <summary>Where a block was written and whether any of its entries is a term.</summary>
internal sealed record WrittenBlock(long Start, bool HasTerms);
