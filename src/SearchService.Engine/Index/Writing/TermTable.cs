using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchService.Engine.Index.Writing;

/// <summary>The distinct terms of one field in memory: a hash table with open addressing over terms in a pool.</summary>
internal sealed class TermTable(BytePool pool)
{
    private const int None = -1;

    private TermEntry[] _entries = new TermEntry[64];
    private int[] _slots = NewSlots(256);

    /// <summary>The number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes held beside the pool.</summary>
    public long Size => ((long)_entries.Length * Unsafe.SizeOf<TermEntry>()) + (_slots.Length * sizeof(int));

    /// <summary>The term of a number, in the order of their first occurrence.</summary>
    public ref TermEntry this[int number] => ref _entries[number];

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> Text(in TermEntry entry) => pool.Span(entry.Text, entry.Length);

    /// <summary>Finds a term or adds it; a new one has <see cref="TermEntry.Doc"/> -1. Valid until the next call.</summary>
    public ref TermEntry GetOrAdd(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        for (var number = _slots[slot]; number != None; number = _slots[slot])
        {
            ref var entry = ref _entries[number];
            if (entry.Hash == hash && Text(entry).SequenceEqual(text))
            {
                return ref entry;
            }

            slot = (slot + 1) & mask;
        }

        return ref Add(text, hash, slot);
    }

    /// <summary>The numbers of all terms in the order of their bytes.</summary>
    public int[] Sort()
    {
        var numbers = new int[Count];
        var prefixes = new ulong[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = i;
            prefixes[i] = Prefix(Text(_entries[i]));
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
                numbers.AsSpan(start, end - start).Sort((a, b) => Text(_entries[a]).SequenceCompareTo(Text(_entries[b])));
            }
        }

        return numbers;
    }

    private static ulong Prefix(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Multiplier;
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        foreach (var word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * Multiplier, 29);
        }

        ulong tail = 0;
        foreach (var b in text[(words.Length * sizeof(ulong))..])
        {
            tail = (tail << 8) | b;
        }

        hash = (hash ^ tail) * Multiplier;
        return (uint)(hash >> 32);
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        slots.AsSpan().Fill(None);
        return slots;
    }

    private ref TermEntry Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entries.Length);
        }

        var address = pool.Allocate(text.Length);
        text.CopyTo(pool.Span(address, text.Length));
        _entries[Count] = new TermEntry { Hash = hash, Text = address, Length = text.Length, Doc = -1 };
        _slots[slot] = Count++;
        if (2 * Count > _slots.Length)
        {
            Rehash();
        }

        return ref _entries[Count - 1];
    }

    private void Rehash()
    {
        _slots = NewSlots(2 * _slots.Length);
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_entries[number].Hash & mask;
            while (_slots[slot] != None)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number;
        }
    }
}
