using SearchService.Corpus.Sources;
using SearchService.Linking.Terms;

namespace SearchService.Search.Build;

/// <summary>Reads the termbases of the data folders, which a librarian edits beside the texts, and tells of mistakes in them with file and line.</summary>
internal static class TermbaseCheck
{
    /// <summary>The concepts, in the order of the folders and files.</summary>
    public static IReadOnlyList<Concept> Run(IReadOnlyList<string> data, ICorpusSink sink)
    {
        var concepts = new List<Concept>();
        foreach (var root in data)
        {
            var folder = Path.Combine(root, Termbase.FolderName);
            var termbase = Directory.Exists(folder) ? Termbase.Load(folder) : Termbase.Empty;
            concepts.AddRange(termbase.Concepts);
            foreach (var problem in termbase.Problems)
            {
                sink.Skipped(problem with { File = Path.GetRelativePath(root, problem.File) });
            }
        }

        return concepts;
    }
}
