using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Mending;

/// <summary>Divides a cleaned source into lines and takes the marks of Markdown from their starts.</summary>
internal sealed class LineSplitter(MappedText text, bool markdown, RepairLog log)
{
    private const int ShortestRule = 3;
    private const int ColumnGap = 4;

    private readonly List<SourceLine> _lines = [];
    private int _blank;

    public List<SourceLine> Split()
    {
        for (var start = 0; start <= text.Length;)
        {
            var found = text.Text.IndexOf('\n', start);
            var end = found < 0 ? text.Length : found;
            Add(start, end);
            start = end + 1;
        }

        return _lines;
    }

    private void Add(int start, int end)
    {
        var line = text.TrimmedSlice(start, end);
        if (line.Length == 0)
        {
            _blank++;
            return;
        }

        if (IsRule(line.Text, out var underlines))
        {
            log.Add("markup", line.SourceAt(0), line.Text, "");
            if (markdown && underlines && _blank == 0 && _lines.Count > 0 && _lines[^1].HeadingLevel == 0)
            {
                _lines[^1] = _lines[^1] with { HeadingLevel = line.Text[0] == '=' ? 1 : 2 };
            }

            _blank++;
            return;
        }

        var indent = 0;
        while (start + indent < end && text.Text[start + indent] == ' ')
        {
            indent++;
        }

        var level = HeadingLevel(ref line);
        if (level == 0 && markdown)
        {
            line = WithoutMark(line);
        }

        if (line.Length > 0)
        {
            _lines.Add(new SourceLine(line, level, _blank, indent, IsRow(line.Text)));
            _blank = 0;
        }
    }

    /// <summary>A line of three or more equal signs that only divides: ---, ***, === and code fences.</summary>
    private bool IsRule(string line, out bool underlines)
    {
        var sign = line[0];
        underlines = sign is '=' or '-';
        if (sign == '`')
        {
            return markdown && line.StartsWith("```", StringComparison.Ordinal);
        }

        return (sign is '-' or '*' or '=' || (markdown && sign == '_'))
            && line.Length >= ShortestRule && line.AsSpan().TrimEnd(' ').IndexOfAnyExcept(sign, ' ') < 0;
    }

    private int HeadingLevel(ref MappedText line)
    {
        var level = 0;
        while (level < line.Length && line.Text[level] == '#')
        {
            level++;
        }

        if (level is 0 or > 6 || level == line.Length || line.Text[level] != ' ')
        {
            return 0;
        }

        var end = line.Length;
        while (end > level && line.Text[end - 1] is '#' or ' ')
        {
            end--;
        }

        log.Add("markup", line.SourceAt(0), line.Text.AsSpan(0, level), "");
        if (end < line.TrimmedSlice(0, line.Length).Length)
        {
            log.Add("markup", line.SourceAt(end), line.Text.AsSpan(end), "");
        }

        line = line.TrimmedSlice(level, end);
        return level;
    }

    private MappedText WithoutMark(MappedText line)
    {
        while (line.Length > 0 && line.Text[0] == '>')
        {
            log.Add("markup", line.SourceAt(0), ">", "");
            line = line.TrimmedSlice(1, line.Length);
        }

        if (line.Length > 2 && line.Text[0] is '*' or '+' && line.Text[1] == ' ')
        {
            log.Add("markup", line.SourceAt(0), line.Text.AsSpan(0, 1), "-");
            var builder = new MappedTextBuilder(line.Length);
            builder.Add('-', line.SourceAt(0));
            builder.Add(line, 1, line.Length);
            return builder.ToMappedText();
        }

        return line;
    }

    /// <summary>Whether the line is a row of a table or of signatures: bars, or wide gaps inside.</summary>
    private static bool IsRow(string line)
    {
        if (line.Contains('|', StringComparison.Ordinal))
        {
            return true;
        }

        var gap = 0;
        foreach (var c in line)
        {
            gap = c == ' ' ? gap + 1 : 0;
            if (gap >= ColumnGap && Enumerator.LengthAt(line) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
