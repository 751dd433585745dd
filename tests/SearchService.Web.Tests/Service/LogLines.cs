using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SearchService.Web.Tests.Service;

/// <summary>Keeps what the service logs.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Text)> All { get; } = new();

    /// <summary>Waits for a line, since the service logs a request after it has answered.</summary>
    public async Task<(LogLevel Level, string Text)> WaitForAsync(Predicate<(LogLevel Level, string Text)> isWanted)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            foreach (var line in All)
            {
                if (isWanted(line))
                {
                    return line;
                }
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The line that was waited for did not come:\n" + string.Join("\n", All.TakeLast(20)));
    }

    public ILogger CreateLogger(string categoryName) => new Lines(All, categoryName.StartsWith("SearchService", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Lines(ConcurrentQueue<(LogLevel Level, string Text)> all, bool own) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => own || logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                all.Enqueue((logLevel, formatter(state, exception) + (exception is null ? "" : "\n" + exception)));
            }
        }
    }
}
