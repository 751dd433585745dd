namespace SearchService.Search.Query;

/// <summary>What a lexical unit of a query is.</summary>
internal enum LexemeKind
{
    Word,
    Wildcard,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Must,
    Open,
    Close,
    End,
}

/// <summary>A lexical unit: its text, its number behind a tilde or -1, and its place.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, string Text, int Tilde, int Start, int End);

/// <summary>Cuts a query into words, phrases, fields, operators and parentheses.</summary>
/// <remarks>
/// Meant for people: what cannot be an operator is punctuation and divides words. A question mark ends a question and is a
/// wildcard only before another letter; AND, OR and NOT are operators in capitals only; a hyphen is NOT only before a word
/// and behind a space; a colon makes a field only of a name right before it and a value right behind it;
/// two stars are the bold of a pasted text; a parenthesis behind a lone letter or number, where no group is open, marks an item.
/// </remarks>
internal sealed class QueryLexer(string query)
{
    private int _position;
    private int _depth;

    public List<Lexeme> ReadAll()
    {
        var lexemes = new List<Lexeme>();
        while (true)
        {
            var lexeme = Read();
            lexemes.Add(lexeme);
            if (lexeme.Kind == LexemeKind.End)
            {
                return lexemes;
            }
        }
    }

    private Lexeme Read()
    {
        while (_position < query.Length)
        {
            var start = _position;
            var c = query[start];
            switch (c)
            {
                case ')' when IsItemMark(start):
                case '*' when Next(start) == '*':
                    _position += query[start] == '*' ? 2 : 1;
                    continue;
                case '(':
                    _depth++;
                    return Single(LexemeKind.Open);
                case ')':
                    _depth--;
                    return Single(LexemeKind.Close);
                case '"' or '«' or '“' or '„':
                    return ReadPhrase(c);
                case '-' or '+' when (start == 0 || IsBreak(query[start - 1])) && start + 1 < query.Length && StartsOperand(query[start + 1]):
                    return Single(c == '-' ? LexemeKind.Not : LexemeKind.Must);
                case '&' when Next(start) == '&':
                    _position += 2;
                    return new Lexeme(LexemeKind.And, "&&", -1, start, _position);
                case '|' when Next(start) == '|':
                    _position += 2;
                    return new Lexeme(LexemeKind.Or, "||", -1, start, _position);
            }

            if (IsWordPart(start))
            {
                return ReadWord();
            }

            _position++;
        }

        return new Lexeme(LexemeKind.End, "", -1, query.Length, query.Length);
    }

    private Lexeme Single(LexemeKind kind)
    {
        var start = _position++;
        return new Lexeme(kind, query[start..(start + 1)], -1, start, start + 1);
    }

    private Lexeme ReadPhrase(char open)
    {
        var start = _position;
        var closers = open switch { '«' => "»", '“' => "”\"", '„' => "“”\"", _ => "\"" };
        var close = query.AsSpan(start + 1).IndexOfAny(closers);
        if (close < 0)
        {
            throw new QuerySyntaxException(
                "The quotation mark is not closed.", "unclosed-quote", start, [closers[..1]], CloseQuote(start, closers[0]));
        }

        var text = query[(start + 1)..(start + 1 + close)];
        _position = start + close + 2;
        var tilde = ReadTilde();
        return new Lexeme(LexemeKind.Phrase, text.Trim(), tilde, start, _position);
    }

    /// <summary>The query with the quotation mark closed at its end, or without it where nothing follows.</summary>
    private string CloseQuote(int start, char close)
    {
        var rest = query[(start + 1)..].Trim();
        return rest.Length == 0 ? query[..start].Trim() : query.TrimEnd() + close;
    }

    private Lexeme ReadWord()
    {
        var start = _position;
        var wildcard = false;
        while (_position < query.Length && IsWordPart(_position) && !(query[_position] == '*' && Next(_position) == '*'))
        {
            wildcard |= query[_position] is '*' or '?';
            _position++;
        }

        var end = TrimEnd(start, _position);
        var text = query[start..end];
        if (_position < query.Length && query[_position] == ':' && end == _position && _position + 1 < query.Length
            && !wildcard && text.All(char.IsLetter) && StartsOperand(query[_position + 1]))
        {
            _position++;
            return new Lexeme(LexemeKind.Field, text, -1, start, _position);
        }

        if (text is "AND" or "OR" or "NOT")
        {
            return new Lexeme(text switch { "AND" => LexemeKind.And, "OR" => LexemeKind.Or, _ => LexemeKind.Not }, text, -1, start, end);
        }

        _position = end;
        var tilde = wildcard ? -1 : ReadTilde();
        if (_position < start + 1)
        {
            _position = start + 1;
        }

        return new Lexeme(wildcard ? LexemeKind.Wildcard : LexemeKind.Word, text, tilde, start, Math.Max(_position, end));
    }

    /// <summary>Leaves punctuation at the end of a word, which is never a part of it, to be passed over.</summary>
    private int TrimEnd(int start, int end)
    {
        while (end > start + 1 && query[end - 1] is '.' or ',' or '-' or '\'' or '’' or '/'
            && !IsOpenRange(start, end))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether the word is a year or a date with two full stops behind it.</summary>
    private bool IsOpenRange(int start, int end) =>
        end - start > 4 && query[end - 1] == '.' && query[end - 2] == '.' && char.IsAsciiDigit(query[end - 3]);

    /// <summary>The number behind a tilde, <see cref="FuzzyNode.DefaultEdits"/> when it has none; -1 where there is no tilde.</summary>
    private int ReadTilde()
    {
        if (_position >= query.Length || query[_position] != '~')
        {
            return -1;
        }

        var start = ++_position;
        while (_position < query.Length && char.IsAsciiDigit(query[_position]) && _position - start < 4)
        {
            _position++;
        }

        return _position == start ? FuzzyNode.DefaultEdits : int.Parse(query.AsSpan(start, _position - start), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the character belongs to a word, the neighbours considered.</summary>
    private bool IsWordPart(int at)
    {
        var c = query[at];
        if (char.IsLetterOrDigit(c) || c is '*' or '§' or '№' || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format)
        {
            return true;
        }

        var inside = at > 0 && at + 1 < query.Length && IsLetterLike(query[at - 1]) && IsLetterLike(query[at + 1]);
        return c switch
        {
            '?' => inside,
            '-' or '‐' or '‑' or '\'' or '’' or 'ʼ' or '/' or ',' => inside,
            '.' => inside || IsRangeDot(at),
            _ => false,
        };
    }

    /// <summary>Whether the full stop is one of the two of an open or closed range: 1998..2008, 1998.., ..2008.</summary>
    private bool IsRangeDot(int at) =>
        (Next(at) == '.' && (IsDigitAt(at - 1) || IsDigitAt(at + 2))) || (at > 0 && query[at - 1] == '.' && (IsDigitAt(at - 2) || IsDigitAt(at + 1)));

    /// <summary>Whether the parenthesis only closes the mark of an item in a pasted text, 1) or a), and no group is open.</summary>
    private bool IsItemMark(int at) =>
        _depth <= 0 && at > 0 && char.IsLetterOrDigit(query[at - 1])
        && (at < 2 || IsBreak(query[at - 2]) || (char.IsAsciiDigit(query[at - 2]) && (at < 3 || IsBreak(query[at - 3]))));

    private bool IsDigitAt(int at) => at >= 0 && at < query.Length && char.IsAsciiDigit(query[at]);

    private char Next(int at) => at + 1 < query.Length ? query[at + 1] : '\0';

    private static bool IsLetterLike(char c) => char.IsLetterOrDigit(c) || c is '*' || char.IsSurrogate(c);

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '(' or ':';

    private static bool StartsOperand(char c) => char.IsLetterOrDigit(c) || c is '"' or '«' or '“' or '(' or '.' or '§' or '№' or '*';
}
