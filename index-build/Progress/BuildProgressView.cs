using System.Diagnostics;
using System.Globalization;
using SearchService.Search.Build;
using Spectre.Console;

namespace SearchService.IndexBuild.Progress;

/// <summary>Shows where a build stands: bars on a terminal, a plain line now and then elsewhere.</summary>
internal static class BuildProgressView
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    public static TReport Run<TReport>(Screen screen, Func<IProgress<BuildProgress>?, TReport> build, bool quiet, string unit = "provisions")
    {
        if (quiet)
        {
            return build(null);
        }

        if (!screen.IsTerminal)
        {
            return build(new PlainLines(screen.Out, unit));
        }

        return screen.Console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bars = new Bars(context, unit);
                var report = build(bars);
                bars.Finish();
                return report;
            });
    }

    /// <summary>The stage, and while provisions are counted how many there are and how many a second.</summary>
    internal static string Describe(BuildProgress progress, TimeSpan inStage, string unit = "provisions")
    {
        var rate = inStage.TotalSeconds > 0.5 ? $", {Number((long)(progress.Done / inStage.TotalSeconds))}/s" : "";
        return progress.Done > 0 ? $"{progress.Stage} {Number(progress.Done)} {unit}{rate}" : progress.Stage;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>One bar for each stage; those of unknown length run to and fro.</summary>
    private sealed class Bars(ProgressContext context, string unit) : IProgress<BuildProgress>
    {
        private ProgressTask? _task;
        private string? _stage;
        private Stopwatch _clock = Stopwatch.StartNew();
        private long _lastShown;

        public void Report(BuildProgress value)
        {
            if (value.Stage != _stage)
            {
                Finish();
                _task = context.AddTask(value.Stage, maxValue: 1);
                _task.IsIndeterminate = value.Share is null;
                (_stage, _clock, _lastShown) = (value.Stage, Stopwatch.StartNew(), 0);
            }
            else if (_clock.ElapsedMilliseconds - _lastShown < 50)
            {
                return;
            }

            _lastShown = _clock.ElapsedMilliseconds;
            _task!.Description = Describe(value, _clock.Elapsed, unit);
            _task.Value = value.Share ?? 0;
        }

        public void Finish()
        {
            if (_task is not null)
            {
                _task.IsIndeterminate = false;
                _task.Value = 1;
                _task.StopTask();
            }
        }
    }

    /// <summary>A line when the stage changes, and every two seconds inside one.</summary>
    internal sealed class PlainLines(TextWriter output, string unit = "provisions") : IProgress<BuildProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private TimeSpan _last;
        private TimeSpan _stageBegan;
        private string? _stage;

        public void Report(BuildProgress value)
        {
            var now = _clock.Elapsed;
            if (value.Stage == _stage && now - _last < s_between)
            {
                return;
            }

            _stageBegan = value.Stage == _stage ? _stageBegan : now;
            (_stage, _last) = (value.Stage, now);
            var share = value.Share is { } part ? $", {(int)(100 * part)} %" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds,7:F1} s  {Describe(value, now - _stageBegan, unit)}{share}"));
            output.Flush();
        }
    }
}
