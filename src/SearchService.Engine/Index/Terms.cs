using SearchService.Engine.Search;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Index;

/// <summary>The terms of one field in one segment, in unsigned byte order.</summary>
public abstract class Terms
{
    /// <summary>The number of distinct terms.</summary>
    public abstract long Count { get; }

    /// <summary>The number of occurrences of all terms, -1 where frequencies are not recorded.</summary>
    public abstract long SumTotalTermFreq { get; }

    /// <summary>The number of postings: pairs of a term and a document.</summary>
    public abstract long SumDocFreq { get; }

    /// <summary>The number of documents with at least one term in this field.</summary>
    public abstract int DocCount { get; }

    /// <summary>What the postings record.</summary>
    public abstract IndexOptions IndexOptions { get; }

    /// <summary>A new cursor, before the first term.</summary>
    public abstract TermsEnum Iterator();
}

/// <summary>Where a seek came to rest.</summary>
public enum SeekStatus
{
    /// <summary>On the term itself.</summary>
    Found,

    /// <summary>On the first term after it.</summary>
    NotFound,

    /// <summary>There is no such term and none after it.</summary>
    End,
}

/// <summary>A cursor over the terms of a field. Not thread-safe.</summary>
public abstract class TermsEnum
{
    /// <summary>The current term as UTF-8 bytes, valid until the cursor moves.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>The number of documents of the current term, deleted ones included.</summary>
    public abstract int DocFreq { get; }

    /// <summary>The number of occurrences of the current term, -1 where frequencies are not recorded.</summary>
    public abstract long TotalTermFreq { get; }

    /// <summary>Moves to the next term; false at the end.</summary>
    public abstract bool Next();

    /// <summary>Moves to a term; false, and the cursor undefined until the next seek, where it is absent.</summary>
    public virtual bool SeekExact(ReadOnlySpan<byte> term) => SeekCeil(term) == SeekStatus.Found;

    /// <summary>Moves to a term or to the first one after it.</summary>
    public abstract SeekStatus SeekCeil(ReadOnlySpan<byte> term);

    /// <summary>Moves to the next term that an automaton accepts, and returns its verdict; <see cref="LazyAutomaton.Dead"/> at the end.</summary>
    /// <param name="automaton">The automaton.</param>
    /// <param name="budget">Pays for the terms looked at; where it is over the walk ends.</param>
    /// <param name="isFirst">Whether the walk begins at the first term, or goes on from where the last call came to.</param>
    internal virtual int NextAccepted(LazyAutomaton automaton, SearchBudget budget, bool isFirst)
    {
        var found = isFirst ? SeekCeil([]) != SeekStatus.End : Next();
        for (; found && budget.Spend(); found = Next())
        {
            if (automaton.Judge(Term) is var verdict and not LazyAutomaton.Dead)
            {
                return verdict;
            }
        }

        return LazyAutomaton.Dead;
    }

    /// <summary>The live documents of the current term, before the first.</summary>
    /// <param name="flags">What will be asked for.</param>
    /// <param name="reuse">An enum of this reader that is no longer needed, or null; the result may be the same object.</param>
    public abstract PostingsEnum Postings(PostingsFlags flags, PostingsEnum? reuse = null);
}
