using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Keeps everything a corpus has to report, in the order it happened.</summary>
/// <remarks>Not thread-safe. It grows with the corpus: about 200 bytes for each repair.</remarks>
public sealed class CorpusReport : ICorpusSink
{
    private readonly List<Repair> _repairs = [];
    private readonly List<SkippedSource> _skipped = [];
    private readonly List<Inference> _inferences = [];

    /// <summary>The repairs.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs;

    /// <summary>The sources and records that were not used.</summary>
    public IReadOnlyList<SkippedSource> SkippedSources => _skipped;

    /// <summary>The inferred metadata.</summary>
    public IReadOnlyList<Inference> Inferences => _inferences;

    /// <inheritdoc/>
    public void Repaired(Repair repair) => _repairs.Add(repair);

    /// <inheritdoc/>
    public void Skipped(SkippedSource source) => _skipped.Add(source);

    /// <inheritdoc/>
    public void Inferred(Inference inference) => _inferences.Add(inference);
}
