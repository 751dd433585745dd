using System.Diagnostics;
using SearchService.Search.Build;

namespace SearchService.Web.Lifecycle;

/// <summary>Writes a line of log when a build enters a stage, and one every other second inside a long stage.</summary>
internal sealed partial class BuildProgressLog(ILogger logger, IndexState state) : IProgress<BuildProgress>
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private string _stage = "";
    private long _last;

    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            if (value.Stage == _stage && Stopwatch.GetElapsedTime(_last) < s_interval)
            {
                return;
            }

            _stage = value.Stage;
            _last = Stopwatch.GetTimestamp();
        }

        var amount = value switch
        {
            { Total: > 0 } => $"{value.Done} of {value.Total}",
            { Done: > 0 } => $"{value.Done}",
            _ => "started",
        };
        state.Set($"The index is being built: {value.Stage}, {amount}.");
        LogStage(logger, value.Stage, amount);
    }

    [LoggerMessage(20, LogLevel.Information, "Building the index: {Stage}, {Amount}")]
    private static partial void LogStage(ILogger logger, string stage, string amount);
}
