using SearchService.Corpus.Sources;
using SearchService.Linking.Terms;

namespace SearchService.Search.Build;

/// <summary>Tells of mistakes in the termbases of the data folders, with file and line: the index is made without them, but a librarian edits them beside the texts.</summary>
internal static class TermbaseCheck
{
    public static void Run(IReadOnlyList<string> data, ICorpusSink sink)
    {
        foreach (var root in data)
        {
            var folder = Path.Combine(root, Termbase.FolderName);
            foreach (var problem in Directory.Exists(folder) ? Termbase.Load(folder).Problems : [])
            {
                sink.Skipped(problem with { File = Path.GetRelativePath(root, problem.File) });
            }
        }
    }
}
