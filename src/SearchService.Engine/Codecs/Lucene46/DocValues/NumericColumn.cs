using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>A column of numbers in the file.</summary>
internal sealed class NumericColumn(IndexInput data, NumericEntry entry) : NumericDocValues
{
    private readonly NumberRun _numbers = new(data, entry);
    private readonly Presence _presence = new(data, entry.Missing, entry.Count);

    public override long Get(int doc) => _numbers[doc];

    public override bool Exists(int doc) => _presence.Exists(doc);
}
