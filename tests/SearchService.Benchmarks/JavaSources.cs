using System.Diagnostics;

namespace SearchService.Benchmarks;

/// <summary>The programs under tests/java.</summary>
internal static class JavaSources
{
    /// <summary>Compiles some of them into a folder.</summary>
    public static void Compile(string classPath, string folder, params IEnumerable<string> names)
    {
        var java = Find();
        using var compiler = Process.Start("javac", ["-cp", classPath, "-d", folder, .. names.Select(name => Path.Combine(java, name))]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException("javac failed");
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var java = Path.Combine(folder.FullName, "tests", "java");
            if (Directory.Exists(java))
            {
                return java;
            }
        }

        throw new DirectoryNotFoundException("tests/java is in no folder above the program");
    }
}
