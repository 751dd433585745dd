using System.CommandLine;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Search;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>check: whether a generation is whole.</summary>
internal static class CheckCommand
{
    private const string Details =
        """
        Reads everything there is: the checksum of every file, every posting, stored
        record, norm and column, the counts of the manifest, and whether this program
        can ask the index. Changes nothing. Problems go to the error output.
        --json prints generation, clean, works, provisions, links, bytes, segments
        [{name, docCount, deletedCount, fields, terms, postings, positions,
        storedValues, columnValues}], problems.
        """;

    public static Command Create(Screen screen)
    {
        var generation = new Option<string?>("--generation") { Description = "Which generation, if not the published one.", HelpName = "ID" };
        var verb = new Verb(screen, "check", "Check every file of the published generation.")
        {
            Details = Details,
            Examples = ["index-build check", "index-build check --index /srv/index --json"],
        };
        verb.Add(generation);
        return verb.Does(parsed => Run(
            screen, new GenerationStore(parsed.GetValue(verb.Index)!), parsed.GetValue(generation), parsed.GetValue(verb.Json)));
    }

    private static int Run(Screen screen, GenerationStore store, string? generation, bool json)
    {
        var id = generation is null
            ? store.Published ?? throw new CommandFailedException(Failure.NoIndex(store.Folder), ExitCode.Failed)
            : GenerationsCommand.Require(store, generation);
        var result = Check(store.FolderOf(id), id);
        foreach (var problem in result.Problems)
        {
            screen.Error.WriteLine(PlainText.OneLine($"Broken: {Path.Combine(store.FolderOf(id), problem)}"));
        }

        if (json)
        {
            JsonOutput.Write(screen, result);
        }
        else if (result.Clean)
        {
            Print(screen, result);
        }

        return result.Clean ? ExitCode.Ok : ExitCode.Failed;
    }

    private static GenerationHealth Check(string folder, string id)
    {
        var problems = new List<string>();
        IndexCheckReport? segments = null;
        IndexInfo? info = null;
        Attempt(problems, () =>
        {
            using var directory = new FileSystemDirectory(folder);
            segments = IndexChecker.Check(directory);
            problems.AddRange(segments.Problems);
        });
        Attempt(problems, () =>
        {
            using var index = SearchIndex.Open(folder);
            info = index.Info;
            problems.AddRange(WrongCounts(index));
        });
        return new GenerationHealth(
            id, problems.Count == 0, info?.Works, info?.Provisions, info?.Links, info?.Bytes, segments?.Segments ?? [], problems);
    }

    /// <summary>Languages in which a search finds another number of provisions than the manifest says.</summary>
    private static IEnumerable<string> WrongCounts(SearchIndex index)
    {
        var everything = index.Search(new SearchRequest { Size = 0, TimeBudget = null });
        var counts = everything.Facets["lang"].ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return index.Info.Provisions
            .Where(entry => counts.GetValueOrDefault(entry.Key) != entry.Value)
            .Select(entry => $"{GenerationManifest.FileName}: says {entry.Value} provisions in {entry.Key}, the index has {counts.GetValueOrDefault(entry.Key)}");
    }

    private static void Attempt(List<string> problems, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Opening stumbles over what the walk through the segments has already told.
            if (!problems.Any(problem => problem.Contains(error.Message, StringComparison.Ordinal)))
            {
                problems.Add(error.Message);
            }
        }
    }

    private static void Print(Screen screen, GenerationHealth health)
    {
        screen.Out.WriteLine(
            $"Clean: generation {health.Generation}, {health.Works:N0} works, {health.Provisions!.Values.Sum():N0} provisions, {health.Links:N0} links, {health.Bytes:N0} bytes.");
        foreach (var segment in health.Segments)
        {
            screen.Out.WriteLine(
                $"Segment {segment.Name}: {segment.DocCount:N0} documents ({segment.DeletedCount:N0} deleted), {segment.Fields:N0} fields, {segment.Terms:N0} terms, {segment.Postings:N0} postings, {segment.Positions:N0} positions, {segment.StoredValues:N0} stored values, {segment.ColumnValues:N0} column values.");
        }
    }

    /// <summary>The answer for programs; what could not be read is null.</summary>
    private sealed record GenerationHealth(
        string Generation, bool Clean, int? Works, IReadOnlyDictionary<string, int>? Provisions, int? Links, long? Bytes,
        IReadOnlyList<SegmentCheck> Segments, IReadOnlyList<string> Problems);
}
