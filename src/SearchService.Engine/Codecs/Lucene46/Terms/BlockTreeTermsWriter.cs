using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Writes the term dictionary (.tim), its index (.tip) and, through a postings writer of its own, the postings of a segment.</summary>
public sealed class BlockTreeTermsWriter : FieldsConsumer
{
    private readonly SegmentState _state;

    /// <summary>Creates the files.</summary>
    public BlockTreeTermsWriter(SegmentState state) => _state = state;

    /// <inheritdoc/>
    public override TermsConsumer AddField(FieldInfo field) =>
        throw new NotSupportedException($"The field {field.Name} of {_state.Segment.Name} cannot be written yet.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
