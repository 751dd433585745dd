using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>The terms that begin with given bytes.</summary>
internal sealed class PrefixTerms(TermsEnum cursor, byte[] prefix) : MatchingTerms(cursor)
{
    private bool _begun;

    public override bool Next()
    {
        var found = _begun ? Cursor.Next() : Cursor.SeekCeil(prefix) != SeekStatus.End;
        _begun = true;
        return found && Cursor.Term.StartsWith(prefix);
    }
}
