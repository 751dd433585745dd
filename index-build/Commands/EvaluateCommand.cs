using System.CommandLine;
using System.Globalization;
using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;

namespace SearchService.IndexBuild.Commands;

/// <summary>evaluate links: how well provisions find their counterparts in another language by content alone.</summary>
internal static class EvaluateCommand
{
    private const int RunDepth = 100;

    private const string Details =
        """
        FILE is JSON Lines, {key, doc?, kk?, ru?, en?}: units with the same text in
        several languages. For every unit of one language all units of the other are
        ranked, without a look at the keys: then the share of units whose counterpart
        comes first, the mean of one over its rank, and the F1 of the pairs that are
        each other's best are printed. --documents lets the ranking use that units come
        from documents in order. --run writes key TAB key TAB score, the best
        hundred of each unit. --json prints {units, accuracy, mrr, mutualBestF1}.
        """;

    public static Command Create(Screen screen) =>
        new("evaluate", "Measure on texts whose answer is known.") { Links(screen) };

    private static Verb Links(Screen screen)
    {
        var file = new Argument<string>("FILE") { Description = "The units." };
        var from = Verb.Language("--from", "The language that looks");
        var to = Verb.Language("--to", "The language that is looked in");
        var documents = new Option<bool>("--documents") { Description = "Use that units come from documents in order." };
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon of learn-lexicon instead of the one that is shipped.", HelpName = "FILE" };
        var run = new Option<string?>("--run") { Description = "Where to write the rankings.", HelpName = "FILE" };
        var verb = new Verb(screen, "links", "Rank the units of one language for each unit of another.")
        {
            Details = Details,
            Examples = ["index-build evaluate links treaties.jsonl --from kk --to en", "index-build evaluate links treaties.jsonl --from kk --to en --documents --run run.tsv"],
        };
        verb.Add(file);
        verb.Add(from);
        verb.Add(to);
        verb.Add(documents);
        verb.Add(lexicon);
        verb.Add(run);
        return verb.Does(parsed =>
        {
            var translations = parsed.GetValue(lexicon) is { } path ? TranslationLexicon.Load(path) : TranslationLexicon.Default;
            var units = KeyedUnit.ReadLines(parsed.GetValue(file)!);
            var (left, right) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            if (!units.Any(unit => unit.Texts.ContainsKey(left) && unit.Texts.ContainsKey(right)))
            {
                throw new CommandFailedException(new Failure("bad-input", $"No unit has texts in both {left} and {right}: {parsed.GetValue(file)}"), ExitCode.Failed);
            }

            var result = LinkEvaluation.Run(units, left, right, translations, parsed.GetValue(documents));
            if (parsed.GetValue(run) is { } output)
            {
                File.WriteAllLines(output, Rankings(result));
            }

            Print(screen, result, parsed.GetValue(verb.Json));
            return ExitCode.Ok;
        });
    }

    private static IEnumerable<string> Rankings(LinkEvaluation result) =>
        from index in Enumerable.Range(0, result.From.Count)
        from pair in result.Best(index, RunDepth)
        select string.Create(CultureInfo.InvariantCulture, $"{result.From[index].Key}\t{pair.Unit.Key}\t{pair.Score:F5}");

    private static void Print(Screen screen, LinkEvaluation result, bool json)
    {
        if (json)
        {
            JsonOutput.Write(screen, new { Units = result.From.Count, result.Accuracy, Mrr = result.MeanReciprocalRank, result.MutualBestF1 });
            return;
        }

        screen.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.From.Count} units: accuracy at 1 {result.Accuracy:F3}, MRR {result.MeanReciprocalRank:F3}, F1 of mutual best pairs {result.MutualBestF1:F3}"));
    }
}
