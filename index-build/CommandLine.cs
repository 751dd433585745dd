using System.CommandLine;
using SearchService.IndexBuild.Commands;

namespace SearchService.IndexBuild;

/// <summary>The verbs of the program.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new(
        """
        Builds and asks the index of the legal search service.

        Exit status: 0 all good, 1 failed (nothing was published, or nothing was found), 2 built with skipped sources.
        """)
    {
        BuildCommand.Create(),
        CheckCommand.Create(),
        SearchCommand.Create(),
        AnalyzeCommand.Create(),
        ShowCommand.Create(),
        LinksCommand.Create(),
    };
}
