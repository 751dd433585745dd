using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>All live documents of a segment.</summary>
internal sealed class AllDocsIterator(LeafReader leaf) : DocIdSetIterator
{
    private readonly LiveDocs? _live = leaf.LiveDocs;
    private readonly int _maxDoc = leaf.MaxDoc;
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost => _maxDoc;

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        var doc = target;
        while (doc < _maxDoc && _live is not null && !_live.IsLive(doc))
        {
            doc++;
        }

        return _doc = doc < _maxDoc ? doc : NoMoreDocs;
    }
}
