using SearchService.Corpus.Model;

namespace SearchService.Corpus.Mending;

/// <summary>A text of which every character knows the position in the source that it came from.</summary>
/// <remarks>Immutable; slices share the arrays. An inserted character has the position of the one it stands before.</remarks>
internal readonly struct MappedText
{
    private readonly int[] _source;
    private readonly int _start;

    public MappedText(string text, int[] source)
        : this(text, source, 0)
    {
    }

    private MappedText(string text, int[] source, int start)
    {
        Text = text;
        _source = source;
        _start = start;
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>The source position of a character; at the end, the position behind the last.</summary>
    public int SourceAt(int index) => index < Text.Length
        ? _source[_start + index]
        : Text.Length == 0 ? 0 : _source[_start + Text.Length - 1] + 1;

    public MappedText Slice(int start, int end) => new(Text[start..end], _source, _start + start);

    /// <summary>The slice without white space at both ends.</summary>
    public MappedText TrimmedSlice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return Slice(start, end);
    }

    /// <summary>The paragraphs as one text with a line feed between each two, and its map.</summary>
    public static (string Text, SourceMap Map) Join(IReadOnlyList<MappedText> paragraphs)
    {
        var runs = new List<(int Text, int Source)>();
        var at = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            if (p > 0)
            {
                AddRun(runs, at++, paragraphs[p - 1].SourceAt(paragraphs[p - 1].Length));
            }

            for (var i = 0; i < paragraph.Length; i++)
            {
                AddRun(runs, at++, paragraph.SourceAt(i));
            }
        }

        if (runs.Count == 0)
        {
            runs.Add((0, 0));
        }

        return (string.Join('\n', paragraphs.Select(paragraph => paragraph.Text)), new SourceMap(runs));
    }

    private static void AddRun(List<(int Text, int Source)> runs, int text, int source)
    {
        if (runs.Count == 0 || runs[^1].Source + (text - runs[^1].Text) != source)
        {
            runs.Add((text, source));
        }
    }
}
