using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using SearchService.Search;
using SearchService.Search.Build;
using SearchService.Web.Options;

namespace SearchService.Web.Lifecycle;

/// <summary>Opens the published generation, builds one where there is none, and takes up new ones while the service runs.</summary>
internal sealed partial class IndexLifecycle(
    IndexLibrary library, IndexState state, ProjectPaths paths, IOptions<IndexOptions> options, IServer server,
    IHostApplicationLifetime lifetime, ILogger<IndexLifecycle> logger) : BackgroundService
{
    private const int MaxSkippedLines = 20;
    private string _lastError = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An index of another version of the program is as good as none: the data is there to build it again, and the old one is kept.
        if (TryRefresh() is null or InvalidDataException && !library.IsReady)
        {
            BuildFirst(stoppingToken);
        }

        await WaitForServerAsync(stoppingToken);
        var announced = false;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds));
        do
        {
            TryRefresh();
            if (!announced && library.IsReady)
            {
                Announce();
                announced = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes up what is published; what is wrong with it is returned, logged once, and leaves the old generation in place.</summary>
    private Exception? TryRefresh()
    {
        try
        {
            if (library.Refresh())
            {
                using var lease = library.Lease();
                LogOpened(logger, lease.Index.Info.Generation);
                VerifyAside(lease.Index.Info.Generation);
            }

            _lastError = "";
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            state.Set($"The published index cannot be opened: {error.Message}");
            if (_lastError != error.Message)
            {
                _lastError = error.Message;
                LogBroken(logger, paths.IndexFolder, error);
            }

            return error;
        }
    }

    /// <summary>Reads the whole generation in a thread that yields to all others; the opening read next to nothing of it.</summary>
    private void VerifyAside(string generation)
    {
        var thread = new Thread(() =>
        {
            try
            {
                if (!library.Verify(lifetime.ApplicationStopping) && library.Damage is { } damage)
                {
                    LogDamaged(logger, generation, paths.IndexFolder, damage);
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
            {
                // The service is stopping.
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                LogNotVerified(logger, generation, error);
            }
        })
        {
            IsBackground = true,
            Name = "verification of the index",
            Priority = ThreadPriority.Lowest,
        };
        thread.Start();
    }

    private void BuildFirst(CancellationToken stopping)
    {
        if (!options.Value.BuildWhenMissing)
        {
            state.Set("There is no index to serve, and building at the start is switched off.");
            LogWaiting(logger, paths.IndexFolder);
            return;
        }

        try
        {
            var data = string.Join(", ", paths.Data);
            LogBuilding(logger, paths.IndexFolder, data);
            state.Set("The index is being built.");
            var build = new BuildOptions { Data = paths.Data, IndexFolder = paths.IndexFolder, Models = paths.Models };
            Receipt(IndexBuild.Run(build, new BuildProgressLog(logger, state), stopping));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            state.Set($"The index could not be built: {error.Message}");
            LogBuildFailed(logger, error);
        }
    }

    private void Receipt(BuildReport report)
    {
        foreach (var skipped in report.Skipped.Take(MaxSkippedLines))
        {
            LogSkipped(logger, skipped.File, skipped.Line, skipped.Reason);
        }

        if (report.Generation is null)
        {
            state.Set("The index could not be built: nothing was published. The log has the reasons.");
            LogNothingPublished(logger, report.Skipped.Count);
            return;
        }

        var (provisions, links, repairs) = (report.Provisions.Values.Sum(), report.Links.Values.Sum(), report.RepairCounts.Values.Sum());
        LogBuilt(logger, report.Generation, report.Works, provisions, links, report.Skipped.Count, repairs, report.Seconds);
    }

    private async Task WaitForServerAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private void Announce()
    {
        using var lease = library.Lease();
        var info = lease.Index.Info;
        var addresses = string.Join(" ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        var provisions = info.Provisions.Values.Sum();
        LogReady(logger, addresses, info.Works, provisions, info.Generation);
    }

    [LoggerMessage(1, LogLevel.Information, "Ready: {Addresses} ({Works} works, {Provisions} provisions, generation {Generation})")]
    private static partial void LogReady(ILogger logger, string addresses, int works, int provisions, string generation);

    [LoggerMessage(2, LogLevel.Information, "Opened index generation {Generation}")]
    private static partial void LogOpened(ILogger logger, string generation);

    [LoggerMessage(10, LogLevel.Critical, "Generation {Generation} in {Folder} is broken: searches that need the broken part fail. Publish an earlier generation or build a new one")]
    private static partial void LogDamaged(ILogger logger, string generation, string folder, Exception error);

    [LoggerMessage(11, LogLevel.Error, "Generation {Generation} could not be verified")]
    private static partial void LogNotVerified(ILogger logger, string generation, Exception error);

    [LoggerMessage(3, LogLevel.Error, "The index published in {Folder} cannot be opened")]
    private static partial void LogBroken(ILogger logger, string folder, Exception error);

    [LoggerMessage(4, LogLevel.Warning, "No index to serve in {Folder}; waiting for one to be published")]
    private static partial void LogWaiting(ILogger logger, string folder);

    [LoggerMessage(5, LogLevel.Information, "No index to serve in {Folder}; building it from {Data}")]
    private static partial void LogBuilding(ILogger logger, string folder, string data);

    [LoggerMessage(6, LogLevel.Error, "The index could not be built")]
    private static partial void LogBuildFailed(ILogger logger, Exception error);

    [LoggerMessage(7, LogLevel.Error, "The build published nothing; {Skipped} sources were skipped")]
    private static partial void LogNothingPublished(ILogger logger, int skipped);

    [LoggerMessage(8, LogLevel.Warning, "Skipped {File}, line {Line}: {Reason}")]
    private static partial void LogSkipped(ILogger logger, string file, int line, string reason);

    [LoggerMessage(9, LogLevel.Information, "Built generation {Generation}: {Works} works, {Provisions} provisions, {Links} links, {Skipped} skipped, {Repairs} repairs, {Seconds:0.0} s")]
    private static partial void LogBuilt(
        ILogger logger, string generation, int works, int provisions, int links, int skipped, int repairs, double seconds);
}
