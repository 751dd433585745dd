namespace SearchService.Engine.Tests.Corruption;

/// <summary>Ways in which the bytes of a file go wrong.</summary>
internal static class Mutation
{
    /// <summary>The bytes with one to eight things wrong with them, never the same array.</summary>
    public static byte[] Of(byte[] bytes, Random random)
    {
        var broken = (byte[])bytes.Clone();
        for (var left = 1 + random.Next(random.Next(1, 9)); left > 0 && broken.Length > 0; left--)
        {
            broken = Once(broken, random);
        }

        return broken;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 + random.Next(random.Next(1, 64)));
        switch (random.Next(9))
        {
            case 0 or 1 or 2:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 3:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 4:
                bytes.AsSpan(at, length).Fill(random.Next(2) == 0 ? (byte)0 : byte.MaxValue);
                return bytes;
            case 5:
                random.NextBytes(bytes.AsSpan(at, length));
                return bytes;
            case 6:
                bytes.AsSpan(random.Next(bytes.Length - length + 1), length).CopyTo(bytes.AsSpan(at));
                return bytes;
            case 7:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            default:
                return [.. bytes[..at], .. bytes.AsSpan(random.Next(bytes.Length - length + 1), length), .. bytes[at..]];
        }
    }
}
