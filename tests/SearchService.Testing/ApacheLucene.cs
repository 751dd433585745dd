using System.Diagnostics;
using Xunit;

namespace SearchService.Testing;

/// <summary>Apache Lucene 4.10, the reference implementation of the index format, through tests/java/LuceneOracle.java.</summary>
/// <remarks>Needs a JDK and the jars that Debian puts under /usr/share/java; compiled once a test run. Starting it costs about a second.</remarks>
public static class ApacheLucene
{
    private const string Jars = "/usr/share/java";
    private static readonly string[] s_jarNames = ["lucene-core-4.10.4.jar", "lucene-codecs-4.10.4.jar"];
    private static readonly Lazy<string> s_classes = new(Compile);

    /// <summary>Skips the test, or fails it in CI, where it is not installed.</summary>
    public static void Require()
    {
        Requires.Program("java");
        Requires.Program("javac");
        foreach (var jar in s_jarNames)
        {
            Requires.Need(File.Exists(Path.Combine(Jars, jar)), $"{Jars}/{jar} is not installed (liblucene4.10-java)");
        }
    }

    /// <summary>Fails the test unless CheckIndex finds all these index folders clean.</summary>
    public static void AssertClean(params IEnumerable<string> indexes)
    {
        var (status, output) = Run(["check", .. indexes]);
        Assert.True(status == 0, $"Lucene's CheckIndex: {output}");
    }

    /// <summary>What Lucene finds for each query: "total TAB doc:score-bits ..."; the queries are described in LuceneOracle.java.</summary>
    public static string[] Search(string index, IEnumerable<string> queries)
    {
        var folder = Directory.CreateTempSubdirectory("lucene-search-");
        try
        {
            var input = Path.Combine(folder.FullName, "queries.tsv");
            var output = Path.Combine(folder.FullName, "answers.tsv");
            File.WriteAllLines(input, queries);
            RunChecked("search", index, input, output);
            return File.ReadAllLines(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>All that Lucene reads from live documents: "doc TAB kind TAB field TAB value", strings and bytes in hexadecimal.</summary>
    public static string[] Dump(string index)
    {
        var output = Path.GetTempFileName();
        try
        {
            RunChecked("dump", index, output);
            return File.ReadAllLines(output);
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static string Compile()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"lucene-oracle-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var source = Path.Combine(Requires.ProjectRoot, "tests", "java", "LuceneOracle.java");
        var (status, output) = Start(Requires.Program("javac"), ["-cp", ClassPath(), "-d", folder, source]);
        Assert.True(status == 0, $"javac: {output}");
        return folder;
    }

    private static void RunChecked(params string[] arguments)
    {
        var (status, output) = Run(arguments);
        Assert.True(status == 0, $"LuceneOracle {arguments[0]}: {output}");
    }

    private static (int Status, string Output) Run(IEnumerable<string> arguments)
    {
        Require();
        return Start(Requires.Program("java"), ["-cp", $"{s_classes.Value}:{ClassPath()}", "LuceneOracle", .. arguments]);
    }

    private static string ClassPath() => string.Join(':', s_jarNames.Select(jar => Path.Combine(Jars, jar)));

    private static (int Status, string Output) Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
