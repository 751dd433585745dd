using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Search;

/// <summary>What every iterator over documents promises; a suite for one derives from this and makes the iterators.</summary>
public abstract class DocIdSetIteratorContract
{
    private const int Cases = 40;

    [Fact]
    public void NextDoc_returns_every_document_once_in_order() => ForEachCase((create, expected, seed) =>
    {
        var iterator = create();
        Assert.Equal(-1, iterator.DocId);
        Assert.Equal(expected, Walk(iterator));
        Assert.True(iterator.DocId == DocIdSetIterator.NoMoreDocs, $"seed {seed}");
    });

    [Fact]
    public void Advance_rests_on_the_first_document_at_or_after_the_target() => ForEachCase((create, expected, seed) =>
    {
        var random = new Random(seed);
        var iterator = create();
        while (iterator.DocId != DocIdSetIterator.NoMoreDocs)
        {
            var from = iterator.DocId + 1;
            var target = from + (random.Next(3) == 0 ? random.Next(40) : random.Next(4));
            var isStep = random.Next(4) == 0;
            var doc = isStep ? iterator.NextDoc() : iterator.Advance(target);
            Assert.True(doc == FirstFrom(expected, isStep ? from : target), $"seed {seed}: from {from} to {target} came to {doc}");
            Assert.Equal(doc, iterator.DocId);
        }
    });

    [Fact]
    public void Advance_past_the_last_doc_returns_no_more_docs() => ForEachCase((create, expected, seed) =>
    {
        var iterator = create();
        Assert.True(iterator.Advance(expected.LastOrDefault(-1) + 1) == DocIdSetIterator.NoMoreDocs, $"seed {seed}");
        Assert.Equal(DocIdSetIterator.NoMoreDocs, iterator.DocId);
    });

    [Fact]
    public void Cost_is_an_upper_bound() => ForEachCase((create, expected, seed) =>
        Assert.True(create().Cost >= expected.Length, $"seed {seed}: {create().Cost} for {expected.Length} documents"));

    /// <summary>A way to make one iterator again and again, and the documents it should go over.</summary>
    protected abstract (Func<DocIdSetIterator> Create, int[] Expected) Case(Random random);

    private static int[] Walk(DocIdSetIterator iterator)
    {
        var docs = new List<int>();
        while (iterator.NextDoc() is var doc && doc != DocIdSetIterator.NoMoreDocs)
        {
            docs.Add(doc);
        }

        return [.. docs];
    }

    private static int FirstFrom(int[] docs, int target) => docs.FirstOrDefault(doc => doc >= target, DocIdSetIterator.NoMoreDocs);

    private void ForEachCase(Action<Func<DocIdSetIterator>, int[], int> check)
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var (create, expected) = Case(new Random(seed));
            check(create, expected, seed);
        }
    }
}
