using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46;

/// <summary>The two files of norms or columns being written: the data, and the metadata that says where each field begins.</summary>
internal sealed class ColumnOutputs : IDisposable
{
    /// <summary>Creates both files with their headers; a failure leaves none open.</summary>
    public ColumnOutputs(SegmentState state, (string Extension, string Codec) data, (string Extension, string Codec) metadata, int version)
    {
        Data = state.Create(data.Extension);
        try
        {
            Metadata = state.Create(metadata.Extension);
        }
        catch
        {
            Data.Dispose();
            throw;
        }

        CodecFraming.WriteHeader(Data, data.Codec, version);
        CodecFraming.WriteHeader(Metadata, metadata.Codec, version);
    }

    public IndexOutput Data { get; }

    public IndexOutput Metadata { get; }

    /// <summary>Completes both files: the metadata ends with the field number -1.</summary>
    public void Finish()
    {
        Metadata.WriteVInt(-1);
        CodecFraming.WriteFooter(Metadata);
        CodecFraming.WriteFooter(Data);
    }

    public void Dispose()
    {
        try
        {
            Data.Dispose();
        }
        finally
        {
            Metadata.Dispose();
        }
    }
}
