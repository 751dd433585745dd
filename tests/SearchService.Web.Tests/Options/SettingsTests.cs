using System.Diagnostics;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Options;

/// <summary>Starts the program itself, since a bad setting must end it with a message.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("--Service:MaxPageSize=0", "Service:MaxPageSize is 0; it must be from 1 to 1000.")]
    [InlineData("--Service:RequestTimeoutSeconds=many", "Service:RequestTimeoutSeconds")]
    [InlineData("--Service:MaxPagesize2=3", "MaxPagesize2")]
    [InlineData("--Service:KnownProxies:0=proxy", "Service:KnownProxies has 'proxy'")]
    [InlineData("--Index:PollMilliseconds=1", "Index:PollMilliseconds is 1; it must be from 10 to 3600000.")]
    [InlineData("--Index:Folder= ", "Index:Folder is empty")]
    public async Task A_bad_setting_ends_the_program_with_its_name(string argument, string expected)
    {
        var (status, _, errors) = await RunAsync([argument, "--urls=http://127.0.0.1:0", "--Index:BuildWhenMissing=false"]);
        Assert.Equal(1, status);
        Assert.Contains("The service cannot start with these settings:", errors, StringComparison.Ordinal);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
