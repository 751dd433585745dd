using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The terms of one field, seen through the live documents of one commit.</summary>
internal sealed class BlockTreeTerms(
    FieldSummary summary, FstReader fst, IndexInput file, PostingsReader postings, LiveDocs? liveDocs) : Index.Terms
{
    /// <inheritdoc/>
    public override long Count => Summary.TermCount;

    /// <inheritdoc/>
    public override long SumTotalTermFreq => Summary.SumTotalTermFreq;

    /// <inheritdoc/>
    public override long SumDocFreq => Summary.SumDocFreq;

    /// <inheritdoc/>
    public override int DocCount => Summary.DocCount;

    /// <inheritdoc/>
    public override IndexOptions IndexOptions => Summary.Info.IndexOptions;

    internal FieldSummary Summary { get; } = summary;

    internal FstReader Fst { get; } = fst;

    internal PostingsReader PostingsReader { get; } = postings;

    internal LiveDocs? LiveDocs { get; } = liveDocs;

    /// <inheritdoc/>
    public override TermsEnum Iterator() => new BlockTreeTermsEnum(this, file.Clone());
}
