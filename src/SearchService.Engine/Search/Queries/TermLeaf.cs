using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>The postings of a term in one segment and what walks over them: each is made once and reused for the next term.</summary>
internal sealed class TermLeaf
{
    private PostingsEnum? _postings;
    private SimScorer? _similarity;
    private TermScorer? _scorer;
    private TermBatches? _batches;

    /// <summary>The number of documents, deleted ones included; 0 where the segment does not have the term.</summary>
    public int DocFreq { get; private set; }

    /// <summary>Whether somebody walks over the postings already.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Turns to the term that a cursor is on.</summary>
    public void Bind(TermsEnum cursor, PostingsFlags flags)
    {
        DocFreq = cursor.DocFreq;
        IsTaken = false;
        _postings = cursor.Postings(flags, _postings);
    }

    /// <summary>Turns to a term that the segment does not have.</summary>
    public void Unbind()
    {
        DocFreq = 0;
        IsTaken = false;
    }

    /// <summary>The documents one by one; to be asked for once, or the batches instead.</summary>
    public TermScorer Scorer(LeafContext leaf, SimWeight? similarity)
    {
        IsTaken = true;
        _scorer ??= new TermScorer();
        _scorer.Reset(_postings!, Bind(leaf, similarity));
        return _scorer;
    }

    /// <summary>The documents in batches.</summary>
    public BulkScorer Batches(LeafContext leaf, SimWeight? similarity)
    {
        if (_postings is not BlockPostingsEnum blocks)
        {
            return new ScorerBatches(Scorer(leaf, similarity));
        }

        IsTaken = true;
        _batches ??= new TermBatches();
        _batches.Reset(blocks, Bind(leaf, similarity));
        return _batches;
    }

    private SimScorer? Bind(LeafContext leaf, SimWeight? similarity) =>
        similarity is null ? null : _similarity = similarity.Scorer(leaf.Reader, _similarity);
}
