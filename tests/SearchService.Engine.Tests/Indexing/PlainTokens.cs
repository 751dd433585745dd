using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>The analysis of the golden documents: runs of letters or digits in small letters.</summary>
internal static class PlainTokens
{
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i].ToLowerInvariant();
            }
            else
            {
                i++;
            }
        }
    }

    public static void Fill(TokenBuffer tokens, string text)
    {
        tokens.Clear();
        foreach (var token in Of(text))
        {
            tokens.Add(Encoding.UTF8.GetBytes(token), 1, 0, 0);
        }
    }
}
