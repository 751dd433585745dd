using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Hears what was mended, inferred and skipped while a corpus is read.</summary>
/// <remarks>Called from the thread that reads, before the item that it is about is returned.</remarks>
public interface ICorpusSink
{
    /// <summary>A text was mended.</summary>
    void Repaired(Repair repair);

    /// <summary>A source or record could not be used.</summary>
    void Skipped(SkippedSource source);

    /// <summary>Metadata was inferred.</summary>
    void Inferred(Inference inference);
}
