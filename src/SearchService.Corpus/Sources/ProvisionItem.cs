using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>A ready provision of a bulk source; its work need not be known.</summary>
/// <param name="Provision">The provision; its id, label, heading and text are as given.</param>
/// <param name="File">The bulk file, relative to its data folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="NamesWork">Whether the line names its work; otherwise the name of the file stands for it.</param>
public sealed record ProvisionItem(Provision Provision, string File, int Line, bool NamesWork) : CorpusItem;
