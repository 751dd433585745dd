using System.Numerics;

namespace SearchService.Analysis.Kazakh;

/// <summary>The stems known, each with what it costs as a noun and as a verb.</summary>
/// <remarks>A hash table over one block of characters. Immutable and thread-safe after building.</remarks>
internal sealed class StemList
{
    /// <summary>The cost of a stem in a class that it does not have.</summary>
    public const int Unknown = int.MaxValue;

    private readonly char[] _chars;
    private readonly Slot[] _slots;
    private readonly int _mask;

    private StemList(char[] chars, Slot[] slots)
    {
        _chars = chars;
        _slots = slots;
        _mask = slots.Length - 1;
    }

    /// <summary>The first value of a hash over no letters.</summary>
    public static uint EmptyHash => 2166136261;

    /// <summary>Extends a hash by one letter.</summary>
    public static uint Extend(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>The entry of a stem, whose hash the caller has computed by <see cref="Extend"/>; false when it is not listed.</summary>
    public bool TryFind(ReadOnlySpan<char> stem, uint hash, out Entry entry)
    {
        for (var i = (int)(hash ^ (hash >> 15)) & _mask; ; i = (i + 1) & _mask)
        {
            ref readonly var slot = ref _slots[i];
            if (slot.Length == 0)
            {
                entry = default;
                return false;
            }

            if (slot.Hash == hash && slot.Length == stem.Length && _chars.AsSpan(slot.Start, slot.Length).SequenceEqual(stem))
            {
                entry = slot.Entry;
                return true;
            }
        }
    }

    /// <summary>The list of the given stems.</summary>
    public static StemList Create(IReadOnlyCollection<KeyValuePair<string, Entry>> stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        var chars = new char[stems.Sum(stem => stem.Key.Length)];
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, stems.Count * 2))];
        var start = 0;
        foreach (var (stem, entry) in stems)
        {
            stem.CopyTo(chars.AsSpan(start));
            var hash = EmptyHash;
            foreach (var letter in stem)
            {
                hash = Extend(hash, letter);
            }

            var i = (int)(hash ^ (hash >> 15)) & (slots.Length - 1);
            while (slots[i].Length != 0)
            {
                i = (i + 1) & (slots.Length - 1);
            }

            slots[i] = new Slot(hash, start, stem.Length, entry);
            start += stem.Length;
        }

        return new StemList(chars, slots);
    }

    /// <summary>What a stem costs; <see cref="Unknown"/> in a class that it does not have.</summary>
    /// <param name="Noun">As a noun, adjective or numeral.</param>
    /// <param name="Verb">As a verb.</param>
    /// <param name="Function">As a word that takes no suffix.</param>
    /// <param name="Elides">Whether the last ы, і falls before a vowel: халық, халқы.</param>
    internal readonly record struct Entry(int Noun, int Verb, int Function, bool Elides);

    private readonly record struct Slot(uint Hash, int Start, int Length, Entry Entry);
}
