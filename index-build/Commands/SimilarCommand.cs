using System.CommandLine;
using SearchService.Search.Similar;

namespace SearchService.IndexBuild.Commands;

/// <summary>similar: the provisions that say the same as a clause.</summary>
internal static class SimilarCommand
{
    private const string Details =
        """
        The same or similar provisions in all languages, the most probable first, each
        with why, and what differs: on a terminal what only the clause has is struck
        through and what only the provision has underlined, elsewhere they are in [- -]
        and {+ +}; other forms of a word are in ( ), what was moved in < >, and what has
        no counterpart in the other language in [? ?].
        The clause is TEXT, a file, a provision, or else the standard input.
        --json prints what the API does: {lang, identified, text, id, total, hits, ...}.
        """;

    public static Command Create(Screen screen)
    {
        var text = new Argument<string?>("TEXT") { Description = "The clause.", DefaultValueFactory = _ => null };
        var file = new Option<string?>("--file") { Description = "A file with the clause.", HelpName = "FILE" };
        var id = new Option<string?>("--id") { Description = "A provision in place of a clause.", HelpName = "PROVISION-ID" };
        var lang = Verb.Language("--lang", "The language of the clause", isRequired: false);
        var langs = new Option<string[]>("--langs") { Description = "Only provisions in these languages.", HelpName = "LANG", AllowMultipleArgumentsPerToken = true };
        var without = new Option<string[]>("--without") { Description = "None of these works.", HelpName = "WORK", AllowMultipleArgumentsPerToken = true };
        var size = Verb.Number("--size", 1, ClauseRequest.MaxSize, "N", "The most provisions, 10 by default");
        var verb = new Verb(screen, "similar", "Find the provisions that say the same as a clause.")
        {
            Details = Details,
            Examples =
            [
                "index-build similar \"The Parties shall exchange information on the environment\"",
                "index-build similar --file clause.txt --langs kk ru",
                "index-build similar --id kz-az-environment-1997/art_7@en --without kz-az-environment-1997 --json",
            ],
        };
        verb.Add(text);
        verb.Add(file);
        verb.Add(id);
        verb.Add(lang);
        verb.Add(langs);
        verb.Add(without);
        verb.Add(size);
        return verb.DoesWithIndex((parsed, index) =>
        {
            var request = new ClauseRequest
            {
                Text = parsed.GetValue(id) is null ? TextOf(screen, parsed.GetValue(text), parsed.GetValue(file)) : "",
                Id = parsed.GetValue(id),
                Language = parsed.GetValue(lang),
                Languages = parsed.GetValue(langs) ?? [],
                WithoutWorks = parsed.GetValue(without) ?? [],
                Size = parsed.GetValue(size) ?? new ClauseRequest().Size,
            };
            var found = index.FindClause(request) ?? throw new CommandFailedException(
                new Failure("not-found", $"There is no provision \"{request.Id}\" in the index."), ExitCode.Failed);
            if (parsed.GetValue(verb.Json))
            {
                JsonOutput.Write(screen, found);
            }
            else
            {
                new ClausePrinter(screen).Print(found);
            }

            return ExitCode.Ok;
        });
    }

    private static string TextOf(Screen screen, string? text, string? file)
    {
        var clause = (text ?? (file is not null ? File.ReadAllText(file) : screen.In?.ReadToEnd()))?.ReplaceLineEndings("\n");
        return string.IsNullOrWhiteSpace(clause)
            ? throw new CommandFailedException(new Failure("bad-command-line", "Give a clause, a file with it, or the id of a provision."), ExitCode.Usage)
            : clause.Length > ClauseRequest.MaxLength
            ? throw new CommandFailedException(
                new Failure("too-long", $"The clause has {clause.Length} characters; at most {ClauseRequest.MaxLength} are compared."), ExitCode.Failed)
            : clause;
    }
}
