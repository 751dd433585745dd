using SearchService.Search.Query;

namespace SearchService.Search.Highlighting;

/// <summary>Which tokens one place of a query term means: those with one of these exact forms, one of these stems, or that fit a test.</summary>
internal sealed record TokenPattern
{
    private TokenPattern()
    {
    }

    private HashSet<string> Exacts { get; init; } = new(StringComparer.Ordinal);

    private HashSet<string> Stems { get; init; } = new(StringComparer.Ordinal);

    private Func<string, bool>? Test { get; init; }

    /// <summary>The token in exactly one of these forms.</summary>
    public static TokenPattern Form(params IEnumerable<string> exacts) => new() { Exacts = exacts.ToHashSet(StringComparer.Ordinal) };

    /// <summary>The token in any of its forms.</summary>
    public static TokenPattern Word(string exact, IEnumerable<string> stems) =>
        new() { Exacts = new HashSet<string>(StringComparer.Ordinal) { exact }, Stems = stems.ToHashSet(StringComparer.Ordinal) };

    /// <summary>The token in any of the forms of these stems.</summary>
    public static TokenPattern Stem(IEnumerable<string> stems) => new() { Stems = stems.ToHashSet(StringComparer.Ordinal) };

    /// <summary>Tokens whose exact form fits.</summary>
    public static TokenPattern Where(Func<string, bool> test) => new() { Test = test };

    public bool Fits(in AnalyzedToken token)
    {
        if (Exacts.Contains(token.Exact) || (Test is not null && Test(token.Exact)))
        {
            return true;
        }

        foreach (var stem in token.Stems)
        {
            if (Stems.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }
}
