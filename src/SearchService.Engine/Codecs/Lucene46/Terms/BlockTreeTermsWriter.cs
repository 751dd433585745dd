using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Writes the term dictionary, its index and, through a postings writer of its own, the postings of a segment.</summary>
/// <remarks>
/// The grammar is in <see cref="BlockTreeTermsFormat"/>. A field whose <see cref="TermsConsumer.Finish"/> is not reached leaves no
/// trace in the summary, but its bytes: a segment that failed half-way is to be thrown away.
/// </remarks>
public sealed class BlockTreeTermsWriter : FieldsConsumer
{
    private readonly List<FieldSummary> _fields = [];
    private readonly ImpactsWriter? _impacts;
    private readonly NormsReader? _norms;
    private readonly PostingsWriter _postings;
    private readonly IndexOutput _terms;
    private readonly IndexOutput _index;
    private bool _disposed;

    /// <summary>Creates the files.</summary>
    public BlockTreeTermsWriter(SegmentState state)
        : this(state, null, null)
    {
    }

    /// <summary>Creates the files, and writes impacts on the way, which stay the caller's to complete and close.</summary>
    internal BlockTreeTermsWriter(SegmentState state, ImpactsWriter? impacts, NormsReader? norms)
    {
        _impacts = impacts;
        _norms = norms;
        _postings = new PostingsWriter(state, impacts);
        try
        {
            _terms = state.Create(BlockTreeTermsFormat.TermsExtension);
            _index = state.Create(BlockTreeTermsFormat.IndexExtension);
            CodecFraming.WriteHeader(_terms, BlockTreeTermsFormat.TermsCodec, BlockTreeTermsFormat.Version);
            CodecFraming.WriteHeader(_index, BlockTreeTermsFormat.IndexCodec, BlockTreeTermsFormat.Version);
            PostingsWriter.WriteTermsHeader(_terms);
        }
        catch
        {
            _postings.Dispose();
            _terms?.Dispose();
            _index?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override TermsConsumer AddField(FieldInfo field)
    {
        if (field.IndexOptions == IndexOptions.None)
        {
            throw new ArgumentException($"The field \"{field.Name}\" has no postings.", nameof(field));
        }

        _impacts?.SetNorms(_norms?.Norms(field));
        return new BlockTreeFieldWriter(field, _postings, _terms, _index, _fields.Add);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            WriteSummaries();
            CodecFraming.WriteFooter(_terms);
            CodecFraming.WriteFooter(_index);
            _postings.Complete();
        }
        finally
        {
            _terms.Dispose();
            _index.Dispose();
            _postings.Dispose();
        }
    }

    private void WriteSummaries()
    {
        var termsOffset = _terms.Position;
        var indexOffset = _index.Position;
        _terms.WriteVInt(_fields.Count);
        foreach (var field in _fields)
        {
            _terms.WriteVInt(field.Info.Number);
            _terms.WriteVLong(field.TermCount);
            _terms.WriteVInt(field.RootCode.Length);
            _terms.WriteBytes(field.RootCode);
            if (field.Info.HasFreqs)
            {
                _terms.WriteVLong(field.SumTotalTermFreq);
            }

            _terms.WriteVLong(field.SumDocFreq);
            _terms.WriteVInt(field.DocCount);
            _terms.WriteVInt(PostingsFormat.LongCount(field.Info));
            _index.WriteVLong(field.IndexStart);
        }

        _terms.WriteInt64(termsOffset);
        _index.WriteInt64(indexOffset);
    }
}
