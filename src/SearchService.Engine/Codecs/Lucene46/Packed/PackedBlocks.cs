using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Gathers values and writes them block by block; how a block looks is what its kinds differ in.</summary>
internal abstract class PackedBlocks(IndexOutput output, int blockSize)
{
    private readonly long[] _values = new long[blockSize];
    private int _count;

    /// <summary>Where blocks go.</summary>
    protected IndexOutput Output { get; } = output;

    /// <summary>Adds a value.</summary>
    public void Add(long value)
    {
        if (_count == _values.Length)
        {
            Flush();
        }

        _values[_count++] = value;
    }

    /// <summary>Writes the last block.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            Flush();
        }
    }

    /// <summary>Writes a block of at least one value; the values may be changed in place.</summary>
    protected abstract void WriteBlock(Span<long> values);

    private void Flush()
    {
        var values = _values.AsSpan(0, _count);
        _count = 0;
        WriteBlock(values);
    }
}
