using System.CommandLine;
using SearchService.Search.Generations;

namespace SearchService.IndexBuild.Commands;

/// <summary>generations: what has been built and is still there.</summary>
internal static class GenerationsCommand
{
    public static Command Create(Screen screen)
    {
        var verb = new Verb(screen, "generations", "List the generations of the index; the published one has a star.")
        {
            Details =
                $$"""
                A build keeps the last {{GenerationStore.Keep}} generations. --json prints
                published, and generations, oldest first, each with id, published, built,
                works, provisions, links, bytes, problem.
                """,
            Examples = ["index-build generations", "index-build generations --index /srv/index --json"],
        };
        return verb.Does(parsed => Run(screen, new GenerationStore(parsed.GetValue(verb.Index)!), parsed.GetValue(verb.Json)));
    }

    /// <summary>The id, if there is a finished generation of that name.</summary>
    public static string Require(GenerationStore store, string id) => store.All.Contains(id, StringComparer.Ordinal)
        ? id
        : throw new CommandFailedException(
            new Failure("not-found", $"There is no generation \"{id}\" in {store.Folder}; there {(store.All.Count == 0 ? "are none" : $"is {string.Join(", ", store.All)}")}."),
            ExitCode.Failed);

    private static int Run(Screen screen, GenerationStore store, bool json)
    {
        var published = store.Published;
        var rows = store.All.Select(id => Row(store, id, published)).ToList();
        if (rows.Count == 0)
        {
            throw new CommandFailedException(Failure.NoIndex(store.Folder), ExitCode.Failed);
        }

        if (json)
        {
            JsonOutput.Write(screen, new { Published = published, Generations = rows });
            return ExitCode.Ok;
        }

        foreach (var row in rows)
        {
            screen.Out.WriteLine($"{(row.Published ? '*' : ' ')} {row.Id}  " + (row.Problem is { } problem
                ? PlainText.OneLine(problem)
                : $"{row.Works,9:N0} works {row.Provisions!.Values.Sum(),11:N0} provisions {row.Bytes,15:N0} bytes"));
        }

        return ExitCode.Ok;
    }

    private static Generation Row(GenerationStore store, string id, string? published)
    {
        var folder = store.FolderOf(id);
        try
        {
            var manifest = GenerationManifest.Read(folder);
            var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
            return new Generation(id, id == published, manifest.Built, manifest.Works, manifest.Provisions, manifest.Links, bytes, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new Generation(id, id == published, null, null, null, null, null, broken.Message);
        }
    }

    private sealed record Generation(
        string Id, bool Published, DateTimeOffset? Built, int? Works, IReadOnlyDictionary<string, int>? Provisions, int? Links, long? Bytes, string? Problem);
}
