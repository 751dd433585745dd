using System.CommandLine;
using SearchService.Search;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>show: one provision.</summary>
internal static class ShowCommand
{
    public static Command Create(Screen screen)
    {
        var id = new Argument<string>("PROVISION-ID") { Description = "The id of a provision, such as madrid-protocol-1989/art_2@en." };
        var verb = new Verb(screen, "show", "Show a provision.")
        {
            Details =
                """
                --json prints id, url, work, eid, lang, kind, number, label, heading, path,
                citation, text, paragraphs and sentences [{s, e}], previous, next,
                equivalents.
                """,
            Examples = ["index-build show madrid-protocol-1989/art_2@en", "index-build show udhr-1948/art_19@kk --json"],
        };
        verb.Add(id);
        return verb.DoesWithIndex((parsed, index) =>
        {
            var provision = Require(index, parsed.GetValue(id)!);
            if (parsed.GetValue(verb.Json))
            {
                JsonOutput.Write(screen, provision);
            }
            else
            {
                Print(screen.Out, provision);
            }

            return ExitCode.Ok;
        });
    }

    /// <summary>The provision; for the id of a work, the error names one of its provisions.</summary>
    public static ProvisionView Require(SearchIndex index, string id) => index.Provision(id)
        ?? throw new CommandFailedException(
            new Failure("not-found", index.Work(id)?.Expressions is [var version, ..] && index.Contents(id, version.Lang) is [var first, ..]
                ? $"\"{id}\" is a work; its provisions have ids such as {first.Id}."
                : $"There is no provision \"{id}\" in the index."),
            ExitCode.Failed);

    private static void Print(TextWriter output, ProvisionView provision)
    {
        output.WriteLine(PlainText.OneLine(provision.Citation));
        output.WriteLine(PlainText.OneLine($"{provision.Id}  {provision.Url}"));
        foreach (var title in provision.Path)
        {
            output.WriteLine(PlainText.OneLine(title));
        }

        output.WriteLine();
        var heading = string.Join(". ", new[] { provision.Label.TrimEnd('.'), provision.Heading }.Where(part => part.Length > 0));
        if (heading.Length > 0)
        {
            output.WriteLine(PlainText.OneLine(heading));
        }

        output.WriteLine(PlainText.Lines(provision.Text));
    }
}
