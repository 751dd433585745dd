using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SearchService.IndexBuild;

/// <summary>The help of a verb: what the library makes of its options, then how it behaves and examples of it.</summary>
internal sealed class HelpPage(HelpAction options) : SynchronousCommandLineAction
{
    private const string ExitStatus =
        """
        Exit status:
          0   all good
          1   failed: nothing was published, nothing was found, the index is broken
          2   done, but with sources or queries skipped
          64  the command line or the query was wrong
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var status = options.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
        {
            output.WriteLine(verb.Details);
            output.WriteLine();
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine($"  {example}");
            }
        }
        else
        {
            output.WriteLine("Each verb has --help with examples. From the source: dotnet run --project index-build -- VERB");
        }

        output.WriteLine();
        output.WriteLine(ExitStatus);
        return status;
    }
}
