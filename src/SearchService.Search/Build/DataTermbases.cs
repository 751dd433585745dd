using SearchService.Corpus.Sources;
using SearchService.Linking.Terms;

namespace SearchService.Search.Build;

/// <summary>The termbases of the data folders.</summary>
internal static class DataTermbases
{
    /// <summary>Their concepts; mistakes are told with file and line, and the rest is used.</summary>
    public static IReadOnlyList<Concept> Read(IReadOnlyList<string> data, ICorpusSink sink)
    {
        var roots = data.Where(root => Directory.Exists(FolderOf(root))).ToList();
        var termbase = Termbase.Load(roots.Select(FolderOf));
        foreach (var problem in termbase.Problems)
        {
            var root = roots.First(root => problem.File.StartsWith(FolderOf(root), StringComparison.Ordinal));
            sink.Skipped(problem with { File = Path.GetRelativePath(root, problem.File) });
        }

        return termbase.Concepts;
    }

    private static string FolderOf(string root) => Path.Combine(root, Termbase.FolderName);
}
