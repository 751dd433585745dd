using System.CommandLine;
using System.Globalization;
using SearchService.Search.Exporting;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>links: what a provision is linked to, and why.</summary>
internal static class LinksCommand
{
    private const string Details =
        """
        --json prints a list of {id, url, work, lang, label, heading, relation, confidence,
        status, method, evidence}. --export writes each link once, in the order of works,
        versions and provisions, the same every time.
        """;

    public static Command Create(Screen screen)
    {
        var id = new Argument<string?>("PROVISION-ID")
        {
            Description = "The id of a provision, such as madrid-protocol-1989/art_2@en.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var export = new Option<LinkExportFormat?>("--export") { Description = "Write all links of the index: csv, jsonl or tmx (TMX 1.4, aligned sentences).", HelpName = "FORMAT" };
        var file = new Option<string?>("--out") { Description = "The file to write.", HelpName = "FILE" };
        var verb = new Verb(screen, "links", "Show the links of a provision and the evidence for each, or export all links.")
        {
            Details = Details,
            Examples =
            [
                "index-build links madrid-protocol-1989/art_2@en",
                "index-build links udhr-1948/art_19@kk --json",
                "index-build links --export tmx --out links.tmx",
            ],
        };
        verb.Add(id);
        verb.Add(export);
        verb.Add(file);
        verb.Validators.Add(result =>
        {
            var all = result.GetValue(export) is not null;
            if (all == result.GetValue(id) is not null || all != result.GetValue(file) is not null)
            {
                result.AddError("Give either the id of a provision, or --export and --out.");
            }
        });
        return verb.DoesWithIndex((parsed, index) =>
        {
            if (parsed.GetValue(export) is { } format)
            {
                LinksExport.Write(index, format, parsed.GetValue(file)!);
                return ExitCode.Ok;
            }

            var provision = ShowCommand.Require(index, parsed.GetValue(id)!);
            if (parsed.GetValue(verb.Json))
            {
                JsonOutput.Write(screen, provision.Equivalents);
            }
            else
            {
                Print(screen.Out, provision);
            }

            return ExitCode.Ok;
        });
    }

    private static void Print(TextWriter output, ProvisionView provision)
    {
        foreach (var link in provision.Equivalents)
        {
            output.WriteLine(PlainText.OneLine(string.Create(
                CultureInfo.InvariantCulture, $"{link.Relation,-12} {link.Confidence:F3}  {link.Id}  {link.Label} {link.Heading}")).TrimEnd());
            output.WriteLine(PlainText.OneLine($"             {Origin(link)}: {Evidence(link)}"));
        }

        if (provision.Equivalents.Count == 0)
        {
            output.WriteLine("No links.");
        }
    }

    private static string Origin(Equivalent link) => link.Status switch
    {
        "confirmed" => $"by {link.Method}, confirmed by a librarian",
        "added" => "added by a librarian",
        _ => $"by {link.Method}",
    };

    private static string Evidence(Equivalent link)
    {
        var evidence = link.Evidence;
        string?[] parts =
        [
            evidence.SameNumber is { } same ? same ? "same article number" : "other article number" : null,
            evidence.Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"length {length:F2}") : null,
            evidence.Numbers is { } numbers ? Shared("numbers", numbers, evidence.SharedNumbers) : null,
            evidence.Names is { } names ? Shared("names", names, evidence.SharedNames) : null,
            evidence.MatchedTerms.Count > 0 ? $"words {string.Join(", ", evidence.MatchedTerms.Select(pair => $"{pair.From} = {pair.To}"))}" : null,
            evidence.SharedCitations.Count > 0 ? $"citations {string.Join(" | ", evidence.SharedCitations)}" : null,
            evidence.Note is { } note ? $"note: {note}" : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private static string Shared(string what, double share, IReadOnlyList<string> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} {share:F2}") + (values.Count > 0 ? $" ({string.Join(", ", values)})" : "");
}
