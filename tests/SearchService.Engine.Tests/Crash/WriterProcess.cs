using System.Diagnostics;
using System.Globalization;

namespace SearchService.Engine.Tests.Crash;

/// <summary>A writer in a process of its own, which can be killed without a word.</summary>
internal sealed class WriterProcess : IDisposable
{
    private const int Endless = 1_000_000;
    private readonly Process _process;

    /// <summary>Starts it; <paramref name="shell"/> is put before the command, to limit what it may do.</summary>
    public WriterProcess(string folder, int seed, bool compound, int steps = Endless, string shell = "")
    {
        var command = $"{shell} exec dotnet '{Path.Combine(AppContext.BaseDirectory, "SearchService.CrashWriter.dll")}' '{folder}' {seed} {steps} {(compound ? "compound" : "plain")}";
        var start = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        _process = Process.Start(start)!;
    }

    /// <summary>The last step that it said it had committed, 0 for none so far.</summary>
    public int Told { get; private set; }

    /// <summary>What it said last.</summary>
    public string LastLine { get; private set; } = "";

    /// <summary>The status it ended with, once it has.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Waits for its next line; false when it has ended.</summary>
    public bool ReadLine()
    {
        if (_process.StandardOutput.ReadLine() is not { } line)
        {
            return false;
        }

        LastLine = line;
        Told = int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : Told;
        return true;
    }

    /// <summary>Kills it with SIGKILL and hears what it had still said.</summary>
    public void Kill()
    {
        _process.Kill();
        while (ReadLine())
        {
        }

        _process.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public void WaitForEnd()
    {
        while (ReadLine())
        {
        }

        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
