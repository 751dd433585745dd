using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The postings of one place of a phrase. Positions are counted as where the phrase would begin.</summary>
internal sealed class PhrasePostings(PostingsEnum postings, int offset, IReadOnlyList<Term> terms)
{
    private int _left;

    public PostingsEnum Postings => postings;

    /// <summary>The place in the phrase.</summary>
    public int Offset => offset;

    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Where the phrase would begin for the current occurrence.</summary>
    public int Position { get; private set; }

    /// <summary>Where the current occurrence is in the document.</summary>
    public int PlaceInDocument => Position + offset;

    /// <summary>The number among places that hold the same term, -1 where there are none; used by the sloppy matcher.</summary>
    public int RepeatGroup { get; set; } = -1;

    /// <summary>The number inside that group.</summary>
    public int RepeatIndex { get; set; }

    /// <summary>Begins with the first occurrence in the current document.</summary>
    public void Begin()
    {
        _left = postings.Freq;
        Next();
    }

    /// <summary>Moves to the next occurrence in the document; false where there is none.</summary>
    public bool Next()
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        Position = postings.NextPosition() - offset;
        return true;
    }
}
