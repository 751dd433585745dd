using System.CommandLine;
using System.Globalization;
using SearchService.Search.Concordance;

namespace SearchService.IndexBuild.Commands;

/// <summary>concordance: how a term is rendered in the other languages.</summary>
internal static class ConcordanceCommand
{
    private const string Details =
        """
        TERM is a word, or a phrase in quotation marks, in any of the three languages; it is
        looked for in all its forms. The provisions that have it are compared with their
        translations sentence by sentence. Each rendering is printed in its most frequent form
        with its count, its share, by what it was recognised (termbase, lexicon, statistics)
        and examples; what no rendering was recognised for is counted too. Of more provisions
        than --provisions an even sample is taken, and the answer says so.
        Exit status 1 when nothing has the term.
        """;

    public static Command Create(Screen screen)
    {
        var term = new Argument<string>("TERM") { Description = "A word or a phrase." };
        var lang = Verb.Language("--lang", "The language of the term, if it is not to be told from the term", isRequired: false);
        var to = Verb.Language("--to", "The language to look in; all others by default", isRequired: false);
        var provisions = Verb.Number("--provisions", 1, ConcordanceRequest.MaxProvisions, "N", "How many provisions to look at");
        var examples = Verb.Number("--examples", 0, 20, "N", "How many examples of each rendering");
        var verb = new Verb(screen, "concordance", "Show how a term is rendered in the other languages.")
        {
            Details = Details,
            Examples = ["index-build concordance pollution", "index-build concordance '\"окружающая среда\"' --to kk", "index-build concordance жеке --lang kk --json"],
        };
        verb.Add(term);
        foreach (Option option in new Option[] { lang, to, provisions, examples })
        {
            verb.Add(option);
        }

        return verb.DoesWithIndex((parsed, index) =>
        {
            var result = index.Concordance(new ConcordanceRequest
            {
                Term = parsed.GetValue(term)!,
                Language = parsed.GetValue(lang),
                To = parsed.GetValue(to) is { } language ? [language] : [],
                Provisions = parsed.GetValue(provisions) ?? 300,
                Examples = parsed.GetValue(examples) ?? 1,
            });
            if (parsed.GetValue(verb.Json))
            {
                JsonOutput.Write(screen, result);
            }
            else
            {
                Print(screen.Out, result);
            }

            return result.Found > 0 ? ExitCode.Ok : ExitCode.Failed;
        });
    }

    private static void Print(TextWriter output, ConcordanceResult result)
    {
        output.WriteLine(PlainText.OneLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{result.Term}\" ({result.Lang}): {result.Found:N0} provisions, {result.LookedAt:N0} looked at, {result.TookMs:N0} ms")));
        foreach (var target in result.Targets)
        {
            output.WriteLine();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{target.Lang}: {target.Occurrences:N0} places in {target.Provisions:N0} provisions, {target.Unrecognised:N0} without a recognised rendering"));
            foreach (var rendering in target.Renderings)
            {
                output.WriteLine(PlainText.OneLine(string.Create(
                    CultureInfo.InvariantCulture, $"{rendering.Count,6} {rendering.Share,6:P1}  {rendering.Text} ({rendering.Basis})")));
                Print(output, rendering.Examples);
            }

            Print(output, target.UnrecognisedExamples);
        }
    }

    private static void Print(TextWriter output, IReadOnlyList<ConcordanceExample> examples)
    {
        foreach (var example in examples)
        {
            Print(output, example.From);
            Print(output, example.To);
        }
    }

    private static void Print(TextWriter output, ConcordanceSide side) =>
        output.WriteLine(PlainText.OneLine($"                {side.Id}: {MarkedText.Of(side.Text, side.Spans)}"));
}
