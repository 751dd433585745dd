using System.CommandLine;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>show: one provision.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("PROVISION-ID") { Description = "The id of a provision, such as madrid-protocol-1989/art_2@en." };
        var index = CommonOptions.Index();
        var json = CommonOptions.Json();
        var command = new Command("show", "Show a provision.\n\nExample:\n  index-build show madrid-protocol-1989/art_2@en") { id, index, json };
        command.SetAction(parsed => CommonOptions.WithIndex(parsed.GetValue(index)!, opened =>
        {
            if (opened.Provision(parsed.GetValue(id)!) is not { } provision)
            {
                Console.Error.WriteLine($"There is no provision {parsed.GetValue(id)}.");
                return ExitCode.Failed;
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(provision);
            }
            else
            {
                Print(provision);
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static void Print(ProvisionView provision)
    {
        Console.WriteLine(provision.Citation);
        Console.WriteLine($"{provision.Id}  {provision.Url}");
        foreach (var title in provision.Path)
        {
            Console.WriteLine(title);
        }

        Console.WriteLine();
        Console.WriteLine(string.Join(". ", new[] { provision.Label, provision.Heading }.Where(part => part.Length > 0)));
        Console.WriteLine(provision.Text);
    }
}
