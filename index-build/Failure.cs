using System.Text.Json.Serialization;
using SearchService.Corpus.Model;
using SearchService.Engine.Store;
using SearchService.Search.Build;
using SearchService.Search.Query;

namespace SearchService.IndexBuild;

/// <summary>Why a verb failed, as a person and as a program may read it.</summary>
/// <param name="Code">A stable word: bad-command-line, bad-query, no-index, corrupt-index, unusable-index, not-found, build-failed, bad-input, stopped, io, unexpected.</param>
/// <param name="Message">A sentence with the place and the reason.</param>
internal sealed record Failure(string Code, string Message)
{
    /// <summary>The broken file.</summary>
    public string? File { get; init; }

    /// <summary>The byte in the file, or the character in the query, from 0.</summary>
    public long? Position { get; init; }

    /// <summary>A query that is right and probably meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The sources that could not be used.</summary>
    public IReadOnlyList<SkippedSource>? Skipped { get; init; }

    public static Failure NoIndex(string folder) =>
        new("no-index", $"There is no published index in {folder}; build one: index-build build --index {folder}");

    /// <summary>Writes the sentence to the error output and, for programs, an object to the output; returns the exit status.</summary>
    public static int Tell(Screen screen, bool json, Exception error)
    {
        var failure = Of(error);
        foreach (var skipped in failure.Skipped ?? [])
        {
            screen.Error.WriteLine(SkippedLine.Of(skipped));
        }

        screen.Error.WriteLine(PlainText.OneLine(failure.Message));
        if (json)
        {
            JsonOutput.Write(screen, new ErrorObject(failure));
        }

        return error switch { CommandFailedException known => known.ExitCode, QuerySyntaxException => ExitCode.Usage, _ => ExitCode.Failed };
    }

    private static Failure Of(Exception error) => error switch
    {
        CommandFailedException known => known.Failure,
        AggregateException { InnerException: { } inner } => Of(inner),
        QuerySyntaxException mistake => new("bad-query", Sentence(mistake)) { Position = mistake.Position, Suggestion = mistake.Suggestion },
        CorruptIndexException broken => new("corrupt-index", $"The index is broken: {broken.Message}") { File = broken.File, Position = broken.Position },
        BuildFailedException failed => new("build-failed", failed.Message) { Skipped = failed.Skipped },
        OperationCanceledException => new("stopped", "Stopped."),
        InvalidDataException unusable => new("unusable-index", unusable.Message),
        FormatException wrong => new("bad-input", wrong.Message),
        IOException or UnauthorizedAccessException => new("io", error.Message),
        _ => new("unexpected", $"This should not have happened, please report it: {error.GetType().Name}: {error.Message}"),
    };

    private static string Sentence(QuerySyntaxException mistake) =>
        $"The query is wrong at character {mistake.Position + 1}: {mistake.Message}" + (mistake.Suggestion is { } suggestion ? $" Perhaps: {suggestion}" : "");

    private sealed record ErrorObject([property: JsonPropertyName("error")] Failure Error);
}
