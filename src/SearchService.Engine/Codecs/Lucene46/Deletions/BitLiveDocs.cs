using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Deletions;

/// <summary>The live documents of a segment at one commit.</summary>
internal sealed class BitLiveDocs(DocBits bits) : Index.LiveDocs
{
    public DocBits Bits => bits;

    public override int Count { get; } = bits.CountSet();

    public override bool IsLive(int doc) => bits.Get(doc);
}
