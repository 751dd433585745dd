using SearchService.Search.Generations;

namespace SearchService.IndexBuild.Tests;

/// <summary>An index of the project's own sample, built once; tests that change one take a copy.</summary>
internal static class SampleIndex
{
    private static readonly Lazy<string> s_folder = new(Build);

    public static string Data { get; } = Path.Combine(Requires.ProjectRoot, "data");

    public static string Folder => s_folder.Value;

    /// <summary>A copy to break or to publish into.</summary>
    public static TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>The folder of the published generation of an index.</summary>
    public static string Generation(string index)
    {
        var store = new GenerationStore(index);
        return store.FolderOf(store.Published!);
    }

    private static string Build()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        Invocation.Run("build", "--data", Data, "--index", folder.Path).Expect(0);
        return folder.Path;
    }
}
