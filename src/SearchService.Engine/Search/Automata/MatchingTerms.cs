using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>A walk over those terms of a field that a pattern, range or list matches, in byte order.</summary>
internal abstract class MatchingTerms(TermsEnum cursor)
{
    /// <summary>The cursor, on the current term.</summary>
    public TermsEnum Cursor { get; } = cursor;

    /// <summary>Moves to the next matching term; false at the end.</summary>
    public abstract bool Next();
}
