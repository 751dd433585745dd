using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Search.Generations;

namespace SearchService.Search.Build;

/// <summary>Gathers what reading a corpus reports; of very many repairs the first are kept and all are counted.</summary>
internal sealed class BuildSink : ICorpusSink
{
    private readonly List<Repair> _repairs = [];
    private readonly SortedDictionary<string, int> _repairCounts = new(StringComparer.Ordinal);
    private readonly List<SkippedSource> _skipped = [];
    private readonly List<Inference> _inferred = [];

    public IReadOnlyList<SkippedSource> Skipped => _skipped;

    public void Repaired(Repair repair)
    {
        _repairCounts[repair.Kind] = _repairCounts.GetValueOrDefault(repair.Kind) + 1;
        if (_repairs.Count < BuildReport.MaxRepairs)
        {
            _repairs.Add(repair);
        }
    }

    void ICorpusSink.Skipped(SkippedSource source) => _skipped.Add(source);

    public void Inferred(Inference inference) => _inferred.Add(inference);

    public BuildReport Report(GenerationManifest manifest, CorpusWriter corpus) => new()
    {
        Generation = manifest.Generation,
        Works = corpus.Works,
        Expressions = corpus.Expressions,
        Provisions = corpus.Provisions,
        Links = corpus.Links,
        Inferred = _inferred,
        Repairs = _repairs,
        RepairCounts = _repairCounts,
        Skipped = _skipped,
    };
}
