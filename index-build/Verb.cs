using System.CommandLine;
using System.Globalization;
using SearchService.Analysis;
using SearchService.Search;

namespace SearchService.IndexBuild;

/// <summary>A verb of the program: a command with the options that all verbs have, longer help, and its errors told in sentences.</summary>
internal sealed class Verb : Command
{
    private readonly Screen _screen;

    public Verb(Screen screen, string name, string summary)
        : base(name, summary)
    {
        _screen = screen;
        Add(Index);
        Add(Json);
    }

    /// <summary>Where the index is.</summary>
    public Option<string> Index { get; } = new("--index") { Description = "The index folder.", DefaultValueFactory = _ => "index", HelpName = "DIR" };

    /// <summary>Whether to print JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON, for programs; an error is {\"error\": {code, message, ...}}." };

    /// <summary>What the help says below the options.</summary>
    public required string Details { get; init; }

    /// <summary>Command lines that work, without the name of the program.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>An option for a number in a range.</summary>
    public static Option<int?> Number(string name, int least, int most, string helpName, string description) => new(name)
    {
        Description = $"{description}; {least} to {most}.",
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} must be a number, {least} to {most}.");
            return null;
        },
    };

    /// <summary>An option for one of the languages that have an analyzer of their own.</summary>
    public static Option<string?> Language(string name, string description, bool isRequired = true)
    {
        var option = new Option<string?>(name) { Description = $"{description}: kk, ru or en.", Required = isRequired, HelpName = "LANG" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } language && !AnalyzerSet.Languages.Contains(language))
            {
                result.AddError($"{name} must be kk, ru or en.");
            }
        });
        return option;
    }

    /// <summary>Sets what the verb does; the function returns the exit status.</summary>
    public Verb Does(Func<ParseResult, int> action)
    {
        SetAction(parsed =>
        {
            try
            {
                return action(parsed);
            }
            catch (Exception error)
            {
                return Failure.Tell(_screen, parsed.GetValue(Json), error);
            }
        });
        return this;
    }

    /// <summary>Sets what the verb does with the published generation.</summary>
    public Verb DoesWithIndex(Func<ParseResult, SearchIndex, int> action) => Does(parsed =>
    {
        using var library = new IndexLibrary(parsed.GetValue(Index)!);
        if (!library.Refresh())
        {
            throw new CommandFailedException(Failure.NoIndex(library.Folder), ExitCode.Failed);
        }

        using var lease = library.Lease();
        return action(parsed, lease.Index);
    });
}
