using System.Buffers;

namespace SearchService.Corpus.Mending;

/// <summary>The first pass over a source: one kind of line end and space, no invisible characters, no markup inside lines.</summary>
/// <remarks>One pass, linear in the length; what it takes away is listed in the log, white space excepted.</remarks>
internal sealed class SourceCleaner(string source, bool markdown, RepairLog log)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestTag = 300;

    private static readonly SearchValues<char> s_special = SearchValues.Create(
        "\r\f\v\t\u0085\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u200E\u200F"
        + "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u205F\u2060\u2066\u2067\u2068\u2069\u3000\uFEFF&<[!*_`\\\0\u0001\u0002\u0003"
        + "\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D"
        + "\u001E\u001F\u007F");

    private static readonly HashSet<string> s_tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "col", "colgroup", "dd", "del", "div", "dl",
        "dt", "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "ins", "li",
        "link", "mark", "meta", "nobr", "ol", "p", "pre", "q", "s", "script", "section", "small", "span", "strike", "strong",
        "style", "sub", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "wbr",
    };

    private static readonly HashSet<string> s_breakingTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "blockquote", "br", "div", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "section", "table", "tr", "ul",
    };

    private readonly MappedTextBuilder _result = new(source.Length);
    private HashSet<int> _emphasis = [];

    public MappedText Clean()
    {
        _emphasis = MarkdownEmphasis.Find(source, markdown);
        var at = 0;
        while (at < source.Length)
        {
            var plain = source.AsSpan(at).IndexOfAny(s_special);
            plain = plain < 0 ? source.Length - at : plain;
            for (var end = at + plain; at < end; at++)
            {
                _result.Add(source[at], at);
            }

            if (at < source.Length)
            {
                at += Special(at);
            }
        }

        return _result.ToMappedText();
    }

    /// <summary>Handles the special character at a position; returns how many characters it took.</summary>
    private int Special(int at)
    {
        switch (source[at])
        {
            case '\r':
                _result.Add('\n', at);
                return at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
            case '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                _result.Add('\n', at);
                return 1;
            case '\u00AD':
                return SoftHyphen(at);
            case '&' when HtmlEntities.TryRead(source.AsSpan(at), out var value, out var length):
                log.Add("markup", at, source.AsSpan(at, length), value);
                _result.Add(value, at);
                return length;
            case '<' when ReadTag(at) is > 0 and var length:
                return length;
            case '[' or '!' when MarkdownLink.TryRead(source, at, markdown, out var label, out var length):
                log.Add("markup", at, source.AsSpan(at, length), label.In(source));
                AddInner(label.Start, label.End);
                return length;
            case '*' or '_' or '`' when _emphasis.Contains(at):
                return Emphasis(at);
            case '\\' when markdown && at + 1 < source.Length && char.IsAscii(source[at + 1]) && char.IsPunctuation(source[at + 1]):
                log.Add("markup", at, source.AsSpan(at, 2), source.AsSpan(at + 1, 1));
                _result.Add(source[at + 1], at + 1);
                return 2;
            case >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' or '\uFEFF':
                log.Add("spaces", at, source.AsSpan(at, 1), "");
                return 1;
            case var c when char.IsWhiteSpace(c) || char.IsControl(c):
                _result.Add(' ', at);
                return 1;
            case var c:
                _result.Add(c, at);
                return 1;
        }
    }

    private void AddInner(int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (s_special.Contains(source[at]))
            {
                at += Math.Min(Special(at), end - at);
            }
            else
            {
                _result.Add(source[at], at++);
            }
        }
    }

    /// <summary>A soft hyphen goes; at the end of a line the line break goes with it.</summary>
    private int SoftHyphen(int at)
    {
        var end = at + 1;
        while (end < source.Length && source[end] is ' ' or '\r' or '\n')
        {
            end++;
        }

        var breaks = source.AsSpan(at, end - at).Count('\n');
        var length = breaks == 1 ? end - at : 1;
        log.Add(breaks == 1 ? "hyphenation" : "soft-hyphen", at, WordAround(at, at + length), WordAround(at, at + length)
            .ToString().Replace("\u00AD", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        return length;
    }

    private ReadOnlySpan<char> WordAround(int start, int end)
    {
        while (start > 0 && char.IsLetter(source[start - 1]))
        {
            start--;
        }

        while (end < source.Length && char.IsLetter(source[end]))
        {
            end++;
        }

        return source.AsSpan(start, end - start);
    }

    private int Emphasis(int at)
    {
        var end = at + 1;
        while (end < source.Length && source[end] == source[at] && _emphasis.Contains(end))
        {
            end++;
        }

        log.Add("markup", at, source.AsSpan(at, end - at), "");
        return end - at;
    }

    /// <summary>Takes a tag of HTML away; 0 where the sign is not the start of one.</summary>
    private int ReadTag(int at)
    {
        var close = source.AsSpan(at, Math.Min(LongestTag, source.Length - at)).IndexOf('>');
        if (close < 2)
        {
            return 0;
        }

        var inner = source.AsSpan(at + 1, close - 1).Trim('/');
        var nameEnd = inner.IndexOfAnyExcept(s_nameCharacters);
        var name = (nameEnd < 0 ? inner : inner[..nameEnd]).ToString();
        if (inner.StartsWith("!--"))
        {
            return Comment(at);
        }

        if (!s_tags.Contains(name) || (nameEnd >= 0 && !char.IsWhiteSpace(inner[nameEnd]) && inner[nameEnd] != '/'))
        {
            return 0;
        }

        return name.Equals("sup", StringComparison.OrdinalIgnoreCase) && source[at + 1] != '/' && Superscript(at, at + close + 1) is > 0 and var length
            ? length
            : RemoveTag(at, close + 1, s_breakingTags.Contains(name));
    }

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private int RemoveTag(int at, int length, bool breaks)
    {
        log.Add("markup", at, source.AsSpan(at, length), breaks ? "\n" : "");
        if (breaks)
        {
            _result.Add('\n', at);
        }

        return length;
    }

    private int Comment(int at)
    {
        var end = source.IndexOf("-->", at, StringComparison.Ordinal);
        if (end < 0)
        {
            return 0;
        }

        log.Add("markup", at, source.AsSpan(at, end + 3 - at), "");
        return end + 3 - at;
    }

    /// <summary>A raised number stays raised, so that article 12 with a raised 1 does not become article 121.</summary>
    private int Superscript(int at, int content)
    {
        var end = content;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
        {
            end++;
        }

        if (end == content || _result.Length == 0 || char.IsWhiteSpace(_result[_result.Length - 1])
            || !source.AsSpan(end).StartsWith("</sup>", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var length = end + "</sup>".Length - at;
        for (var i = content; i < end; i++)
        {
            _result.Add(Superscripts[source[i] - '0'], i);
        }

        log.Add("markup", at, source.AsSpan(at, length), _result.Span[^(end - content)..]);
        return length;
    }
}
