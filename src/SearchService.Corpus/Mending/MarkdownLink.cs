using SearchService.Corpus.Model;

namespace SearchService.Corpus.Mending;

/// <summary>Recognises [label](target) and ![label](target).</summary>
internal static class MarkdownLink
{
    private const int Longest = 1000;

    private static readonly string[] s_targets = ["http:", "https:", "mailto:", "ftp:", "www.", "#"];

    /// <summary>Reads a link that begins at a position; outside Markdown files only with a target that can be nothing else.</summary>
    public static bool TryRead(string text, int at, bool markdown, out TextSpan label, out int length)
    {
        label = default;
        length = 0;
        var open = text[at] == '!' ? at + 1 : at;
        if (open >= text.Length || text[open] != '[')
        {
            return false;
        }

        var window = text.AsSpan(open, Math.Min(Longest, text.Length - open));
        var line = window.IndexOf('\n');
        window = line < 0 ? window : window[..line];
        var middle = window.IndexOf("](");
        var end = middle < 0 ? -1 : window[middle..].IndexOf(')');
        if (end < 0 || window[1..middle].Contains('['))
        {
            return false;
        }

        var target = window.Slice(middle + 2, end - 2);
        if (!IsTarget(target, markdown))
        {
            return false;
        }

        label = new TextSpan(open + 1, open + middle);
        length = open + middle + end + 1 - at;
        return true;
    }

    private static bool IsTarget(ReadOnlySpan<char> target, bool markdown)
    {
        foreach (var start in s_targets)
        {
            if (target.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return markdown && !target.IsEmpty && !target[0].Equals(' ');
    }
}
