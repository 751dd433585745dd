using System.CommandLine;
using SearchService.Search;
using SearchService.Search.Generations;

namespace SearchService.IndexBuild.Commands;

/// <summary>publish: goes back to an earlier generation, or forward again.</summary>
internal static class PublishCommand
{
    public static Command Create(Screen screen)
    {
        var id = new Argument<string>("ID") { Description = "The id of a generation, as the verb generations lists it." };
        var verb = new Verb(screen, "publish", "Publish a generation that was built before: go back, or forward again.")
        {
            Details =
                """
                The generation is opened and verified first; a broken one, or one of an
                incompatible version, is not published. A running service takes it up without
                a restart. Not while a build runs. --json prints published and before.
                """,
            Examples = ["index-build publish 20260102T030405678Z", "index-build publish 20260102T030405678Z --index /srv/index --json"],
        };
        verb.Add(id);
        return verb.Does(parsed => Run(screen, new GenerationStore(parsed.GetValue(verb.Index)!), parsed.GetValue(id)!, parsed.GetValue(verb.Json)));
    }

    private static int Run(Screen screen, GenerationStore store, string id, bool json)
    {
        GenerationsCommand.Require(store, id);
        using var held = store.LockForBuild();
        SearchIndex.Open(store.FolderOf(id)).Dispose();
        var before = PublishedOrNull(store);
        store.Point(id);
        if (json)
        {
            JsonOutput.Write(screen, new { Published = id, Before = before });
        }
        else
        {
            screen.Out.WriteLine(before == id ? $"{id} was published already." : $"Published {id}; before it was {before ?? "none"}.");
        }

        return ExitCode.Ok;
    }

    /// <summary>A damaged CURRENT is no reason not to replace it.</summary>
    private static string? PublishedOrNull(GenerationStore store)
    {
        try
        {
            return store.Published;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
