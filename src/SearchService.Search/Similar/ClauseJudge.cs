using SearchService.Corpus.Model;
using SearchService.Linking.Comparison;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Similar;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Similar;

/// <summary>Compares one clause with provisions, each as a whole and by the passage that resembles the clause most. Not thread-safe.</summary>
internal sealed class ClauseJudge(Clause clause, TranslationLexicon lexicon, IndexStemStatistics statistics)
{
    /// <summary>A provision that is more times as long as the clause cannot say the same as a whole.</summary>
    private const int LongestWhole = 4;

    private readonly SimilarityJudge _judge = new(lexicon, statistics);
    private readonly Dictionary<string, PassageFinder> _finders = new(StringComparer.Ordinal);

    /// <summary>How probable it is that a provision or a part of it says the same; what says more is kept.</summary>
    public JudgedProvision Judge(StoredProvision record, string text)
    {
        TextSpan[] sentences = [.. Views.Ranges(record.Sentences).Select(range => new TextSpan(range.S, range.E))];
        var all = new TextSpan(0, text.Length);
        var passage = FinderFor(record.Lang).Find(text, sentences) ?? new FoundPassage(0, sentences.Length, 0, text.Length, all, 0);
        var sentence = new TextSpan(passage.Start, passage.End);
        var best = Read(record, text, passage, record.Lang == clause.Language ? passage.Core : sentence, "");
        if (record.Lang == clause.Language && sentence != passage.Core && sentence.Length <= LongestWhole * clause.Text.Length)
        {
            best = Better(best, Read(record, text, passage, sentence, ""));
        }

        return text.Length > LongestWhole * clause.Text.Length
            ? best
            : Better(best, Read(record, text, passage with { First = 0, Count = sentences.Length, Start = 0, End = text.Length }, all, clause.Source is null ? "" : record.Heading));
    }

    /// <summary>The probability with its reasons.</summary>
    public SimilarityVerdict Explain(JudgedProvision judged) => _judge.Judge(clause.Compared, judged.Compared);

    /// <summary>The more probable, of equals the smaller part.</summary>
    private static JudgedProvision Better(JudgedProvision smaller, JudgedProvision larger) => larger.Probability > smaller.Probability ? larger : smaller;

    private JudgedProvision Read(StoredProvision record, string text, FoundPassage passage, TextSpan judged, string heading)
    {
        var compared = ComparedText.Read(record.Lang, heading, text[judged.Start..judged.End]);
        return new JudgedProvision(record, text, compared, passage, passage.Start == 0 && passage.End == text.Length, _judge.Probability(clause.Compared, compared));
    }

    private PassageFinder FinderFor(string language) => _finders.TryGetValue(language, out var finder)
        ? finder
        : _finders[language] = new PassageFinder(clause.Compared, language, lexicon, statistics);
}
