using System.Text;
using SearchService.Search.Results;

namespace SearchService.IndexBuild;

/// <summary>A text with [[ ]] around what is marked in it.</summary>
internal static class MarkedText
{
    public static string Of(string text, IReadOnlyList<TextRange> spans)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var span in spans)
        {
            marked.Append(text, at, span.S - at).Append("[[").Append(text, span.S, span.E - span.S).Append("]]");
            at = span.E;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
