using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The terms and postings of one segment, field by field.</summary>
/// <remarks>
/// The grammar is in <see cref="BlockTreeTermsFormat"/>. Opening reads the summaries and the index, which stays in memory; blocks
/// and postings are read in place when they are asked for. Safe for concurrent use; enums are not.
/// </remarks>
public sealed class BlockTreeTermsReader : IDisposable
{
    private readonly Dictionary<string, FieldEntry> _fields = new(StringComparer.Ordinal);
    private readonly PostingsReader _postings;
    private readonly IndexInput _terms;

    /// <summary>Opens the files and reads the summary of each field.</summary>
    public BlockTreeTermsReader(SegmentState state)
        : this(state, null)
    {
    }

    /// <summary>Opens them beside the impacts of the segment, which stay the caller's to close.</summary>
    internal BlockTreeTermsReader(SegmentState state, ImpactsReader? impacts)
    {
        _postings = new PostingsReader(state, impacts);
        try
        {
            _terms = state.Open(BlockTreeTermsFormat.TermsExtension);
            using var index = state.Open(BlockTreeTermsFormat.IndexExtension);
            SeekToSummaries(_terms, BlockTreeTermsFormat.TermsCodec, withPostingsHeader: true);
            SeekToSummaries(index, BlockTreeTermsFormat.IndexCodec, withPostingsHeader: false);
            var count = _terms.ReadCount();
            for (var i = 0; i < count; i++)
            {
                ReadField(state, index);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The terms of a field, or null where it has none; their postings leave out what is not live.</summary>
    public Index.Terms? Terms(string field, LiveDocs? liveDocs) =>
        _fields.TryGetValue(field, out var entry) ? new BlockTreeTerms(entry.Summary, entry.Fst, _terms, _postings, liveDocs) : null;

    /// <summary>Closes the files; nothing that came from this reader may be used after that.</summary>
    public void Dispose()
    {
        _terms?.Dispose();
        _postings.Dispose();
    }

    private static void SeekToSummaries(IndexInput input, string codec, bool withPostingsHeader)
    {
        var version = CodecFraming.CheckHeader(input, codec, BlockTreeTermsFormat.MinVersion, BlockTreeTermsFormat.Version);
        if (withPostingsHeader)
        {
            PostingsReader.CheckTermsHeader(input);
        }

        var end = input.Length;
        if (version >= BlockTreeTermsFormat.ChecksumVersion)
        {
            CodecFraming.CheckFooterShape(input);
            end -= CodecFraming.FooterLength;
        }

        input.Position = end - sizeof(long);
        input.Position = input.ReadInt64();
    }

    private void ReadField(SegmentState state, IndexInput index)
    {
        var number = _terms.ReadVInt();
        if (state.Fields.Find(number) is not { } info || info.IndexOptions == IndexOptions.None)
        {
            throw _terms.Corrupt($"terms of the field number {number}, which is not an indexed field");
        }

        var termCount = _terms.ReadVLong();
        var rootCode = _terms.ReadSpan(_terms.ReadCount()).ToArray();
        var sumTotalTermFreq = info.HasFreqs ? _terms.ReadVLong() : -1;
        var sumDocFreq = _terms.ReadVLong();
        var docCount = _terms.ReadVInt();
        var longCount = _terms.ReadVInt();
        var start = index.ReadVLong();
        if (termCount <= 0 || docCount < 0 || docCount > state.Segment.DocCount || sumDocFreq < docCount
            || (info.HasFreqs && sumTotalTermFreq < sumDocFreq) || longCount != PostingsFormat.LongCount(info))
        {
            throw _terms.Corrupt(
                $"summary of the field \"{info.Name}\": {termCount} terms, {docCount} of {state.Segment.DocCount} documents, {sumDocFreq} postings, {sumTotalTermFreq} occurrences, {longCount} longs a term");
        }

        var at = index.Clone();
        at.Position = start;
        var summary = new FieldSummary(info, termCount, rootCode, sumTotalTermFreq, sumDocFreq, docCount, start);
        if (!_fields.TryAdd(info.Name, new FieldEntry(summary, new FstReader(at))))
        {
            throw _terms.Corrupt($"the field \"{info.Name}\" twice");
        }
    }

    private sealed record FieldEntry(FieldSummary Summary, FstReader Fst);
}
