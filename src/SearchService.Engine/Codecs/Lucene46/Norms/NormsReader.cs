using System.Collections.Concurrent;
using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>Reads the norms of a segment; see <see cref="NormsFormat"/>.</summary>
/// <remarks>The norms of a field are copied to memory at their first use, one byte a document. Safe for concurrent reads.</remarks>
internal sealed class NormsReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly int _docCount;
    private readonly Dictionary<int, (int Encoding, long Offset)> _entries = [];
    private readonly ConcurrentDictionary<int, ByteNorms> _loaded = new();

    public NormsReader(SegmentState state)
    {
        _docCount = state.Segment.DocCount;
        using (var metadata = state.Open(NormsFormat.MetadataExtension))
        {
            ReadMetadata(metadata, state.Fields);
        }

        _data = state.Open(NormsFormat.DataExtension);
        try
        {
            CodecFraming.CheckHeader(_data, NormsFormat.DataCodec, NormsFormat.Version, NormsFormat.Version);
            CodecFraming.CheckFooterShape(_data);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>The norms of a field, or null where it has none.</summary>
    public ByteNorms? Norms(FieldInfo field) =>
        _loaded.TryGetValue(field.Number, out var norms) ? norms
        : _entries.ContainsKey(field.Number) ? _loaded.GetOrAdd(field.Number, Load)
        : null;

    public void Dispose() => _data.Dispose();

    private void ReadMetadata(IndexInput metadata, FieldInfos fields)
    {
        CodecFraming.CheckHeader(metadata, NormsFormat.MetadataCodec, NormsFormat.Version, NormsFormat.Version);
        CodecFraming.CheckFooterShape(metadata);
        for (var number = metadata.ReadVInt(); number != -1; number = metadata.ReadVInt())
        {
            var kind = metadata.ReadByte();
            var offset = metadata.ReadInt64();
            int encoding = metadata.ReadByte();
            if (fields.Find(number) is null || kind != 0 || encoding > NormsFormat.Divided)
            {
                throw metadata.Corrupt($"norms of field {number}, kind {kind}, encoding {encoding}");
            }

            if (encoding != NormsFormat.Bytes)
            {
                PackedReader.CheckVersion(metadata);
            }

            _entries[number] = (encoding, offset);
        }
    }

    private ByteNorms Load(int number)
    {
        var (encoding, offset) = _entries[number];
        var input = _data.Clone();
        input.Position = offset;
        return new ByteNorms(encoding switch
        {
            NormsFormat.Bytes => input.ReadSpan(_docCount).ToArray(),
            NormsFormat.Table => LoadTable(input),
            NormsFormat.Delta => LoadBlocks(input, 0, 1),
            _ => LoadBlocks(input, input.ReadInt64(), input.ReadInt64()),
        });
    }

    private byte[] LoadTable(IndexInput input)
    {
        var table = new byte[input.ReadCount()];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = ToNorm(input, input.ReadInt64());
        }

        var encoding = input.ReadVInt();
        var bits = input.ReadVInt();
        if (encoding != PackedFormat.PackedEncoding)
        {
            throw input.Corrupt($"packed integers in encoding {encoding}");
        }

        PackedReader.CheckBits(input, bits);
        PackedReader.RequireRoom(input, _docCount, bits);
        var numbers = new long[_docCount];
        PackedReader.ReadAll(input, bits, numbers);
        return Array.ConvertAll(numbers, number =>
            (ulong)number < (ulong)table.Length ? table[number] : throw input.Corrupt($"entry {number} of a table of {table.Length}"));
    }

    private byte[] LoadBlocks(IndexInput input, long min, long divisor)
    {
        var blocks = new BlockPackedReader(input, input.ReadVInt(), _docCount);
        var norms = new byte[_docCount];
        for (var doc = 0; doc < norms.Length; doc++)
        {
            norms[doc] = ToNorm(input, min + (divisor * blocks[doc]));
        }

        return norms;
    }

    private static byte ToNorm(IndexInput input, long value) => value is >= sbyte.MinValue and <= sbyte.MaxValue
            ? (byte)value
            : throw input.Corrupt($"a norm of {value} is not one byte");
}
