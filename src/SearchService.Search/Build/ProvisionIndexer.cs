using SearchService.Analysis;
using SearchService.Corpus.Model;
using SearchService.Engine.Index;
using SearchService.Linking.Model;
using SearchService.Linking.Similar;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Adds works and provisions to the index. Several threads analyse them, and they are added in the order in which they came.</summary>
/// <remarks>
/// Not thread-safe. So the index is the same byte for byte with any number of threads. An error of the analysis comes with a
/// later call.
/// </remarks>
internal sealed class ProvisionIndexer(IndexWriter writer, AnalyzerSet analyzers, int threads)
{
    /// <summary>How many batches for each thread are held at most.</summary>
    private const int BatchesPerThread = 2;

    private readonly Queue<(ProvisionBatch Batch, Task Made)> _making = [];
    private readonly Stack<ProvisionBatch> _free = [];
    private ProvisionBatch? _batch;

    /// <summary>What is kept of the provisions so that those like each other are found.</summary>
    public SketchedCorpus Sketches { get; } = new();

    /// <summary>Adds a provision with what its work says of it.</summary>
    public void Add(Work work, Expression expression, Provision provision, int order, IReadOnlyList<StoredLink> links) =>
        Add(document => document.Make(work, expression, provision, order, links), provision.Text.Length);

    /// <summary>Adds a work, so that it is listed and found by its names.</summary>
    public void Add(Work work, IReadOnlyList<StoredExpression> expressions) => Add(document => document.Make(work, expressions), 0);

    /// <summary>Waits until all is in the index.</summary>
    public void Finish()
    {
        Post();
        while (_making.Count > 0)
        {
            Take();
        }
    }

    /// <summary>The link as stored, with what a list of links shows of its target.</summary>
    public static StoredLink Stored(ProvisionLink link, Provision target) => new(
        target.Id, target.WorkId, target.Eid, target.Language, target.Label, target.Heading, link.Kind, link.Confidence, link.Status, link.Method,
        link.Evidence);

    private void Add(Action<ProvisionDocument> make, int textLength)
    {
        _batch ??= _free.TryPop(out var free) ? free : new ProvisionBatch(analyzers);
        if (_batch.Add(make, textLength))
        {
            Post();
        }
    }

    private void Post()
    {
        if (_batch is not { } batch)
        {
            return;
        }

        _batch = null;
        if (threads == 1)
        {
            batch.Make();
            _making.Enqueue((batch, Task.CompletedTask));
            Take();
            return;
        }

        _making.Enqueue((batch, Task.Run(batch.Make)));
        while (_making.Count > 0 && (_making.Count >= BatchesPerThread * threads || _making.Peek().Made.IsCompleted))
        {
            Take();
        }
    }

    private void Take()
    {
        var (batch, made) = _making.Dequeue();
        made.GetAwaiter().GetResult();
        batch.AddTo(writer, Sketches);
        _free.Push(batch);
    }
}
