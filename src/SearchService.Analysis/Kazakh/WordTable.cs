using System.Numerics;

namespace SearchService.Analysis.Kazakh;

/// <summary>A fixed table from words to values, found by letters and a hash that grows letter by letter.</summary>
/// <remarks>Open addressing over one block of characters: two arrays whatever the number of words. Immutable and thread-safe.</remarks>
internal sealed class WordTable<TValue>
    where TValue : struct
{
    private readonly char[] _chars;
    private readonly Slot[] _slots;
    private readonly int _mask;

    private WordTable(char[] chars, Slot[] slots)
    {
        _chars = chars;
        _slots = slots;
        _mask = slots.Length - 1;
    }

    /// <summary>The table of the given words.</summary>
    public static WordTable<TValue> Create(IReadOnlyCollection<KeyValuePair<string, TValue>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var chars = new char[words.Sum(word => word.Key.Length)];
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2))];
        var mask = slots.Length - 1;
        var start = 0;
        foreach (var (word, value) in words)
        {
            word.CopyTo(chars.AsSpan(start));
            var hash = WordHash.Of(word);
            var i = WordHash.Spread(hash) & mask;
            while (slots[i].Length != 0)
            {
                i = (i + 1) & mask;
            }

            slots[i] = new Slot(hash, start, word.Length, value);
            start += word.Length;
        }

        return new WordTable<TValue>(chars, slots);
    }

    /// <summary>Finds a word, whose hash the caller has; false when it is not there.</summary>
    public bool TryFind(ReadOnlySpan<char> word, uint hash, out TValue value)
    {
        for (var i = WordHash.Spread(hash) & _mask; _slots[i].Length != 0; i = (i + 1) & _mask)
        {
            ref readonly var slot = ref _slots[i];
            if (slot.Hash == hash && slot.Length == word.Length && _chars.AsSpan(slot.Start, slot.Length).SequenceEqual(word))
            {
                value = slot.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private readonly record struct Slot(uint Hash, int Start, int Length, TValue Value);
}
