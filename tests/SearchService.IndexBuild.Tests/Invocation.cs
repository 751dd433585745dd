using System.Text.Json;

namespace SearchService.IndexBuild.Tests;

/// <summary>One run of the program inside the test process, its output captured as through a pipe.</summary>
internal sealed record Invocation(int Status, string Output, string Error)
{
    public static Invocation Run(params string[] arguments) => RunWithInput(null, arguments);

    public static Invocation RunWithInput(string? input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = input is null ? null : new StringReader(input);
        var status = CommandLine.Run(arguments, Screen.Captured(reader, output, error));
        return new Invocation(status, output.ToString(), error.ToString());
    }

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Fails unless the status is as expected, with what the program said.</summary>
    public Invocation Expect(int status)
    {
        Assert.True(Status == status, $"expected exit status {status}, got {Status}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Fails unless it failed with that status and told it in one line without a trace of the stack.</summary>
    public Invocation ExpectError(int status, params string[] parts)
    {
        Expect(status);
        Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        foreach (var part in parts)
        {
            Assert.Contains(part, Error, StringComparison.Ordinal);
        }

        return this;
    }
}
