using System.Diagnostics;
using System.Text;

namespace SearchService.IndexBuild.Tests;

/// <summary>A build in a process of its own that reads from a named pipe, so that it is in mid-build for as long as a test wants.</summary>
internal sealed class EndlessBuild : IDisposable
{
    private readonly Process _process;
    private readonly FileStream _pipe;
    private int _written;

    public EndlessBuild(TemporaryFolder folder, string index)
    {
        var pipe = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.jsonl");
        using (var make = Process.Start(Requires.Program("mkfifo"), [pipe]))
        {
            make.WaitForExit();
            Assert.Equal(0, make.ExitCode);
        }

        _process = Process.Start(Program("build", "--data", pipe, "--index", index, "--memory", "1"))!;

        // Opened for reading too, so that opening does not wait and the death of the reader is no error here.
        _pipe = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    }

    /// <summary>How to start the program that the tests were built with.</summary>
    public static ProcessStartInfo Program(params string[] arguments) => new(
        Requires.Program("dotnet"), [Path.Combine(AppContext.BaseDirectory, "index-build.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    /// <summary>Gives the build so many provisions and waits until it is seen to index.</summary>
    public void Feed(int lines)
    {
        var writing = Task.Run(() => Write(lines));
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("indexing", StringComparison.Ordinal))
            {
                writing.Wait();
                return;
            }
        }

        Assert.Fail($"The build ended early: {_process.StandardError.ReadToEnd()}");
    }

    public void Kill()
    {
        Assert.False(_process.HasExited);
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends a signal and goes on feeding, as data does not stop for a signal, until the build ends.</summary>
    public (int Status, string Error) Stop(string signal)
    {
        using (var kill = Process.Start(Requires.Program("kill"), [$"-{signal}", $"{_process.Id}"]))
        {
            kill.WaitForExit();
        }

        while (!_process.WaitForExit(20))
        {
            Write(1);
        }

        return (_process.ExitCode, _process.StandardError.ReadToEnd());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        _pipe.Dispose();
    }

    private void Write(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            _written++;
            _pipe.Write(Encoding.UTF8.GetBytes(
                $"{{\"id\":\"p-{_written}\",\"lang\":\"en\",\"label\":\"\",\"heading\":\"\",\"text\":\"The authority number {_written} protects the river and the lake.\"}}\n"));
        }
    }
}
