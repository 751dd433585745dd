using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SearchService.IndexBuild.Commands;

namespace SearchService.IndexBuild;

/// <summary>The verbs of the program, and what happens to a command line.</summary>
internal static class CommandLine
{
    public static RootCommand Create(Screen screen)
    {
        var root = new RootCommand("Builds the index of the legal search service, and asks it.")
        {
            BuildCommand.Create(screen),
            CheckCommand.Create(screen),
            SearchCommand.Create(screen),
            AnalyzeCommand.Create(screen),
            LearnStemsCommand.Create(screen),
            ShowCommand.Create(screen),
            LinksCommand.Create(screen),
            CitationsCommand.Create(screen),
            SimilarCommand.Create(screen),
            ConcordanceCommand.Create(screen),
            ConsistencyCommand.Create(screen),
            LearnLexiconCommand.Create(screen),
            CheckTermsCommand.Create(screen),
            EvaluateCommand.Create(screen),
            GenerationsCommand.Create(screen),
            PublishCommand.Create(screen),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Does what the arguments say and returns the exit status; whatever goes wrong is told in a sentence.</summary>
    public static int Run(IReadOnlyList<string> arguments, Screen screen)
    {
        var json = arguments.Contains("--json");
        try
        {
            var parsed = Create(screen).Parse(arguments);
            return parsed.Action is ParseErrorAction
                ? Failure.Tell(screen, json, new CommandFailedException(Misread(parsed), ExitCode.Usage))
                : parsed.Invoke(new InvocationConfiguration
                {
                    Output = screen.Out,
                    Error = screen.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
        }
        catch (Exception error)
        {
            return Failure.Tell(screen, json, error);
        }
        finally
        {
            screen.Out.Flush();
        }
    }

    private static Failure Misread(ParseResult parsed)
    {
        var isRoot = parsed.CommandResult.Command is RootCommand;
        var program = isRoot ? "index-build" : $"index-build {parsed.CommandResult.Command.Name}";
        var verbs = string.Join(", ", parsed.RootCommandResult.Command.Subcommands.Select(verb => verb.Name));
        var missing = parsed.CommandResult.Command.Arguments
            .FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });
        var what = missing is not null ? $"Give the {missing.Name}."
            : isRoot && parsed.UnmatchedTokens is [var verb, ..] && !verb.StartsWith('-') ? $"There is no verb \"{verb}\"; the verbs are {verbs}."
            : isRoot && parsed.UnmatchedTokens.Count == 0 ? $"Give a verb: {verbs}."
            : string.Join(" ", parsed.Errors.Select(error => error.Message));
        return new Failure("bad-command-line", $"{what} {program} --help tells more.");
    }
}
