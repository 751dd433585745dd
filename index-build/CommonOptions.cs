using System.CommandLine;
using SearchService.Search;

namespace SearchService.IndexBuild;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>Where the index is.</summary>
    public static Option<string> Index() => new("--index")
    {
        Description = "The index folder.",
        DefaultValueFactory = _ => "index",
        HelpName = "DIR",
    };

    /// <summary>Whether to print JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, for programs." };

    /// <summary>Runs an action on the published generation; says so on the error output and returns 1 when there is none.</summary>
    public static int WithIndex(string folder, Func<SearchIndex, int> action)
    {
        using var library = new IndexLibrary(folder);
        if (!library.Refresh())
        {
            Console.Error.WriteLine($"There is no published index in {library.Folder}. Build one: dotnet run --project index-build -- build");
            return ExitCode.Failed;
        }

        using var lease = library.Lease();
        return action(lease.Index);
    }
}
