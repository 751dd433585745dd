namespace SearchService.Analysis.Kazakh;

/// <summary>A set of pairs of words, kept as hashes of 24 bits: small, and wrong about one pair in some hundreds.</summary>
/// <remarks>
/// The text form: lines of the differences of the sorted hashes, each in digits of five bits, low ones first; a capital or other digit
/// from <c>@</c> says that the number goes on, one from <c>`</c> ends it. Filled by one thread, then read by any.
/// </remarks>
internal sealed class PairSet
{
    private const int Bits = 24;
    private const int DigitsPerLine = 4000;
    private const char More = '@';
    private const char Final = '`';

    private readonly ulong[] _set = new ulong[(1 << Bits) / 64];
    private int _last;

    /// <summary>Whether the second word was seen directly after the first.</summary>
    public bool Contains(uint first, uint second)
    {
        var hash = Hash(first, second);
        return (_set[hash >> 6] & (1UL << (hash & 63))) != 0;
    }

    /// <summary>Adds a pair by the hashes of its words.</summary>
    public void Add(uint first, uint second) => Set(Hash(first, second));

    /// <summary>Reads one line of those that <see cref="Write"/> made, in order.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        var (difference, shift) = (0, 0);
        foreach (var digit in line)
        {
            var value = digit & 31;
            if (digit is < More or > (char)(Final + 31) || shift > Bits)
            {
                throw new InvalidDataException($"The word model has a bad digit in its pairs: '{digit}'.");
            }

            difference |= value << shift;
            shift += 5;
            if (digit >= Final)
            {
                _last = (_last + difference) & ((1 << Bits) - 1);
                Set(_last);
                (difference, shift) = (0, 0);
            }
        }
    }

    /// <summary>Writes the set.</summary>
    public void Write(TextWriter text)
    {
        var (last, digits) = (0, 0);
        for (var hash = 0; hash < 1 << Bits; hash++)
        {
            if ((_set[hash >> 6] & (1UL << (hash & 63))) == 0)
            {
                continue;
            }

            text.Write(digits == 0 ? "+ " : "");
            var difference = hash - last;
            for (; difference > 31; difference >>= 5, digits++)
            {
                text.Write((char)(More + (difference & 31)));
            }

            text.Write((char)(Final + difference));
            last = hash;
            digits++;
            if (digits > DigitsPerLine)
            {
                text.Write('\n');
                digits = 0;
            }
        }

        text.Write(digits == 0 ? "" : "\n");
    }

    private void Set(int hash) => _set[hash >> 6] |= 1UL << (hash & 63);

    private static int Hash(uint first, uint second)
    {
        var mixed = ((ulong)first << 32 | second) * 0x9E3779B97F4A7C15UL;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9UL;
        return (int)(mixed >> (64 - Bits));
    }
}
