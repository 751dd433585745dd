using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Search;

/// <summary>An index that is nothing but sorted lists in memory: what the engine's scorers are tested on.</summary>
public sealed class InMemoryIndex : IndexReader
{
    public InMemoryIndex(params IEnumerable<IReadOnlyList<InMemoryDocument>> segments)
    {
        var leaves = new List<LeafContext>();
        foreach (var segment in segments)
        {
            leaves.Add(new LeafContext(new InMemoryLeaf(segment), leaves.Count, MaxDoc));
            MaxDoc += segment.Count;
        }

        Leaves = leaves;
    }

    public override IReadOnlyList<LeafContext> Leaves { get; }

    public override int MaxDoc { get; }

    public override int NumDocs => Leaves.Sum(leaf => leaf.Reader.NumDocs);

    /// <summary>One segment with one field.</summary>
    public static InMemoryIndex OfBodies(params IEnumerable<string> bodies) => new([[.. bodies.Select(InMemoryDocument.Of)]]);
}
