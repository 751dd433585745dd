using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SearchService.Browser.Tests.Service;

/// <summary>The real service as a process of its own on a free port of localhost, over an index that it builds from the data of the project and a work of ours.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly string _folder;

    private RunningService(Process process, string folder, string address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    /// <summary>Starts the service; with an index it is ready when this returns, without one it never will be.</summary>
    public static async Task<RunningService> StartAsync(bool withIndex)
    {
        var folder = Directory.CreateTempSubdirectory("browser-tests-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        HostileWork.WriteTo(Path.Combine(folder, "data"));
        GapWork.WriteTo(Path.Combine(folder, "data"));
        var service = new RunningService(Process.Start(StartInfo(folder, address, withIndex))!, folder, address);
        try
        {
            await service.WaitForAsync(withIndex ? "/health/ready" : "/health/live");
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo StartInfo(string folder, string address, bool withIndex)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = Path.Combine(Requires.ProjectRoot, "src", "SearchService.Web"),
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SearchService.Web.dll"));
        var settings = info.Environment;
        settings["ASPNETCORE_URLS"] = address;
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        settings["Index__Folder"] = Path.Combine(folder, "index");
        settings["Index__Data"] = $"{Path.Combine(Requires.ProjectRoot, "data")};{Path.Combine(folder, "data")}";
        settings["Index__BuildWhenMissing"] = withIndex ? "true" : "false";
        settings["Service__RequestsPerMinute"] = "0";
        settings["Logging__LogLevel__Default"] = "Warning";
        return info;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitForAsync(string path)
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            Assert.False(_process.HasExited, "The service ended before it was ready; its own words are above.");
            Assert.True(clock.Elapsed < s_patience, $"The service did not answer {path} with success in time.");
            if (await AnswersAsync(client, path))
            {
                return;
            }

            await Task.Delay(100);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address + path));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
