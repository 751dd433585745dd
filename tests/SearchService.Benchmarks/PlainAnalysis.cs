using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Benchmarks;

/// <summary>The least analysis that all engines share: maximal runs of letters or digits, lower-cased.</summary>
internal static class PlainAnalysis
{
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

    public static void Fill(TokenBuffer buffer, string text)
    {
        buffer.Clear();
        foreach (var token in Tokens(text))
        {
            buffer.Add(Encoding.UTF8.GetBytes(token), 1, 0, 0);
        }
    }
}
