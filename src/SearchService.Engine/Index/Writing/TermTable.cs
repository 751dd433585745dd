using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchService.Engine.Store;

namespace SearchService.Engine.Index.Writing;

/// <summary>The distinct terms of one field in memory: a hash table with open addressing over terms in a pool.</summary>
/// <remarks>
/// A slot has the hash beside the number of the term, so that only terms of an equal hash are looked at. Entries lie in pages,
/// which grow without copying and are kept over <see cref="Reset"/>.
/// </remarks>
internal sealed class TermTable(BytePool pool)
{
    private const int PageBits = 11;
    private const int PageMask = (1 << PageBits) - 1;
    private const ulong Free = 0;

    private readonly List<TermEntry[]> _pages = [];
    private TermEntry[][] _pageTable = [];
    private ulong[] _slots = new ulong[256];

    /// <summary>The number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes held beside the pool for the terms at hand.</summary>
    public long Size => ((((long)Count >> PageBits) + 1) * (1 << PageBits) * Unsafe.SizeOf<TermEntry>()) + ((long)_slots.Length * sizeof(ulong));

    /// <summary>The term of a number, in the order of their first occurrence.</summary>
    public ref TermEntry this[int number] => ref _pageTable[number >> PageBits][number & PageMask];

    /// <summary>The hash that <see cref="GetOrAdd"/> takes.</summary>
    public static uint Hash(ReadOnlySpan<byte> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Multiplier;
        ref var at = ref MemoryMarshal.GetReference(text);
        var left = text.Length;
        for (; left >= sizeof(ulong); left -= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ Unsafe.ReadUnaligned<ulong>(ref at)) * Multiplier, 29);
            at = ref Unsafe.Add(ref at, sizeof(ulong));
        }

        ulong tail = 0;
        for (var i = 0; i < left; i++)
        {
            tail = (tail << 8) | Unsafe.Add(ref at, i);
        }

        hash = (hash ^ tail) * Multiplier;
        return (uint)(hash >> 32);
    }

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> Text(in TermEntry entry) => pool.Span(entry.Text, entry.Length);

    /// <summary>The bytes of the term of a number.</summary>
    public ReadOnlySpan<byte> Text(int number) => Text(this[number]);

    /// <summary>Begins to fetch the slot that a hash will look at.</summary>
    public void FetchSlot(uint hash) => CacheLine.Fetch(in _slots[(int)hash & (_slots.Length - 1)]);

    /// <summary>Begins to fetch the entry that a hash will look at first.</summary>
    public void FetchEntry(uint hash)
    {
        if (_slots[(int)hash & (_slots.Length - 1)] is not Free and var slot)
        {
            CacheLine.Fetch(in this[(int)((uint)slot - 1)]);
        }
    }

    /// <summary>Begins to fetch the text and the end of the postings of the entry that a hash will look at first.</summary>
    public void FetchPostings(uint hash)
    {
        if (_slots[(int)hash & (_slots.Length - 1)] is not Free and var slot)
        {
            ref var entry = ref this[(int)((uint)slot - 1)];
            CacheLine.Fetch(in pool.Block(entry.Text)[entry.Text & BytePool.BlockMask]);
            entry.Positions.FetchEnd(pool);
            entry.Docs.FetchEnd(pool);
        }
    }

    /// <summary>Finds a term or adds it; a new one has <see cref="TermEntry.Doc"/> -1.</summary>
    public ref TermEntry GetOrAdd(ReadOnlySpan<byte> text, uint hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        for (var slot = slots[at]; slot != Free; slot = slots[at])
        {
            if ((uint)(slot >> 32) == hash)
            {
                ref var entry = ref this[(int)((uint)slot - 1)];
                if (Text(entry).SequenceEqual(text))
                {
                    return ref entry;
                }
            }

            at = (at + 1) & mask;
        }

        return ref Add(text, hash, at);
    }

    /// <summary>The numbers of all terms in the order of their bytes.</summary>
    public int[] Sort()
    {
        var numbers = new int[Count];
        var prefixes = new ulong[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = i;
            prefixes[i] = Prefix(Text(i));
        }

        // Most comparisons are of the first eight bytes, as numbers; the rest decides among the few that share them.
        Array.Sort(prefixes, numbers);
        for (int start = 0, end; start < Count; start = end)
        {
            for (end = start + 1; end < Count && prefixes[end] == prefixes[start];)
            {
                end++;
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start, end - start).Sort((a, b) => Text(a).SequenceCompareTo(Text(b)));
            }
        }

        return numbers;
    }

    /// <summary>Forgets all terms and keeps the memory.</summary>
    public void Reset()
    {
        Count = 0;
        _slots.AsSpan().Clear();
    }

    private static ulong Prefix(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private ref TermEntry Add(ReadOnlySpan<byte> text, uint hash, int at)
    {
        if (Count >> PageBits == _pages.Count)
        {
            _pages.Add(new TermEntry[1 << PageBits]);
            _pageTable = [.. _pages];
        }

        var address = pool.Allocate(text.Length);
        text.CopyTo(pool.Span(address, text.Length));
        ref var entry = ref this[Count];
        entry = new TermEntry { Text = address, Length = text.Length, Doc = -1 };
        _slots[at] = ((ulong)hash << 32) | (uint)++Count;
        if (2 * Count > _slots.Length)
        {
            Rehash();
        }

        return ref entry;
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new ulong[2 * old.Length];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot != Free)
            {
                var at = (int)(slot >> 32) & mask;
                while (_slots[at] != Free)
                {
                    at = (at + 1) & mask;
                }

                _slots[at] = slot;
            }
        }
    }
}
