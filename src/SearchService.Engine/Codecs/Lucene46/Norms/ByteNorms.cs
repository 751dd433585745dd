using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>The norms of one field, one byte a document, in memory.</summary>
public sealed class ByteNorms : NumericDocValues
{
    private readonly byte[] _norms;

    internal ByteNorms(byte[] norms) => _norms = norms;

    /// <summary>The norms of all documents in order; for scorers that look the weight of a byte up in a table of 256.</summary>
    public ReadOnlySpan<byte> Bytes => _norms;

    /// <summary>Looks up what the norms of documents, as unsigned bytes, have in a table of 256.</summary>
    public void Look(ReadOnlySpan<int> docs, float[] table, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(table.Length, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, docs.Length);
        var norms = _norms;
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        ref var value = ref MemoryMarshal.GetReference(values);
        for (var i = 0; i < docs.Length; i++)
        {
            Unsafe.Add(ref value, i) = Unsafe.Add(ref first, norms[docs[i]]);
        }
    }

    /// <inheritdoc/>
    public override long Get(int doc) => (sbyte)_norms[doc];
}
