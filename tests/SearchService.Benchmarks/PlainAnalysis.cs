using SearchService.Engine.Index;

namespace SearchService.Benchmarks;

/// <summary>The least analysis that all engines share: maximal runs of letters or digits, lower-cased.</summary>
internal static class PlainAnalysis
{
    /// <summary>The longest token, in characters; what is longer is cut into several, as Lucene does it.</summary>
    private const int MaxTokenLength = 255;

    /// <summary>The lower-case form of each letter and digit, 0 for what is neither.</summary>
    private static readonly char[] s_lower =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => char.IsLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : '\0')];

    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                tokens.Add(text[start..i].ToLowerInvariant());
            }
        }

        return tokens;
    }

    /// <summary>Fills a buffer with the tokens of a text; nothing is allocated.</summary>
    public static void Fill(TokenBuffer buffer, string text)
    {
        buffer.Clear();
        Span<byte> term = stackalloc byte[3 * MaxTokenLength];
        var length = 0;
        var left = MaxTokenLength;
        foreach (var c in text)
        {
            var lower = s_lower[c];
            if (lower != 0)
            {
                length += Encode(lower, term[length..]);
                left--;
            }

            if (length > 0 && (lower == 0 || left == 0))
            {
                buffer.Add(term[..length], 1, 0, 0);
                length = 0;
                left = MaxTokenLength;
            }
        }

        if (length > 0)
        {
            buffer.Add(term[..length], 1, 0, 0);
        }
    }

    private static int Encode(char c, Span<byte> target)
    {
        if (c < 0x80)
        {
            target[0] = (byte)c;
            return 1;
        }

        if (c < 0x800)
        {
            target[1] = (byte)(0x80 | (c & 0x3F));
            target[0] = (byte)(0xC0 | (c >> 6));
            return 2;
        }

        target[2] = (byte)(0x80 | (c & 0x3F));
        target[1] = (byte)(0x80 | ((c >> 6) & 0x3F));
        target[0] = (byte)(0xE0 | (c >> 12));
        return 3;
    }
}
