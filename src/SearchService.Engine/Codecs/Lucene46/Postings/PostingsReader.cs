using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The open postings files of one segment. The grammar is in <see cref="PostingsFormat"/>.</summary>
/// <remarks>Safe for concurrent use: every enum that it makes has cursors of its own.</remarks>
public sealed class PostingsReader : IDisposable
{
    private readonly IndexInput _doc;
    private readonly IndexInput? _positions;
    private readonly IndexInput? _pay;

    /// <summary>Opens the files that the fields of the segment need, and checks how they are framed.</summary>
    public PostingsReader(SegmentState state)
        : this(state, null)
    {
    }

    /// <summary>Opens them beside the impacts of the segment, which stay the caller's to close.</summary>
    internal PostingsReader(SegmentState state, ImpactsReader? impacts)
    {
        MaxDoc = state.Segment.DocCount;
        try
        {
            _doc = Open(state, PostingsFormat.DocExtension, PostingsFormat.DocCodec);
            Blocks = new PackedBlockReader(_doc);
            Bounds = impacts is null ? null : new BoundsCache(impacts, _doc);
            if (state.Fields.Any(field => field.HasPositions))
            {
                _positions = Open(state, PostingsFormat.PositionsExtension, PostingsFormat.PositionsCodec);
            }

            if (state.Fields.Any(PostingsFormat.HasPay))
            {
                _pay = Open(state, PostingsFormat.PayExtension, PostingsFormat.PayCodec);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is known of the blocks of terms; null where the segment has no impacts.</summary>
    internal BoundsCache? Bounds { get; }

    /// <summary>One more than the largest document number.</summary>
    internal int MaxDoc { get; }

    internal PackedBlockReader Blocks { get; }

    /// <summary>Checks what the term dictionary says, once for all terms, about the postings.</summary>
    public static void CheckTermsHeader(IndexInput terms)
    {
        CodecFraming.CheckHeader(terms, PostingsFormat.TermsCodec, PostingsFormat.MinVersion, PostingsFormat.Version);
        var length = terms.ReadVInt();
        if (length != PackedBlock.Length)
        {
            throw terms.Corrupt($"length of packed blocks: expected {PackedBlock.Length}, found {length}");
        }
    }

    /// <summary>Reads the metadata of a term at the cursor, deltas to those of the term before.</summary>
    /// <param name="input">The term dictionary.</param>
    /// <param name="field">The field.</param>
    /// <param name="previous">The term before in the block of terms, or <see cref="TermMetadata.None"/>.</param>
    /// <param name="docFreq">The number of documents, already checked.</param>
    /// <param name="totalTermFreq">The number of occurrences, already checked.</param>
    public static TermMetadata ReadMetadata(IndexInput input, FieldInfo field, in TermMetadata previous, int docFreq, long totalTermFreq)
    {
        var docStart = previous.DocStart + input.ReadVLong();
        var positionStart = previous.PositionStart + (field.HasPositions ? input.ReadVLong() : 0);
        var payStart = previous.PayStart + (PostingsFormat.HasPay(field) ? input.ReadVLong() : 0);
        return new TermMetadata
        {
            DocFreq = docFreq,
            TotalTermFreq = totalTermFreq,
            DocStart = docStart,
            PositionStart = positionStart,
            PayStart = payStart,
            SingletonDoc = docFreq == 1 ? input.ReadVInt() : -1,
            LastPositionBlockOffset = field.HasPositions && totalTermFreq > PackedBlock.Length ? input.ReadVLong() : -1,
            SkipOffset = docFreq > PackedBlock.Length ? input.ReadVLong() : -1,
        };
    }

    /// <summary>The live documents of a term, before the first.</summary>
    /// <param name="field">The field of the term.</param>
    /// <param name="term">The term.</param>
    /// <param name="liveDocs">Which documents are alive, or null for all.</param>
    /// <param name="flags">What will be asked for; what the field does not record is left out.</param>
    /// <param name="reuse">An enum of this reader that is no longer needed, or null.</param>
    public PostingsEnum Postings(FieldInfo field, in TermMetadata term, LiveDocs? liveDocs, PostingsFlags flags, PostingsEnum? reuse)
    {
        var postings = reuse is BlockPostingsEnum own && own.Belongs(this) ? own : new BlockPostingsEnum(this, _doc);
        postings.Reset(field, term, liveDocs, flags);
        return postings;
    }

    /// <summary>Closes the files; no enum may be used after that.</summary>
    public void Dispose()
    {
        _doc?.Dispose();
        _positions?.Dispose();
        _pay?.Dispose();
    }

    internal PositionBlocks OpenPositions() =>
        new(Blocks, _positions ?? throw new InvalidOperationException("The segment has no positions."), _pay);

    private static IndexInput Open(SegmentState state, string extension, string codec)
    {
        var input = state.Open(extension);
        try
        {
            var version = CodecFraming.CheckHeader(input, codec, PostingsFormat.MinVersion, PostingsFormat.Version);
            if (version >= PostingsFormat.ChecksumVersion)
            {
                CodecFraming.CheckFooterShape(input);
            }

            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }
}
