namespace SearchService.Analysis.Kazakh;

/// <summary>The hash of <see cref="WordTable{TValue}"/> (FNV-1a over UTF-16), which the prefixes of a word share work for.</summary>
internal static class WordHash
{
    /// <summary>The hash of no letters.</summary>
    public const uint Empty = 2166136261;

    /// <summary>The hash with one more letter.</summary>
    public static uint Extend(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>The hash of a whole word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Empty;
        foreach (var letter in word)
        {
            hash = Extend(hash, letter);
        }

        return hash;
    }

    /// <summary>Mixes the high bits into those that choose the slot.</summary>
    public static int Spread(uint hash) => (int)((hash ^ (hash >> 15)) & int.MaxValue);
}
