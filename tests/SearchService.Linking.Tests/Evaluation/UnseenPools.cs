using SearchService.Analysis.Sentences;
using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Evaluation;

/// <summary>Pools of units, and lexicons that have not seen them.</summary>
internal static class UnseenPools
{
    private const int ShortestSentence = 25;

    private static readonly Lazy<TranslationLexicon> s_withoutSentences = new(() => LexiconLearner.Learn(
    [
        .. ((string[])["treaties_dev", "constitution", "udhr"]).SelectMany(file => ParallelUnits.ReadLines(Requires.Shared($"parallel/{file}.jsonl"))),
        .. ParallelUnits.Of(Termbase.Load(Terms.OwnTermbaseTests.Folder)),
    ]));

    /// <summary>A lexicon for the sentences of state bodies: learned from the termbase and everything but them.</summary>
    public static TranslationLexicon WithoutSentences => s_withoutSentences.Value;

    public static IReadOnlyList<KeyedUnit> Read(string file) => KeyedUnit.ReadLines(Requires.Shared($"parallel/{file}.jsonl"));

    /// <summary>The sentences of those units that have equally many in both languages, in order.</summary>
    public static IReadOnlyList<KeyedUnit> Sentences(string file, string from, string to) =>
    [
        .. from unit in Read(file)
           where unit.Texts.ContainsKey(@from) && unit.Texts.ContainsKey(to)
           let left = SentencesOf(@from, unit.Texts[@from])
           let right = SentencesOf(to, unit.Texts[to])
           where left.Count == right.Count
           from pair in left.Zip(right).Index()
           where Math.Min(pair.Item.First.Length, pair.Item.Second.Length) >= ShortestSentence
           select new KeyedUnit(
               $"{unit.Key}#{pair.Index}", unit.Document, new Dictionary<string, string> { [@from] = pair.Item.First, [to] = pair.Item.Second }),
    ];

    /// <summary>A lexicon that has forgotten a share of the stems of each language, always the same ones.</summary>
    public static TranslationLexicon Forgetting(TranslationLexicon lexicon, double share)
    {
        return new TranslationLexicon(lexicon.Tables.Select(table => new TranslationTable(
            table.From,
            table.To,
            table.Stems.Where(stem => IsKept(table.From, stem)).Select(stem => KeyValuePair.Create(
                stem, table.Of(stem).ToArray().Where(translation => IsKept(table.To, translation.Stem)).ToArray())).Where(entry => entry.Value.Length > 0))));

        bool IsKept(string language, string stem)
        {
            var hash = 2166136261u;
            foreach (var c in language + stem)
            {
                hash = (hash ^ c) * 16777619u;
            }

            hash = (hash ^ (hash >> 15)) * 2246822519u;
            return (hash ^ (hash >> 13)) / (double)uint.MaxValue >= share;
        }
    }

    private static List<string> SentencesOf(string language, string text)
    {
        var sentences = new List<string>();
        var spans = new List<(int Start, int End)>();
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            spans.Clear();
            SentenceSplitter.For(language).Split(paragraph, spans);
            sentences.AddRange(spans.Select(span => paragraph[span.Start..span.End].Trim()).Where(sentence => sentence.Count(char.IsLetter) > 3));
        }

        return sentences;
    }
}
