using System.Diagnostics;
using SearchService.Search.Build;
using Spectre.Console;

namespace SearchService.IndexBuild.Progress;

/// <summary>Shows where a build stands: a live line on a terminal, a plain line now and then elsewhere.</summary>
internal static class BuildProgressView
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    public static BuildReport Run(Func<IProgress<BuildProgress>?, BuildReport> build, bool quiet)
    {
        if (quiet)
        {
            return build(null);
        }

        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            return build(new PlainLines());
        }

        BuildReport? report = null;
        AnsiConsole.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var task = context.AddTask("reading");
            task.IsIndeterminate = true;
            report = build(new Direct(progress => task.Description = Describe(progress)));
        });
        return report!;
    }

    private static string Describe(BuildProgress progress) => progress.Done > 0 ? $"{progress.Stage} {progress.Done:N0} provisions" : progress.Stage;

    private sealed class Direct(Action<BuildProgress> show) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => show(value);
    }

    /// <summary>A line when the stage changes, and every two seconds inside one.</summary>
    private sealed class PlainLines : IProgress<BuildProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private TimeSpan _last = TimeSpan.MinValue;
        private string? _stage;

        public void Report(BuildProgress value)
        {
            if (value.Stage == _stage && _clock.Elapsed - _last < s_between)
            {
                return;
            }

            (_stage, _last) = (value.Stage, _clock.Elapsed);
            Console.WriteLine($"{_clock.Elapsed.TotalSeconds,7:N1} s  {Describe(value)}");
        }
    }
}
