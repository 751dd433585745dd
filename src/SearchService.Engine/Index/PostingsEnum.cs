namespace SearchService.Engine.Index;

/// <summary>What a reader of postings is going to ask for; asking for less is cheaper.</summary>
[Flags]
public enum PostingsFlags
{
    /// <summary>Documents only.</summary>
    None = 0,

    /// <summary>Frequencies.</summary>
    Freqs = 1,

    /// <summary>Frequencies and positions.</summary>
    Positions = Freqs | 2,

    /// <summary>Frequencies, positions and offsets.</summary>
    Offsets = Positions | 4,
}

/// <summary>The documents of one term, deleted ones left out, with frequency, positions and offsets where asked for and recorded.</summary>
public abstract class PostingsEnum : DocIdSetIterator
{
    /// <summary>How often the term is in the current document; 1 where frequencies are not recorded.</summary>
    public abstract int Freq { get; }

    /// <summary>The start offset of the current position, or -1.</summary>
    public virtual int StartOffset => -1;

    /// <summary>The end offset of the current position, or -1.</summary>
    public virtual int EndOffset => -1;

    /// <summary>The next position in the current document; to be called at most <see cref="Freq"/> times for one document.</summary>
    public abstract int NextPosition();

    /// <summary>
    /// Fills both spans, which are of one length, with the next documents, from the current one on, and their frequencies;
    /// returns how many, 0 at the end. The iterator is then at the first document that was not returned.
    /// </summary>
    /// <remarks>The iterator must be on a document or at the end, not before the first.</remarks>
    public virtual int Fill(Span<int> docs, Span<int> freqs)
    {
        var count = 0;
        for (var doc = DocId; doc != NoMoreDocs && count < docs.Length; doc = NextDoc())
        {
            docs[count] = doc;
            freqs[count++] = Freq;
        }

        return count;
    }
}
