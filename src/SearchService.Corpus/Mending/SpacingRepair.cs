namespace SearchService.Corpus.Mending;

/// <summary>Mends runs of spaces and dots, lost spaces behind a stop, and spaces inside hyphened compounds, in one pass over a paragraph.</summary>
internal sealed class SpacingRepair(RepairLog log)
{
    private const int ShortestWordBeforeStop = 4;

    private MappedTextBuilder _result = new(0);
    private MappedText _text;

    public MappedText Mend(MappedText text)
    {
        if (!NeedsMending(text.Text))
        {
            return text;
        }

        _text = text;
        _result = new MappedTextBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            at += text.Text[at] switch
            {
                ' ' => Space(at),
                '.' => Dots(at),
                '-' => Hyphen(at),
                _ => Copy(at, 1),
            };
        }

        return _result.ToMappedText();
    }

    private static bool NeedsMending(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if ((c == ' ' && text[i - 1] is ' ' or '-') || (c == '-' && text[i - 1] == ' ')
                || (text[i - 1] == '.' && (c == '.' || char.IsUpper(c))))
            {
                return true;
            }
        }

        return false;
    }

    private int Copy(int at, int length)
    {
        _result.Add(_text, at, at + length);
        return length;
    }

    private int Space(int at)
    {
        var end = at;
        while (end < _text.Length && _text.Text[end] == ' ')
        {
            end++;
        }

        if (end - at > 1)
        {
            log.Add("spaces", _text.SourceAt(at), _text.Text.AsSpan(at, end - at), " ");
        }

        if (end < _text.Length && _text.Text[end] == '-' && CompoundAround(end) is { } compound)
        {
            return JoinCompound(at, compound);
        }

        _result.Add(' ', _text.SourceAt(at));
        return end - at;
    }

    private int Hyphen(int at) => CompoundAround(at) is { } compound && compound.End > at + 1 ? JoinCompound(at, compound) : Copy(at, 1);

    private int JoinCompound(int at, (int Start, int Hyphen, int End) compound)
    {
        var word = _text.Text.AsSpan(compound.Start, compound.End - compound.Start);
        var next = compound.End;
        while (next < _text.Length && char.IsLetter(_text.Text[next]))
        {
            next++;
        }

        var before = _text.Text[compound.Start..next];
        log.Add("spaces", _text.SourceAt(at), before, word.ToString().Replace(" ", "", StringComparison.Ordinal) + _text.Text[compound.End..next]);
        _result.Add('-', _text.SourceAt(compound.Hyphen));
        return compound.End - at;
    }

    /// <summary>The two words around a hyphen with spaces, when they are one adjective: where the first starts and the second starts.</summary>
    private (int Start, int Hyphen, int End)? CompoundAround(int hyphen)
    {
        var left = hyphen;
        while (left > 0 && _text.Text[left - 1] == ' ')
        {
            left--;
        }

        var right = hyphen + 1;
        while (right < _text.Length && _text.Text[right] == ' ')
        {
            right++;
        }

        int start = left, end = right;
        while (start > 0 && char.IsLetter(_text.Text[start - 1]))
        {
            start--;
        }

        while (end < _text.Length && char.IsLetter(_text.Text[end]))
        {
            end++;
        }

        var spaced = left < hyphen || right > hyphen + 1;
        var first = _text.Text[start..left].ToLowerInvariant();
        return spaced && start < left && end > right && char.IsLower(_text.Text[right])
            && CompoundHyphen.IsFirstPart(first) && CompoundHyphen.IsAdjective(_text.Text.AsSpan(right, end - right))
            ? (start, hyphen, right)
            : null;
    }

    private int Dots(int at)
    {
        var end = at;
        while (end < _text.Length && _text.Text[end] == '.')
        {
            end++;
        }

        var before = at == 0 ? ' ' : _text.Text[at - 1];
        var after = end == _text.Length ? '\0' : _text.Text[end];
        return end - at == 1 ? OneDot(at, before, after) : RunOfDots(at, end, before, after);
    }

    /// <summary>A stop with a capital directly behind it: белгіленген.Қазақстан. Initials and abbreviations are left alone.</summary>
    private int OneDot(int at, char before, char after)
    {
        Copy(at, 1);
        if (before == ':' && char.IsUpper(after))
        {
            _result.Remove(1);
            _result.Add(' ', _text.SourceAt(at));
            log.Add("dots", _text.SourceAt(at), _text.Text.AsSpan(at - 1, 3), ": " + after);
            return 1;
        }

        if (!char.IsUpper(after) || after < '\u0400' || LowerBefore(at) < ShortestWordBeforeStop || !IsLowerAt(at + 2))
        {
            return 1;
        }

        _result.Add(' ', _text.SourceAt(at + 1));
        log.Add("spaces", _text.SourceAt(at), _text.Text.AsSpan(at - 1, 3), $"{before}. {after}");
        return 1;
    }

    /// <summary>Two dots, or more than three, behind a word are one stop; three are an ellipsis unless a sentence follows at once.</summary>
    private int RunOfDots(int at, int end, char before, char after)
    {
        var length = end - at;
        var behindText = !char.IsWhiteSpace(before) && !char.IsAsciiDigit(after);
        if (!behindText || (length == 3 && !char.IsUpper(after)))
        {
            return Copy(at, length);
        }

        var stop = before is ':' or ';' or ',' or '!' or '?' ? "" : ".";
        var space = char.IsLetter(after) || after is '«' or '"' or '(' ? " " : "";
        _result.Add(stop, _text.SourceAt(at));
        _result.Add(space, _text.SourceAt(end - 1));
        log.Add("dots", _text.SourceAt(at), _text.Text.AsSpan(at, length), stop + space);
        return length;
    }

    private int LowerBefore(int at)
    {
        var start = at;
        while (start > 0 && char.IsLower(_text.Text[start - 1]) && _text.Text[start - 1] >= '\u0400')
        {
            start--;
        }

        return at - start;
    }

    private bool IsLowerAt(int at) => at < _text.Length && char.IsLower(_text.Text[at]);
}
