using System.Diagnostics;
using System.Globalization;

namespace SearchService.Benchmarks.Indexing;

/// <summary>Looks every few milliseconds how much memory the process holds, and keeps the highest figures.</summary>
/// <remarks>Private memory leaves out mapped files, whose pages belong to the system: on Linux it is RssAnon of /proc/self/status.</remarks>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _stopped;

    public MemoryWatch()
    {
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The highest private memory.</summary>
    public long Private { get; private set; }

    /// <summary>The highest managed memory, garbage included.</summary>
    public long Managed { get; private set; }

    public void Dispose()
    {
        _stopped = true;
        _thread.Join();
    }

    private void Watch()
    {
        while (!_stopped)
        {
            Private = Math.Max(Private, PrivateBytes());
            Managed = Math.Max(Managed, GC.GetTotalMemory(false));
            Thread.Sleep(10);
        }
    }

    private static long PrivateBytes()
    {
        const string Status = "/proc/self/status";
        const string Anonymous = "RssAnon:";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Anonymous, StringComparison.Ordinal)) : null;
        if (line is not null)
        {
            return 1024 * long.Parse(line.AsSpan(Anonymous.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
        }

        using var process = Process.GetCurrentProcess();
        return process.PrivateMemorySize64;
    }
}
