using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SearchService.Web.Tests.Service;

/// <summary>Keeps what the service logs.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Text)> All { get; } = new();

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
