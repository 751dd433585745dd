using System.CommandLine;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>links: what a provision is linked to, and why.</summary>
internal static class LinksCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("PROVISION-ID") { Description = "The id of a provision." };
        var index = CommonOptions.Index();
        var json = CommonOptions.Json();
        var command = new Command("links", "Show the links of a provision and the evidence for each.\n\nExample:\n  index-build links madrid-protocol-1989/art_2@en") { id, index, json };
        command.SetAction(parsed => CommonOptions.WithIndex(parsed.GetValue(index)!, opened =>
        {
            if (opened.Provision(parsed.GetValue(id)!) is not { } provision)
            {
                Console.Error.WriteLine($"There is no provision {parsed.GetValue(id)}.");
                return ExitCode.Failed;
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(provision.Equivalents);
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
        foreach (var link in provision.Equivalents)
        {
            Console.WriteLine($"{link.Relation,-12} {link.Confidence:F3}  {link.Id}  {link.Label} {link.Heading}".TrimEnd());
            var evidence = link.Evidence;
            var parts = new[]
            {
                evidence.SameNumber is { } same ? same ? "same article number" : "other article number" : null,
                evidence.Length is { } length ? $"length {length:F2}" : null,
                evidence.Numbers is { } numbers ? $"numbers {numbers:F2} ({string.Join(", ", evidence.SharedNumbers)})" : null,
                evidence.Names is { } names ? $"names {names:F2} ({string.Join(", ", evidence.SharedNames)})" : null,
            };
            Console.WriteLine($"             by {link.Method}: {string.Join("; ", parts.Where(part => part is not null))}");
        }

        if (provision.Equivalents.Count == 0)
        {
            Console.WriteLine("No links.");
        }
    }
}
