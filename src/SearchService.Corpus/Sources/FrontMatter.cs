using SearchService.Corpus.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchService.Corpus.Sources;

/// <summary>The small block of YAML between two lines of --- at the start of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>Reads the block and blanks it out, so that positions in the rest stay as they are.</summary>
    /// <returns>The text without the block, and what the block says; no block gives the text itself and null.</returns>
    public static (string Text, YamlExpression? Expression, string? Language) Read(string text, string file, List<SkippedSource> problems)
    {
        var end = End(text, out var body);
        if (end < 0)
        {
            return (text, null, null);
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text[..body]));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                var map = new YamlReader(root, file, problems);
                map.Allow("title", "kind", "note", "lang");
                return (Blank(text, end), YamlExpression.Of(map), map.Text("lang"));
            }
        }
        catch (YamlException e)
        {
            problems.Add(new SkippedSource(file, (int)e.Start.Line, $"The front matter is not valid YAML: {e.Message}"));
        }

        return (text, null, null);
    }

    private static int End(string text, out int body)
    {
        body = 0;
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
        {
            return -1;
        }

        body = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var isFrontMatter = body > 0 && text.AsSpan(0, body).Contains(':') && !text.AsSpan(4, body - 4).Contains("\n\n", StringComparison.Ordinal);
        return isFrontMatter ? body + "\n---".Length : -1;
    }

    private static string Blank(string text, int end) => string.Create(text.Length, (text, end), static (result, state) =>
    {
        state.text.CopyTo(result);
        for (var i = 0; i < state.end; i++)
        {
            result[i] = result[i] is '\n' or '\r' ? result[i] : ' ';
        }
    });
}
