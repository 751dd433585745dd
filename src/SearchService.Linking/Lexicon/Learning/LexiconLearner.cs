using SearchService.Analysis;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Learns a lexicon from parallel units, for every pair of languages that stand together in them.</summary>
/// <remarks>
/// Long units are first aligned sentence by sentence, by length, numbers and spellings. Deterministic. Memory is 4 bytes for each
/// pair of stems in each pair of sentences; 20,000 pairs of sentences take seconds.
/// </remarks>
public static class LexiconLearner
{
    /// <summary>Learns.</summary>
    /// <param name="units">The units.</param>
    /// <param name="progress">Told of each step as a share of all, 0 to 1; may be null.</param>
    public static TranslationLexicon Learn(IReadOnlyList<ParallelUnit> units, IProgress<double>? progress = null)
    {
        var pairs = LanguagePairs(units);
        var tables = new List<LearnedTable>();
        var phrases = new List<PhraseTable>();
        foreach (var (index, (left, right)) in pairs.Index())
        {
            var step = 0;
            tables.AddRange(LearnPair(units, left, right, () => progress?.Report((index + ((double)++step / AgreementModel.Iterations)) / pairs.Count)));
            var terms = new PhraseCounts(left, right);
            terms.Add(units);
            phrases.AddRange(terms.Tables());
        }

        return new TranslationLexicon(new PivotClosure(tables).Tables(), phrases);
    }

    internal static List<(string Left, string Right)> LanguagePairs(IReadOnlyList<ParallelUnit> units)
    {
        var languages = Analyzers.Languages;
        return [.. from i in Enumerable.Range(0, languages.Count)
                   from j in Enumerable.Range(i + 1, languages.Count - i - 1)
                   where units.Any(unit => unit.Texts.ContainsKey(languages[i]) && unit.Texts.ContainsKey(languages[j]))
                   select (languages[i], languages[j])];
    }

    private static LearnedTable[] LearnPair(IReadOnlyList<ParallelUnit> units, string left, string right, Action step)
    {
        var reader = new StemPairReader(left, right, TranslationLexicon.Empty);
        StemPair[] pairs = [.. units.SelectMany(reader.Read)];
        var model = new AgreementModel(pairs, reader.Left.Count, reader.Right.Count);
        model.Learn(step);
        var (there, back) = LearnedTable.Of(left, right, model, reader.Left, reader.Right);
        return [there, back];
    }
}
