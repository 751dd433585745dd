using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Terms;

namespace SearchService.Search.Build;

/// <summary>The termbases of the data folders.</summary>
internal static class DataTermbases
{
    /// <summary>All of them; their mistakes are told with file and line, and the rest is used. Names of files are relative to their data folder.</summary>
    public static Termbase Read(IReadOnlyList<string> data, ICorpusSink sink)
    {
        var roots = data.Where(root => Directory.Exists(FolderOf(root))).ToList();
        var termbase = Termbase.Load(roots.Select(FolderOf));
        termbase = termbase with { Problems = [.. termbase.Problems.Select(Relative)], Remarks = [.. termbase.Remarks.Select(Relative)] };
        foreach (var problem in termbase.Problems)
        {
            sink.Skipped(problem);
        }

        return termbase;

        SkippedSource Relative(SkippedSource place) => place with
        {
            File = Path.GetRelativePath(roots.First(root => place.File.StartsWith(FolderOf(root), StringComparison.Ordinal)), place.File),
        };
    }

    private static string FolderOf(string root) => Path.Combine(root, Termbase.FolderName);
}
