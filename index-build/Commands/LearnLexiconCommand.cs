using System.CommandLine;
using System.Globalization;
using SearchService.Corpus.Model;
using SearchService.IndexBuild.Progress;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;
using SearchService.Search.Build;

namespace SearchService.IndexBuild.Commands;

/// <summary>learn-lexicon: which stems translate each other, from texts that say the same.</summary>
internal static class LearnLexiconCommand
{
    private const int ReportedStems = 20;

    private const string Details =
        """
        Pairs are JSON Lines, {kk?, ru?, en?} with one text in two or three of the
        languages; other members are passed over. Termbases are TBX files, or a folder
        of them; each term counts as a text. The lexicon has, for every pair of
        languages, stems with their translations and the probabilities in both
        directions. The same input gives the same bytes.
        Mistakes in a termbase are told with file and line, and the rest is used.
        Prints the most probable translations of the most frequent stems.
        --json prints {pairs, concepts, problems, tables: [{from, to, stems}]}.
        """;

    public static Command Create(Screen screen)
    {
        var pairs = new Option<string[]>("--pairs") { Description = "JSON Lines of parallel texts.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var terms = new Option<string[]>("--terms") { Description = "Termbases, or folders of them.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var file = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var verb = new Verb(screen, "learn-lexicon", "Learn translations of words from texts that say the same.")
        {
            Details = Details,
            Examples =
            [
                "index-build learn-lexicon --terms data/termbase --out lexicon.tsv",
                "index-build learn-lexicon --pairs laws.jsonl treaties.jsonl --terms data/termbase --out lexicon.tsv",
            ],
        };
        verb.Add(pairs);
        verb.Add(terms);
        verb.Add(file);
        return verb.Does(parsed =>
        {
            var json = parsed.GetValue(verb.Json);
            Termbase[] termbases = [.. (parsed.GetValue(terms) ?? []).Select(Termbase.Load)];
            ParallelUnit[] units = [.. (parsed.GetValue(pairs) ?? []).SelectMany(ParallelUnits.ReadLines), .. termbases.SelectMany(ParallelUnits.Of)];
            if (units.Length == 0)
            {
                throw new CommandFailedException(new Failure("bad-command-line", "Give --pairs or --terms with something in them."), ExitCode.Usage);
            }

            var lexicon = BuildProgressView.Run(
                screen, progress => LexiconLearner.Learn(units, progress is null ? null : new Shares(progress)), quiet: json || !screen.IsTerminal);
            lexicon.Save(parsed.GetValue(file)!);
            SkippedSource[] problems = [.. termbases.SelectMany(termbase => termbase.Problems)];
            if (json)
            {
                JsonOutput.Write(screen, new
                {
                    Pairs = units.Length,
                    Concepts = termbases.Sum(termbase => termbase.Concepts.Count),
                    Problems = problems,
                    Tables = lexicon.Tables.Select(table => new { table.From, table.To, Stems = table.Count }),
                });
            }
            else
            {
                Print(screen, lexicon, units, problems);
            }

            return problems.Length > 0 ? ExitCode.DoneWithSkipped : ExitCode.Ok;
        });
    }

    private static void Print(Screen screen, TranslationLexicon lexicon, ParallelUnit[] units, SkippedSource[] problems)
    {
        foreach (var problem in problems)
        {
            screen.Error.WriteLine(SkippedLine.Of(problem));
        }

        var frequent = lexicon.Tables.Select(table => table.From).Distinct().ToDictionary(language => language, language => StemFrequencies.MostFrequent(units, language));
        foreach (var table in lexicon.Tables)
        {
            screen.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.From} to {table.To}: {table.Count:N0} stems; the most frequent:"));
            foreach (var stem in frequent[table.From].Where(stem => !table.Of(stem).IsEmpty).Take(ReportedStems))
            {
                screen.Out.WriteLine($"  {stem}: {string.Join(", ", Translations(table, stem))}");
            }
        }
    }

    private static List<string> Translations(TranslationTable table, string stem)
    {
        var words = new List<string>();
        foreach (var translation in table.Of(stem))
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{translation.Stem} {translation.Probability:F2}"));
        }

        return words;
    }

    /// <summary>Shows shares of one piece of work as the progress of a build.</summary>
    private sealed class Shares(IProgress<BuildProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new BuildProgress("learning", 0, 0) { Share = value });
    }
}
