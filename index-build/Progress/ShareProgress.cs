using Spectre.Console;

namespace SearchService.IndexBuild.Progress;

/// <summary>Shows how much of one piece of work is done: a bar on a terminal, nothing elsewhere.</summary>
internal static class ShareProgress
{
    public static T Run<T>(Screen screen, string what, Func<IProgress<double>?, T> work, bool quiet)
    {
        if (quiet || !screen.IsTerminal)
        {
            return work(null);
        }

        return screen.Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1);
                return work(new Bar(task));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
