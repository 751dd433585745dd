using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>The terms between two bounds, either of which may be open.</summary>
internal sealed class RangeTerms(TermsEnum cursor, byte[]? lower, byte[]? upper, bool includesLower, bool includesUpper) : MatchingTerms(cursor)
{
    private bool _begun;

    public override bool Next()
    {
        var found = _begun ? Cursor.Next() : Begin();
        _begun = true;
        if (!found || upper is null)
        {
            return found;
        }

        var order = Cursor.Term.SequenceCompareTo(upper);
        return order < 0 || (order == 0 && includesUpper);
    }

    private bool Begin() => Cursor.SeekCeil(lower ?? []) switch
    {
        SeekStatus.Found => includesLower || lower is null || Cursor.Next(),
        SeekStatus.NotFound => true,
        _ => false,
    };
}
