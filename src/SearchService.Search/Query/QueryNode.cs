using System.Globalization;

namespace SearchService.Search.Query;

/// <summary>A query as it was read: what the words, phrases, fields and operators mean, before any language is known.</summary>
/// <param name="Start">Where it starts in the query, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <remarks>Immutable. <see cref="object.ToString"/> gives it in the query language again; that parses to an equal meaning.</remarks>
public abstract record QueryNode(int Start, int End)
{
    /// <summary>The text of a node when it is an operand: groups in parentheses.</summary>
    private protected static string Operand(QueryNode node) => node is WordsNode { Parts.Count: > 1 } or AndNode { Parts.Count: > 1 } or OrNode ? $"({node})" : node.ToString();
}

/// <summary>One word as typed, to be matched in all its forms.</summary>
public sealed record WordNode(string Text, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Words in quotes: exactly these forms side by side, or, with a slop, in any form and near each other.</summary>
/// <param name="Text">The text between the quotes.</param>
/// <param name="Slop">How many positions the words may be out of place; 0 for exactly this.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
public sealed record PhraseNode(string Text, int Slop, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Slop == 0 ? Quoted : string.Create(CultureInfo.InvariantCulture, $"{Quoted}~{Slop}");

    /// <summary>In the quotes that the text has none of; it stood in one kind or the other.</summary>
    private string Quoted => Text.Contains('"', StringComparison.Ordinal) ? $"«{Text}»" : $"\"{Text}\"";
}

/// <summary>A word with * or ? in it; a star only at the end makes it a prefix.</summary>
public sealed record WildcardNode(string Pattern, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Pattern;
}

/// <summary>A word and those that differ from it by at most so many letters.</summary>
public sealed record FuzzyNode(string Text, int Edits, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Edits == FuzzyNode.DefaultEdits ? $"{Text}~" : string.Create(CultureInfo.InvariantCulture, $"{Text}~{Edits}");

    /// <summary>How many letters may differ when no number is given.</summary>
    public const int DefaultEdits = 2;
}

/// <summary>A part of the query that is asked of one field.</summary>
public sealed record FieldNode(QueryField Field, QueryNode Child, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Child is AndNode { Parts.Count: 1 } ? $"{Field.Name}:({Child})" : $"{Field.Name}:{Operand(Child)}";
}

/// <summary>A field with a value between two bounds, both inclusive; a missing bound is open.</summary>
public sealed record RangeNode(QueryField Field, DateOnly? From, DateOnly? To, string Text, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field.Name}:{Text}";
}

/// <summary>Everything: the query *.</summary>
public sealed record EverythingNode(int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => "*";
}

/// <summary>
/// Parts side by side without an operator. Its plain words are ranked together and most of them must be there; every other
/// part must match, and a <see cref="NotNode"/> must not.
/// </summary>
public sealed record WordsNode(IReadOnlyList<QueryNode> Parts, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Parts.Select(Operand));
}

/// <summary>All must match, in the same provision; one alone is a word with a plus before it.</summary>
public sealed record AndNode(IReadOnlyList<QueryNode> Parts, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Parts is [var only] ? "+" + Operand(only) : string.Join(" AND ", Parts.Select(Operand));
}

/// <summary>One of them must match.</summary>
public sealed record OrNode(IReadOnlyList<QueryNode> Parts, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" OR ", Parts.Select(Operand));
}

/// <summary>Must not match, in the same provision.</summary>
public sealed record NotNode(QueryNode Child, int Start, int End) : QueryNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => $"NOT {Operand(Child)}";
}
