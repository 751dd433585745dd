using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>Random access to a run of numbers in any of its encodings.</summary>
internal sealed class NumberRun
{
    private readonly IndexInput _input;
    private readonly NumericEntry _entry;
    private readonly BlockPackedReader? _blocks;
    private readonly int _bits;

    public NumberRun(IndexInput data, NumericEntry entry)
    {
        _entry = entry;
        _input = data.Clone();
        _input.Position = entry.Offset;
        if (entry.Encoding == DocValuesFormat.Table)
        {
            _bits = PackedFormat.BitsRequired(Math.Max(0, entry.Table.Length - 1));
            PackedReader.Prepare(_input, entry.Offset + PackedFormat.ByteCount(entry.Count, _bits));
        }
        else
        {
            _blocks = new BlockPackedReader(_input, entry.BlockSize, entry.Count);
        }
    }

    /// <summary>The number of values.</summary>
    public long Count => _entry.Count;

    /// <summary>The value of a number.</summary>
    public long this[long index]
    {
        get
        {
            if ((ulong)index >= (ulong)Count)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} values.");
            }

            return _blocks is not null
                ? _entry.Min + (_entry.Divisor * _blocks[index])
                : Lookup(PackedReader.Get(_input, _entry.Offset, _bits, index));
        }
    }

    private long Lookup(long number) => (ulong)number < (ulong)_entry.Table.Length
        ? _entry.Table[number]
        : throw _input.Corrupt($"entry {number} of a table of {_entry.Table.Length}");
}
