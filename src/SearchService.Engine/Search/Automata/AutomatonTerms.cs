using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>The terms that an automaton accepts.</summary>
internal sealed class AutomatonTerms(TermsEnum cursor, LazyAutomaton automaton, SearchBudget budget) : MatchingTerms(cursor)
{
    private bool _begun;

    /// <summary>What the automaton says of the current term.</summary>
    public int Verdict { get; private set; }

    public override bool Next()
    {
        Verdict = Cursor.NextAccepted(automaton, budget, !_begun);
        _begun = true;
        return Verdict != LazyAutomaton.Dead;
    }
}
