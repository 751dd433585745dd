using System.Buffers;
using System.Runtime.CompilerServices;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The documents of many terms of one field in one set of bits, read no further than is asked for.</summary>
/// <remarks>
/// Each term is read a block at a time; of one that is not read to its end a few numbers are kept, not an enum. Deleted documents
/// are in the set. The bits are borrowed: they must be given back with <see cref="Release"/>, and are the garbage collector's otherwise.
/// </remarks>
internal sealed class PostingsUnion
{
    private readonly PostingsReader _reader;
    private readonly IndexInput _input;
    private readonly bool _hasFreqs;
    private readonly int _wordCount;
    private ulong[] _words;
    private Rest[] _rests;
    private int _restCount;

    /// <summary>Begins an empty set for the terms of a field.</summary>
    public PostingsUnion(PostingsReader reader, FieldInfo field)
    {
        _reader = reader;
        _input = reader.OpenDocuments();
        _hasFreqs = field.HasFreqs;
        _wordCount = (reader.MaxDoc + 63) >> 6;
        _words = ArrayPool<ulong>.Shared.Rent(_wordCount);
        _words.AsSpan(0, _wordCount).Clear();
        _rests = ArrayPool<Rest>.Shared.Rent(16);
    }

    /// <summary>The set, a bit a document.</summary>
    public Span<ulong> Words => _words.AsSpan(0, _wordCount);

    /// <summary>How many postings the terms have together, which is as many documents as there can be.</summary>
    public long PostingCount { get; private set; }

    /// <summary>How many terms were added.</summary>
    public int TermCount { get; private set; }

    /// <summary>Whether all terms are read to their ends.</summary>
    public bool IsComplete => _restCount == 0;

    /// <summary>Before which document the set is complete.</summary>
    public int CompleteBefore
    {
        get
        {
            var end = _reader.MaxDoc;
            for (var i = 0; i < _restCount; i++)
            {
                end = Math.Min(end, _rests[i].Last + 1);
            }

            return end;
        }
    }

    /// <summary>Adds a term and reads its first block; returns how many documents were read.</summary>
    public int Add(in TermMetadata term)
    {
        TermCount++;
        PostingCount += term.DocFreq;
        if (term.DocFreq == 1)
        {
            if ((uint)term.SingletonDoc >= (uint)_reader.MaxDoc)
            {
                throw _input.Corrupt($"the only document of a term is {term.SingletonDoc}, of {_reader.MaxDoc}");
            }

            _words[term.SingletonDoc >> 6] |= 1UL << term.SingletonDoc;
            return 1;
        }

        var rest = new Rest { Count = term.DocFreq };
        _input.Position = term.DocStart;
        var read = ReadBlock(ref rest);
        if (rest.Count > 0)
        {
            if (_restCount == _rests.Length)
            {
                GrowRests();
            }

            _rests[_restCount++] = rest;
        }

        return read;
    }

    /// <summary>Makes the set complete before a document; ends early where the budget does, and returns false.</summary>
    public bool ReadTo(int end, SearchBudget budget)
    {
        var kept = 0;
        for (var i = 0; i < _restCount; i++)
        {
            var rest = _rests[i];
            if (rest.Last + 1 < end)
            {
                _input.Position = rest.Position;
                while (rest.Count > 0 && rest.Last + 1 < end)
                {
                    if (!budget.Spend(ReadBlock(ref rest)))
                    {
                        return false;
                    }
                }
            }

            if (rest.Count > 0)
            {
                _rests[kept++] = rest;
            }
        }

        _restCount = kept;
        return true;
    }

    /// <summary>Gives the memory back; the set is empty and of no use afterwards.</summary>
    public void Release()
    {
        if (_words.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_words);
            ArrayPool<Rest>.Shared.Return(_rests);
            _words = [];
            _rests = [];
            _restCount = 0;
        }
    }

    [SkipLocalsInit]
    private int ReadBlock(ref Rest rest)
    {
        if (rest.Count < PackedBlock.Length)
        {
            var count = rest.Count;
            ReadTail(ref rest);
            return count;
        }

        Span<int> docs = stackalloc int[PackedBlock.Length];
        _reader.Blocks.Read(_input, docs);
        if (!PackedBlock.TryPrefixSum(docs, rest.Last) || docs[^1] >= _reader.MaxDoc)
        {
            throw _input.Corrupt($"documents of a term run to {docs[^1]}, beyond {_reader.MaxDoc} documents, or do not ascend");
        }

        Set(docs);
        rest.Last = docs[^1];
        rest.Count -= PackedBlock.Length;
        if (rest.Count > 0)
        {
            if (_hasFreqs)
            {
                _reader.Blocks.Skip(_input);
            }

            rest.Position = _input.Position;
        }

        return PackedBlock.Length;
    }

    [SkipLocalsInit]
    private void ReadTail(ref Rest rest)
    {
        var bytes = _input.Span(_input.Position, (int)Math.Min(_input.Length - _input.Position, PostingsTail.LongestOf(rest.Count)));
        Span<int> docs = stackalloc int[PackedBlock.Length];
        docs = docs[..rest.Count];
        if (!PostingsTail.TryRead(bytes, _hasFreqs, docs) || !PackedBlock.TryPrefixSum(docs, rest.Last) || docs[^1] >= _reader.MaxDoc)
        {
            throw _input.Corrupt($"the last documents of a term do not end, do not ascend, or run beyond {_reader.MaxDoc} documents");
        }

        Set(docs);
        rest.Count = 0;
    }

    private unsafe void Set(ReadOnlySpan<int> docs)
    {
        var words = Words;
        if (!BitConverter.IsLittleEndian)
        {
            foreach (var doc in docs)
            {
                words[doc >> 6] |= 1UL << doc;
            }

            return;
        }

        // Documents of a frequent term often share a word, seldom a byte: the bytes do not wait for each other. They ascend, so
        // that the check of the last one holds for all.
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)docs[^1], (uint)words.Length << 6);
        fixed (ulong* start = words)
        {
            var bytes = (byte*)start;
            foreach (var doc in docs)
            {
                bytes[(uint)doc >> 3] |= (byte)(1 << (doc & 7));
            }
        }
    }

    private void GrowRests()
    {
        var more = ArrayPool<Rest>.Shared.Rent(2 * _restCount);
        _rests.AsSpan(0, _restCount).CopyTo(more);
        ArrayPool<Rest>.Shared.Return(_rests);
        _rests = more;
    }

    /// <summary>What of a term is not read yet: where it goes on, behind which document, and how many there are.</summary>
    private record struct Rest(long Position, int Last, int Count);
}
