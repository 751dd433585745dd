namespace SearchService.IndexBuild;

/// <summary>Text of documents as a terminal may show it: control characters, which could move the cursor or worse, become spaces.</summary>
internal static class PlainText
{
    /// <summary>One line; line feeds become spaces too.</summary>
    public static string OneLine(string text) => Replace(text, static c => char.IsControl(c));

    /// <summary>Line feeds stay.</summary>
    public static string Lines(string text) => Replace(text, static c => char.IsControl(c) && c != '\n');

    private static string Replace(string text, Func<char, bool> bad) =>
        text.Any(bad) ? string.Create(text.Length, (text, bad), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.bad(state.text[i]) ? ' ' : state.text[i];
            }
        }) : text;
}
