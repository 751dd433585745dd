using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>Writes the norms of one field after the other; see <see cref="NormsFormat"/>.</summary>
internal sealed class NormsWriter : IDisposable
{
    private readonly IndexOutput _data;
    private readonly IndexOutput _metadata;

    public NormsWriter(SegmentState state)
    {
        _data = state.Create(NormsFormat.DataExtension);
        try
        {
            _metadata = state.Create(NormsFormat.MetadataExtension);
        }
        catch
        {
            _data.Dispose();
            throw;
        }

        CodecFraming.WriteHeader(_data, NormsFormat.DataCodec, NormsFormat.Version);
        CodecFraming.WriteHeader(_metadata, NormsFormat.MetadataCodec, NormsFormat.Version);
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
    public void Finish()
    {
        _metadata.WriteVInt(-1);
        CodecFraming.WriteFooter(_metadata);
        CodecFraming.WriteFooter(_data);
    }

    public void Dispose()
    {
        try
        {
            _data.Dispose();
        }
        finally
        {
            _metadata.Dispose();
        }
    }
}
