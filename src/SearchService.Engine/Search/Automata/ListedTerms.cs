using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>Those terms of an ascending list that the field has.</summary>
internal sealed class ListedTerms(TermsEnum cursor, IReadOnlyList<Term> list) : MatchingTerms(cursor)
{
    private int _at;

    public override bool Next()
    {
        while (_at < list.Count)
        {
            if (Cursor.SeekExact(list[_at++].Bytes))
            {
                return true;
            }
        }

        return false;
    }
}
