using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Mending;

/// <summary>Joins the lines of a text into paragraphs where a line break stands inside a sentence.</summary>
/// <remarks>
/// A line is joined only for a certain reason: it goes on in lower case behind no stop; the line before it ends with a hyphen, an
/// initial or an abbreviation; or the text is wrapped at a width and the next word did not fit. Headings, list items and rows of
/// tables always begin a paragraph.
/// </remarks>
internal sealed class LineJoiner
{
    private const int FewestDoubleSpaced = 5;

    private readonly List<SourceLine> _lines;
    private readonly HeadingLines _headings;
    private readonly HyphenatedWords _hyphens;
    private readonly RepairLog _log;
    private readonly int _wrapWidth;
    private readonly bool _doubleSpaced;
    private readonly bool _markdown;

    public LineJoiner(List<SourceLine> lines, string language, bool markdown, RepairLog log)
    {
        _lines = lines;
        _headings = new HeadingLines(language);
        _hyphens = new HyphenatedWords(lines);
        _markdown = markdown;
        _log = log;
        _wrapWidth = WrapWidth.Of(lines);
        _doubleSpaced = IsDoubleSpaced();
    }

    public List<SourceParagraph> Join()
    {
        var paragraphs = new List<SourceParagraph>();
        for (var first = 0; first < _lines.Count;)
        {
            var last = first;
            while (last + 1 < _lines.Count && Joins(_lines[last], _lines[last + 1], last > first))
            {
                last++;
            }

            var text = first == last ? _lines[first].Text : Concatenate(first, last);
            paragraphs.Add(new SourceParagraph(text, _lines[first].HeadingLevel, _lines[first].BlankBefore > 0));
            first = last + 1;
        }

        return paragraphs;
    }

    private bool Joins(SourceLine line, SourceLine next, bool continued)
    {
        if (line.HeadingLevel > 0 || next.HeadingLevel > 0 || line.IsRow || next.IsRow)
        {
            return false;
        }

        string left = line.Text.Text, right = next.Text.Text;
        var tight = next.BlankBefore == 0 || (_doubleSpaced && next.BlankBefore == 1 && !_markdown);
        if (!tight && _markdown)
        {
            return false;
        }

        var stopped = EndsWithStop(left);
        if (Enumerator.LengthAt(right) > 0 || (_headings.IsLabelOnly(left) && !continued)
            || (_headings.IsHeading(right) && !(tight && !stopped && EndsInMidSentence(left))))
        {
            return false;
        }

        if (tight && HyphenatedWords.IsBroken(left, right))
        {
            return true;
        }

        if (char.IsLower(right[0]))
        {
            return left[^1] is not (';' or ':') && (stopped ? tight && EndsWithAbbreviation(left) : GoesOn(left, right, tight, continued));
        }

        return tight && (EndsWithInitial(left, right) || FillsTheLine(left, right, stopped) || BothCapitals(left, right, stopped));
    }

    /// <summary>Across an empty line only a word goes on: recitals and list items end with a comma there.</summary>
    private bool GoesOn(string left, string right, bool tight, bool continued) => tight || (char.IsLetterOrDigit(left[^1])
        && !IsCapitals(left) && !(right.Length > 1 && right[1] == '.') && (continued || !_headings.IsHeading(left)));

    private bool FillsTheLine(string left, string right, bool stopped)
    {
        if (_wrapWidth == 0 || left[^1] is ':' or ';' || (stopped && _doubleSpaced) || IsCapitals(left) != IsCapitals(right))
        {
            return false;
        }

        var space = right.IndexOf(' ', StringComparison.Ordinal);
        return left.Length + 1 + (space < 0 ? right.Length : space) > _wrapWidth && left.Length <= _wrapWidth + 10;
    }

    private static bool BothCapitals(string left, string right, bool stopped) =>
        !stopped && left[^1] is not (':' or ';') && IsCapitals(left) && IsCapitals(right);

    /// <summary>Whether a text is printed in capitals; one or two letters prove nothing.</summary>
    internal static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 3;
    }

    private static bool EndsWithStop(string text)
    {
        var end = text.Length;
        while (end > 1 && text[end - 1] is '"' or '»' or '”' or ')')
        {
            end--;
        }

        return text[end - 1] is '.' or '!' or '?' or ';' or ':' or '…';
    }

    private static bool EndsInMidSentence(string text)
    {
        var space = text.LastIndexOf(' ');
        var word = space < 0 ? text : text[(space + 1)..];
        return text[^1] == ',' || (space > 0 && word.Length <= 5 && char.IsLower(word[0]) && char.IsLetter(text[^1]));
    }

    private static bool EndsWithAbbreviation(string text)
    {
        if (text[^1] != '.')
        {
            return false;
        }

        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.Length - 1 - start is >= 1 and <= 3;
    }

    /// <summary>An initial or two before a name: Н. / Назарбаев.</summary>
    private static bool EndsWithInitial(string left, string right)
    {
        var at = left.Length;
        while (at >= 2 && left[at - 1] == '.' && char.IsUpper(left[at - 2]))
        {
            at -= 2;
        }

        return at < left.Length && left.Length - at <= 6 && (at == 0 || left[at - 1] is ' ' or '.' or '(' or '[')
            && right.Length > 2 && char.IsUpper(right[0]) && char.IsLower(right[1]);
    }

    private MappedText Concatenate(int first, int last)
    {
        var builder = new MappedTextBuilder(_lines.Skip(first).Take(last - first + 1).Sum(line => line.Text.Length + 1));
        builder.Add(_lines[first].Text, 0, _lines[first].Text.Length);
        for (var i = first + 1; i <= last; i++)
        {
            string left = _lines[i - 1].Text.Text, right = _lines[i].Text.Text;
            string before = LastWord(left), after = FirstWord(right);
            var at = _lines[i].Text.SourceAt(0);
            if (HyphenatedWords.IsBroken(left, right))
            {
                var keep = _hyphens.KeepsHyphen(left, right);
                builder.Remove(keep ? 0 : 1);
                _log.Add("hyphenation", at, $"{before}\n{after}", keep ? before + after : before[..^1] + after);
            }
            else
            {
                builder.Add(' ', at);
                _log.Add("broken-line", at, $"{before}\n{after}", $"{before} {after}");
            }

            builder.Add(_lines[i].Text, 0, _lines[i].Text.Length);
        }

        return builder.ToMappedText();
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static string FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? text[..space] : text;

    /// <summary>Whether there is an empty line after every line, also inside sentences.</summary>
    private bool IsDoubleSpaced()
    {
        int inside = 0, tight = 0;
        for (var i = 1; i < _lines.Count; i++)
        {
            var goesOn = char.IsLower(_lines[i].Text.Text[0]) && char.IsLetterOrDigit(_lines[i - 1].Text.Text[^1]);
            inside += goesOn && _lines[i].BlankBefore == 1 ? 1 : 0;
            tight += goesOn && _lines[i].BlankBefore == 0 ? 1 : 0;
        }

        return inside >= FewestDoubleSpaced && inside > 4 * tight;
    }
}
