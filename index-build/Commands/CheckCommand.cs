using System.CommandLine;
using SearchService.Engine.Store;
using SearchService.Search;
using SearchService.Search.Generations;

namespace SearchService.IndexBuild.Commands;

/// <summary>check: whether the published generation is whole.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var index = CommonOptions.Index();
        var json = CommonOptions.Json();
        var command = new Command("check", "Check every file of the published generation.\n\nExample:\n  index-build check --index index") { index, json };
        command.SetAction(parsed => Run(parsed.GetValue(index)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, bool json)
    {
        try
        {
            return CommonOptions.WithIndex(folder, index =>
            {
                if (json)
                {
                    JsonOutput.Write(index.Info);
                }
                else
                {
                    Console.WriteLine($"Clean: generation {index.Info.Generation}, {index.Info.Works:N0} works, {index.Info.Provisions.Values.Sum():N0} provisions, {index.Info.Bytes:N0} bytes.");
                }

                return ExitCode.Ok;
            });
        }
        catch (Exception broken) when (broken is CorruptIndexException or InvalidDataException or FileNotFoundException)
        {
            Console.Error.WriteLine($"Broken: {broken.Message}");
            return ExitCode.Failed;
        }
    }
}
