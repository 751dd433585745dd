using SearchService.Search.Results;

namespace SearchService.Web.Pages.Rendering;

/// <summary>A piece of a text, marked or not.</summary>
internal readonly record struct TextRun(string Text, bool Marked);

/// <summary>Cuts a part of a text at the edges of its matches.</summary>
internal static class TextRuns
{
    /// <summary>The pieces from start to end in order; together they are the text, whatever the spans are.</summary>
    public static IEnumerable<TextRun> Of(string text, IReadOnlyList<HighlightSpan> spans, int start, int end)
    {
        var at = start;
        foreach (var span in spans)
        {
            var from = Math.Clamp(span.S, at, end);
            var to = Math.Clamp(span.E, from, end);
            if (to == from)
            {
                continue;
            }

            if (from > at)
            {
                yield return new TextRun(text[at..from], false);
            }

            yield return new TextRun(text[from..to], true);
            at = to;
        }

        if (at < end)
        {
            yield return new TextRun(text[at..end], false);
        }
    }
}
