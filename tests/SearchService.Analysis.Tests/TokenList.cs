using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests;

/// <summary>One token, kept.</summary>
public sealed record TokenRow(string Exact, string Stems, int Start, int End, TokenKind Kind, bool IsStopWord);

/// <summary>All tokens of a text at once, which only tests want.</summary>
public static class TokenList
{
    public static List<TokenRow> Of(TokenStream stream, string text)
    {
        var rows = new List<TokenRow>();
        stream.Reset(text.AsMemory());
        while (stream.MoveNext())
        {
            var stems = new string[stream.StemCount];
            for (var i = 0; i < stems.Length; i++)
            {
                stems[i] = stream.Stem(i).ToString();
            }

            rows.Add(new TokenRow(
                stream.Exact.ToString(), string.Join('|', stems), stream.StartOffset, stream.EndOffset, stream.Kind, stream.IsStopWord));
        }

        return rows;
    }

    public static List<TokenRow> Of(string language, string text) => Of(Analyzers.For(language).CreateStream(), text);

    /// <summary>The exact forms, separated by spaces.</summary>
    public static string Exact(string language, string text) => string.Join(' ', Of(language, text).Select(row => row.Exact));
}
