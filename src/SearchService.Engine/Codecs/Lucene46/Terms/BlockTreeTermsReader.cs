using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The terms and postings of one segment, field by field.</summary>
public sealed class BlockTreeTermsReader : IDisposable
{
    private readonly SegmentState _state;

    /// <summary>Opens the files and reads the summary of each field.</summary>
    public BlockTreeTermsReader(SegmentState state) => _state = state;

    /// <summary>The terms of a field, or null where it has none; their postings leave out what is not live.</summary>
    public Index.Terms? Terms(string field, LiveDocs? liveDocs) =>
        throw new NotSupportedException($"The field {field} of {_state.Segment.Name} cannot be read yet ({liveDocs}).");

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
