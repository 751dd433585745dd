using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>Which documents have a value.</summary>
internal readonly struct Presence
{
    private readonly IndexInput _data;
    private readonly long _offset;

    /// <summary>Opens the bits at an offset, -1 for all documents.</summary>
    public Presence(IndexInput data, long offset, long count)
    {
        _data = data.Clone();
        _offset = offset;
        if (offset != -1)
        {
            _data.Prepare(offset, (count + 7) >> 3);
        }
    }

    /// <summary>Whether the document has one.</summary>
    public bool Exists(int doc) => _offset == -1 || (_data.Span(_offset + (doc >> 3), 1)[0] & (1 << (doc & 7))) != 0;
}
