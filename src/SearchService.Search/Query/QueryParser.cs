namespace SearchService.Search.Query;

/// <summary>Reads the query language; the same for the page, the API and the command line.</summary>
/// <remarks>
/// <code>
/// query  = or
/// or     = and { "OR" and }
/// and    = words { "AND" words }
/// words  = part { part }
/// part   = [ "NOT" | "-" | "+" ] ( word | "phrase" [ "~" n ] | word "~" [ n ] | prefix* | wild?card | field ":" part | "(" or ")" )
/// </code>
/// A range, from..to with either side open, stands behind a date field.
/// </remarks>
public sealed class QueryParser
{
    /// <summary>The most words, phrases and other leaves in one query.</summary>
    public const int MaxLeaves = 256;

    /// <summary>How deep groups may be nested.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest distance behind a phrase.</summary>
    public const int MaxSlop = 100;

    private readonly string _query;
    private readonly List<Lexeme> _lexemes;
    private int _next;
    private int _leaves;
    private int _depth;

    private QueryParser(string query)
    {
        _query = query;
        _lexemes = new QueryLexer(query).ReadAll();
    }

    private Lexeme Current => _lexemes[_next];

    /// <summary>Reads a query; null when it has nothing to search for (empty, or punctuation only).</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the language.</exception>
    public static QueryNode? Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length > Results.SearchRequest.MaxQueryLength)
        {
            throw new QuerySyntaxException(
                $"The query has {query.Length} characters; at most {Results.SearchRequest.MaxQueryLength} are allowed.",
                "too-long", Results.SearchRequest.MaxQueryLength, [], null);
        }

        return new QueryParser(query).ParseAll();
    }

    private QueryNode? ParseAll()
    {
        if (Current.Kind == LexemeKind.End)
        {
            return null;
        }

        var node = ParseOr();
        if (Current.Kind == LexemeKind.Close)
        {
            throw Error("The closing parenthesis has no opening one.", "unclosed-group", Current.Start, ["("], Without(Current));
        }

        return node;
    }

    private QueryNode ParseOr()
    {
        var parts = new List<QueryNode> { ParseAnd() };
        while (Current.Kind == LexemeKind.Or)
        {
            _next++;
            parts.Add(ParseAnd());
        }

        return parts.Count == 1 ? parts[0] : new OrNode(parts, parts[0].Start, parts[^1].End);
    }

    private QueryNode ParseAnd()
    {
        var parts = new List<QueryNode> { ParseWords() };
        while (Current.Kind == LexemeKind.And)
        {
            _next++;
            parts.Add(ParseWords());
        }

        return parts.Count == 1 ? parts[0] : new AndNode(parts, parts[0].Start, parts[^1].End);
    }

    private QueryNode ParseWords()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (LexemeKind.End or LexemeKind.Close or LexemeKind.And or LexemeKind.Or))
        {
            parts.Add(ParsePart());
        }

        if (parts.Count == 0)
        {
            throw MissingOperand();
        }

        return parts is [var only] ? only : new WordsNode(parts, parts[0].Start, parts[^1].End);
    }

    private QueryNode ParsePart()
    {
        var lexeme = Current;
        _next++;
        switch (lexeme.Kind)
        {
            case LexemeKind.Not:
                var negated = ParseOperand();
                return new NotNode(negated, lexeme.Start, negated.End);
            case LexemeKind.Must:
                var required = ParseOperand();
                return new AndNode([required], lexeme.Start, required.End);
            case LexemeKind.Open:
                return ParseGroup(lexeme);
            case LexemeKind.Field:
                return ParseField(lexeme);
            default:
                return Leaf(lexeme);
        }
    }

    private QueryNode ParseOperand()
    {
        if (Current.Kind is LexemeKind.End or LexemeKind.Close or LexemeKind.And or LexemeKind.Or)
        {
            throw MissingOperand();
        }

        Descend();
        var node = ParsePart();
        _depth--;
        return node;
    }

    private QueryNode ParseGroup(Lexeme open)
    {
        Descend();
        var node = Current.Kind == LexemeKind.Close ? throw MissingOperand() : ParseOr();
        _depth--;
        if (Current.Kind != LexemeKind.Close)
        {
            throw Error("The parenthesis is not closed.", "unclosed-group", open.Start, [")"], _query.TrimEnd() + ")");
        }

        _next++;
        return node;
    }

    private QueryNode ParseField(Lexeme name)
    {
        var field = QueryField.Find(name.Text) ?? throw UnknownField(name);
        if (field.Kind == QueryFieldKind.Date)
        {
            var value = Current;
            _next++;
            Count(value);
            return DateRange.Parse(field, value, name.Start);
        }

        var child = ParseOperand();
        return new FieldNode(field, child, name.Start, child.End);
    }

    private QueryNode Leaf(Lexeme lexeme)
    {
        Count(lexeme);
        switch (lexeme.Kind)
        {
            case LexemeKind.Phrase when lexeme.Tilde > MaxSlop:
                throw Error($"The distance {lexeme.Tilde} is too long; at most {MaxSlop}.", "bad-number", lexeme.End, [$"{MaxSlop}"], null);
            case LexemeKind.Phrase:
                return new PhraseNode(lexeme.Text, Math.Max(lexeme.Tilde, 0), lexeme.Start, lexeme.End);
            case LexemeKind.Wildcard when lexeme.Text.All(c => c == '*'):
                return new EverythingNode(lexeme.Start, lexeme.End);
            case LexemeKind.Wildcard when lexeme.Text[0] is '*' or '?':
                throw Error(
                    "A word cannot begin with a wildcard: every word of the index would have to be read.", "leading-wildcard",
                    lexeme.Start, ["a letter"], Replace(lexeme, lexeme.Text.TrimStart('*', '?')));
            case LexemeKind.Wildcard:
                return new WildcardNode(lexeme.Text, lexeme.Start, lexeme.End);
            case LexemeKind.Word when lexeme.Tilde > FuzzyNode.DefaultEdits:
                throw Error(
                    $"At most {FuzzyNode.DefaultEdits} letters may differ, not {lexeme.Tilde}.", "bad-number", lexeme.End,
                    ["~", "~1", "~2"], Replace(lexeme, lexeme.Text + "~"));
            case LexemeKind.Word when lexeme.Tilde >= 0:
                return new FuzzyNode(lexeme.Text, lexeme.Tilde, lexeme.Start, lexeme.End);
            default:
                return new WordNode(lexeme.Text, lexeme.Start, lexeme.End);
        }
    }

    private void Count(Lexeme lexeme)
    {
        if (++_leaves > MaxLeaves)
        {
            throw Error($"The query has more than {MaxLeaves} words.", "too-many-clauses", lexeme.Start, [], _query[..lexeme.Start].TrimEnd());
        }
    }

    private void Descend()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"Groups are nested more than {MaxDepth} deep.", "too-many-clauses", Current.Start, [], null);
        }
    }

    private QuerySyntaxException MissingOperand()
    {
        var operators = Current.Kind is LexemeKind.And or LexemeKind.Or ? Current : _lexemes[Math.Max(0, _next - 1)];
        return Error("An operator has nothing to work on here.", "missing-operand", Current.Start, ["a word", "\"", "("], Without(operators));
    }

    private QuerySyntaxException UnknownField(Lexeme name)
    {
        var names = QueryField.All.Select(field => field.Name).ToArray();
        var nearest = QueryField.All.SelectMany(field => field.Aliases.Append(field.Name))
            .MinBy(candidate => EditDistance.Between(candidate, name.Text.ToLowerInvariant()))!;
        var suggestion = EditDistance.Between(nearest, name.Text.ToLowerInvariant()) <= 2
            ? _query[..name.Start] + nearest + ":" + _query[name.End..]
            : _query[..name.Start] + name.Text + " " + _query[name.End..];
        return Error($"There is no field \"{name.Text}\".", "unknown-field", name.Start, names, suggestion);
    }

    private string? Without(Lexeme lexeme) => Replace(lexeme, "");

    private string? Replace(Lexeme lexeme, string text)
    {
        var query = string.Join(' ', (_query[..lexeme.Start] + text + _query[lexeme.End..]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return query.Length == 0 ? null : query;
    }

    private static QuerySyntaxException Error(string message, string code, int position, IReadOnlyList<string> expected, string? suggestion) =>
        new(message, code, position, expected, suggestion);
}
