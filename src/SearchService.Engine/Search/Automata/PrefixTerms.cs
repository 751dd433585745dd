using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
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

    public override bool AddTo(PostingsUnion union, int mostTerms, SearchBudget budget) =>
        ((BlockTreeTermsEnum)Cursor).AddPrefix(prefix, union, mostTerms, budget);
}
