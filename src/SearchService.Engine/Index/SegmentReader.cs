using System.Collections.Concurrent;
using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Deletions;
using SearchService.Engine.Codecs.Lucene46.DocValues;

namespace SearchService.Engine.Index;

/// <summary>A segment on disk at one commit.</summary>
/// <remarks>It belongs to its <see cref="DirectoryReader"/>: nothing of it may be used once that is released.</remarks>
public sealed class SegmentReader : LeafReader
{
    private readonly ConcurrentDictionary<string, Terms> _terms = new(StringComparer.Ordinal);
    private readonly BitLiveDocs? _liveDocs;

    internal SegmentReader(SegmentCore core, BitLiveDocs? liveDocs)
    {
        Core = core;
        _liveDocs = liveDocs;
    }

    /// <summary>The segment.</summary>
    public SegmentInfo Segment => Core.Info;

    /// <inheritdoc/>
    public override int MaxDoc => Core.Info.DocCount;

    /// <inheritdoc/>
    public override FieldInfos FieldInfos => Core.Fields;

    /// <inheritdoc/>
    public override LiveDocs? LiveDocs => _liveDocs;

    internal SegmentCore Core { get; }

    internal BitLiveDocs? BitLiveDocs => _liveDocs;

    /// <inheritdoc/>
    public override Terms? Terms(string field)
    {
        EnsureOpen();
        if (_terms.TryGetValue(field, out var known))
        {
            return known;
        }

        return Core.Terms?.Terms(field, _liveDocs) is { } terms ? _terms.GetOrAdd(field, terms) : null;
    }

    /// <inheritdoc/>
    public override NumericDocValues? Norms(string field) =>
        Find(field) is { HasNorms: true } info ? Core.Norms?.Norms(info) : null;

    /// <inheritdoc/>
    public override NumericDocValues? NumericDocValues(string field) =>
        Find(field) is { } info ? Core.Columns?.Numeric(info) : null;

    /// <inheritdoc/>
    public override SortedDocValues? SortedDocValues(string field) =>
        Find(field) is { } info ? Core.Columns?.Sorted(info) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<StoredField> Document(int doc, IReadOnlySet<string>? fields = null)
    {
        EnsureOpen();
        return Core.StoredFields.Read(doc, fields);
    }

    internal BinaryColumn? BinaryColumn(string field) => Find(field) is { } info ? Core.Columns?.Binary(info) : null;

    internal SortedSetColumn? SortedSetColumn(string field) => Find(field) is { } info ? Core.Columns?.SortedSet(info) : null;

    private FieldInfo? Find(string field)
    {
        EnsureOpen();
        return Core.Fields.Find(field);
    }

    private void EnsureOpen() => ObjectDisposedException.ThrowIf(!Core.IsOpen, this);
}
