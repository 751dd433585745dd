using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>Writes the norms of one field after the other; see <see cref="NormsFormat"/>.</summary>
internal sealed class NormsWriter : IDisposable
{
    private readonly ColumnOutputs _files;
    private readonly IndexOutput _data;
    private readonly IndexOutput _metadata;

    public NormsWriter(SegmentState state)
    {
        _files = new ColumnOutputs(
            state, (NormsFormat.DataExtension, NormsFormat.DataCodec), (NormsFormat.MetadataExtension, NormsFormat.MetadataCodec), NormsFormat.Version);
        (_data, _metadata) = (_files.Data, _files.Metadata);
    }

    /// <summary>Writes the norms of all documents, in order.</summary>
    public void AddField(FieldInfo field, ReadOnlySpan<byte> norms)
    {
        _metadata.WriteVInt(field.Number);
        _metadata.WriteByte(0);
        _metadata.WriteInt64(_data.Position);
        _metadata.WriteByte(NormsFormat.Bytes);
        _data.WriteBytes(norms);
    }

    /// <summary>Completes both files.</summary>
    public void Finish() => _files.Finish();

    public void Dispose() => _files.Dispose();
}
