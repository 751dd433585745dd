using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Reads LZ4 blocks. Whatever the input holds, nothing outside the target is written.</summary>
internal static class Lz4Decompressor
{
    /// <summary>Decompresses a block from the cursor until the target is full; the block may hold more than that.</summary>
    public static void Decompress(IndexInput input, Span<byte> target)
    {
        var at = 0;
        while (at < target.Length)
        {
            var token = input.ReadByte();
            var literals = ReadLength(input, token >> 4);
            var copied = Math.Min(literals, target.Length - at);
            input.ReadSpan(copied).CopyTo(target[at..]);
            at += copied;
            if (at == target.Length)
            {
                return;
            }

            var distance = input.ReadByte() | (input.ReadByte() << 8);
            if (distance == 0 || distance > at)
            {
                throw input.Corrupt($"an LZ4 match {distance} bytes back, after {at} bytes");
            }

            var length = Math.Min(ReadLength(input, token & Lz4Format.Nibble) + Lz4Format.MinMatch, target.Length - at);
            CopyMatch(target, at, distance, length);
            at += length;
        }
    }

    private static void CopyMatch(Span<byte> target, int at, int distance, int length)
    {
        if (distance >= length)
        {
            target.Slice(at - distance, length).CopyTo(target[at..]);
            return;
        }

        // The match runs into its own copy: a pattern that repeats.
        for (var end = at + length; at < end; at++)
        {
            target[at] = target[at - distance];
        }
    }

    private static int ReadLength(IndexInput input, int length)
    {
        if (length != Lz4Format.Nibble)
        {
            return length;
        }

        byte more;
        do
        {
            more = input.ReadByte();
            length += more;
            if (length > int.MaxValue - 1024)
            {
                throw input.Corrupt("an LZ4 length beyond all bounds");
            }
        }
        while (more == 255);
        return length;
    }
}
