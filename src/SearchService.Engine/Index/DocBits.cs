using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchService.Engine.Index;

/// <summary>A bit for each document, the lowest bit of the first byte first.</summary>
internal sealed class DocBits(int length)
{
    private readonly byte[] _bytes = new byte[(length + 7) >> 3];

    /// <summary>The number of documents.</summary>
    public int Length => length;

    /// <summary>The bits; those beyond <see cref="Length"/> are 0.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The bits that these bytes hold.</summary>
    public static DocBits FromBytes(ReadOnlySpan<byte> bytes, int length)
    {
        var bits = new DocBits(length);
        bytes[..bits._bytes.Length].CopyTo(bits._bytes);
        return bits;
    }

    /// <summary>Bits that are all set.</summary>
    public static DocBits AllSet(int length)
    {
        var bits = new DocBits(length);
        bits._bytes.AsSpan().Fill(0xFF);
        if ((length & 7) != 0)
        {
            bits._bytes[^1] = (byte)((1 << (length & 7)) - 1);
        }

        return bits;
    }

    /// <summary>Whether the bit is set.</summary>
    public bool Get(int doc) => (_bytes[doc >> 3] & (1 << (doc & 7))) != 0;

    /// <summary>Sets a bit.</summary>
    public void Set(int doc) => _bytes[doc >> 3] |= (byte)(1 << (doc & 7));

    /// <summary>Clears a bit and returns whether it was set.</summary>
    public bool Clear(int doc)
    {
        var was = Get(doc);
        _bytes[doc >> 3] &= (byte)~(1 << (doc & 7));
        return was;
    }

    /// <summary>The number of set bits.</summary>
    public int CountSet()
    {
        var words = MemoryMarshal.Cast<byte, ulong>(_bytes);
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        foreach (var b in _bytes.AsSpan(words.Length * sizeof(ulong)))
        {
            count += BitOperations.PopCount(b);
        }

        return count;
    }

    /// <summary>A copy that can be changed without changing this.</summary>
    public DocBits Copy() => FromBytes(_bytes, length);
}
