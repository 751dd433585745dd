using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>The norms of one field, one byte a document, in memory.</summary>
public sealed class ByteNorms : NumericDocValues
{
    private readonly byte[] _norms;

    internal ByteNorms(byte[] norms) => _norms = norms;

    /// <summary>The norms of all documents in order; for scorers that look the weight of a byte up in a table of 256.</summary>
    public ReadOnlySpan<byte> Bytes => _norms;

    /// <inheritdoc/>
    public override long Get(int doc) => (sbyte)_norms[doc];
}
