using SearchService.Analysis;
using SearchService.Analysis.Sentences;
using SearchService.Linking.Alignment;
using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Learns a lexicon from parallel units, for every pair of languages that stand together in them.</summary>
/// <remarks>
/// Long units are first aligned sentence by sentence, by length, numbers and spellings. Deterministic. Memory is 4 bytes for each
/// pair of stems in each pair of sentences; 20,000 pairs of sentences take seconds.
/// </remarks>
public static class LexiconLearner
{
    /// <summary>Units with more stems than this in either language are aligned sentence by sentence.</summary>
    private const int LongUnit = 40;

    /// <summary>What is added to how often a stem was seen, so that what was seen once is not certain.</summary>
    private const float Doubt = 0.6f;

    private const float LeastProbability = 0.03f;
    private const int MostTranslations = 8;

    /// <summary>Learns.</summary>
    /// <param name="units">The units.</param>
    /// <param name="progress">Told of each step as a share of all, 0 to 1; may be null.</param>
    public static TranslationLexicon Learn(IReadOnlyList<ParallelUnit> units, IProgress<double>? progress = null)
    {
        var pairs = LanguagePairs(units);
        var tables = new List<TranslationTable>();
        var phrases = new List<PhraseTable>();
        foreach (var (index, (left, right)) in pairs.Index())
        {
            var step = 0;
            tables.AddRange(LearnPair(units, left, right, () => progress?.Report((index + ((double)++step / AgreementModel.Iterations)) / pairs.Count)));
            var terms = new PhraseCounts(left, right);
            terms.Add(units);
            phrases.AddRange(terms.Tables().Where(table => table.Count > 0));
        }

        return new TranslationLexicon(tables, phrases);
    }

    private static List<(string Left, string Right)> LanguagePairs(IReadOnlyList<ParallelUnit> units)
    {
        var languages = Analyzers.Languages;
        return [.. from i in Enumerable.Range(0, languages.Count)
                   from j in Enumerable.Range(i + 1, languages.Count - i - 1)
                   where units.Any(unit => unit.Texts.ContainsKey(languages[i]) && unit.Texts.ContainsKey(languages[j]))
                   select (languages[i], languages[j])];
    }

    private static IEnumerable<TranslationTable> LearnPair(IReadOnlyList<ParallelUnit> units, string left, string right, Action step)
    {
        var (leftStems, rightStems) = (new Vocabulary(), new Vocabulary());
        var (leftReader, rightReader) = (new StemReader(left), new StemReader(right));
        var pairs = new List<StemPair>();
        foreach (var unit in units)
        {
            if (unit.Texts.TryGetValue(left, out var one) && unit.Texts.TryGetValue(right, out var other))
            {
                foreach (var (a, b) in Divide(left, one, right, other, leftReader, rightReader))
                {
                    pairs.Add(new StemPair(leftStems.NumbersOf(Words(a)), rightStems.NumbersOf(Words(b)), unit.Weight));
                }
            }
        }

        var model = new AgreementModel(pairs, leftStems.Count, rightStems.Count);
        model.Learn(step);
        yield return Table(left, right, model, leftStems, rightStems, model.Stems);
        yield return Table(right, left, model, rightStems, leftStems, cell => (model.Stems(cell).Right, model.Stems(cell).Left));
    }

    private static IEnumerable<(List<string> Left, List<string> Right)> Divide(
        string left, string one, string right, string other, StemReader leftReader, StemReader rightReader)
    {
        var (a, b) = (leftReader.Read(one), rightReader.Read(other));
        if (Math.Max(a.Count, b.Count) <= LongUnit)
        {
            yield return (a, b);
            yield break;
        }

        var from = SentencesOf(left, one);
        var to = SentencesOf(right, other);
        foreach (var bead in ParagraphAligner.Align(left, from, right, to, TranslationLexicon.Empty).Where(bead => bead.IsMatch))
        {
            yield return ([.. from[bead.From].SelectMany(text => leftReader.Read(text))], [.. to[bead.To].SelectMany(text => rightReader.Read(text))]);
        }
    }

    /// <summary>Numbers are the same in all languages and need no translation.</summary>
    private static string[] Words(List<string> stems) => [.. stems.Where(stem => stem.Any(char.IsLetter))];

    private static string[] SentencesOf(string language, string text)
    {
        var spans = new List<(int Start, int End)>();
        SentenceSplitter.For(language).Split(text, spans);
        return [.. spans.Select(span => text[span.Start..span.End])];
    }

    private static TranslationTable Table(
        string from, string to, AgreementModel model, Vocabulary fromStems, Vocabulary toStems, Func<int, (int From, int To)> stems)
    {
        var totals = new double[fromStems.Count];
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            totals[stems(cell).From] += model.Counts[cell];
        }

        var entries = new Dictionary<int, List<Translation>>();
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            var (source, target) = stems(cell);
            var probability = (float)(model.Counts[cell] / (totals[source] + Doubt));
            if (probability >= LeastProbability)
            {
                var list = entries.TryGetValue(source, out var known) ? known : entries[source] = [];
                list.Add(new Translation(toStems[target], MathF.Round(probability, 3)));
            }
        }

        return new TranslationTable(from, to, entries.Select(entry => KeyValuePair.Create(
            fromStems[entry.Key],
            entry.Value.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Stem, StringComparer.Ordinal).Take(MostTranslations).ToArray())));
    }
}
