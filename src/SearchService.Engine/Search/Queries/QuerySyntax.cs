using System.Globalization;
using System.Text;

namespace SearchService.Engine.Search.Queries;

/// <summary>Prints the parts of queries in query syntax.</summary>
internal static class QuerySyntax
{
    public static string Term(Term term) => $"{term.Field}:{Escape(term.Text)}";

    public static string Number(float value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Suffix(char mark, int value) => value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{mark}{value}");

    /// <summary>Escapes all that the syntax gives a meaning.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (" \\+-!():^[]\"{}~*?|&/".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Parentheses around what is not one word.</summary>
    public static string Group(Query query) => query is BooleanQuery or DisjunctionMaxQuery ? $"({query})" : query.ToString();
}
