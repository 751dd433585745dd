using SearchService.Engine.Index;
using SearchService.Engine.Search;

namespace SearchService.Search.Concordance;

/// <summary>Collects the numbers of the documents that match, in their order.</summary>
internal sealed class DocumentList : Collector
{
    private readonly List<int> _docs = [];
    private int _base;

    public override bool NeedsScores => false;

    public IReadOnlyList<int> Docs => _docs;

    /// <summary>So many of the documents, spread evenly over all.</summary>
    public IEnumerable<int> Sample(int most) => _docs.Count <= most
        ? _docs
        : Enumerable.Range(0, most).Select(i => _docs[(int)((long)i * _docs.Count / most)]);

    public override void BeginLeaf(LeafContext leaf) => _base = leaf.DocBase;

    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        foreach (var doc in docs)
        {
            _docs.Add(_base + doc);
        }
    }
}
