using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Codecs.Lucene46.Terms;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>A walk over those terms of a field that a pattern, range or list matches, in byte order.</summary>
internal abstract class MatchingTerms(TermsEnum cursor)
{
    /// <summary>The cursor, on the current term.</summary>
    public TermsEnum Cursor { get; } = cursor;

    /// <summary>Moves to the next matching term; false at the end.</summary>
    public abstract bool Next();

    /// <summary>Adds the documents of all matching terms, instead of walking over them; of more than so many terms the rest is left out.</summary>
    /// <returns>False where something was left out, or the budget is over.</returns>
    public virtual bool AddTo(PostingsUnion union, int mostTerms, SearchBudget budget)
    {
        while (Next())
        {
            if (union.TermCount == mostTerms || !budget.Spend(1 + union.Add(((BlockTreeTermsEnum)Cursor).Metadata)))
            {
                return false;
            }
        }

        return true;
    }
}
