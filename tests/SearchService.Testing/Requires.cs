using Xunit;

namespace SearchService.Testing;

/// <summary>What a test needs from outside. Absent, the test is skipped with the reason; in CI, where all of it is installed, it fails.</summary>
public static class Requires
{
    private static bool InCi => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>The folder of the project, found upwards from the test assembly by the solution file.</summary>
    public static string ProjectRoot { get; } = FindRoot();

    /// <summary>A file or folder of the shared data beside the project.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(ProjectRoot, "..", "shared", path));
        Need(Path.Exists(full), $"the shared data is not beside the project: ../shared/{path}");
        return full;
    }

    /// <summary>A program on the PATH.</summary>
    public static string Program(string name)
    {
        var full = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Need(full is not null, $"the program {name} is not installed");
        return full!;
    }

    /// <summary>Skips the test, or fails it in CI, unless the condition holds.</summary>
    public static void Need(bool condition, string reason)
    {
        if (condition)
        {
            return;
        }

        if (InCi)
        {
            Assert.Fail($"Required in CI: {reason}");
        }

        Assert.Skip(reason);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SearchService.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from below the folder of SearchService.sln.");
    }
}
