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
        var ranges = Views.Ranges(record.Sentences);
        TextSpan[] sentences = [.. ranges.Select(range => new TextSpan(range.S, range.E))];
        var passage = FinderFor(record.Lang).Find(text, sentences) ?? new Passage(0, sentences.Length, 0, text.Length, 0);
        var isWhole = passage.Count == sentences.Length;
        var part = isWhole ? null : Read(record, text, passage);
        if (part is not null && text.Length > LongestWhole * clause.Text.Length)
        {
            return part;
        }

        var compared = ComparedText.Read(record.Lang, clause.Source is null ? "" : record.Heading, text);
        var whole = new JudgedProvision(
            record, text, compared, new Passage(0, sentences.Length, 0, text.Length, passage.Score), IsWhole: true, _judge.Probability(clause.Compared, compared));
        return part is not null && part.Probability >= whole.Probability ? part : whole;
    }

    /// <summary>The probability with its reasons.</summary>
    public SimilarityVerdict Explain(JudgedProvision judged) => _judge.Judge(clause.Compared, judged.Compared);

    private JudgedProvision Read(StoredProvision record, string text, Passage passage)
    {
        var compared = ComparedText.Read(record.Lang, "", text[passage.Start..passage.End]);
        return new JudgedProvision(record, text, compared, passage, IsWhole: false, _judge.Probability(clause.Compared, compared));
    }

    private PassageFinder FinderFor(string language) => _finders.TryGetValue(language, out var finder)
        ? finder
        : _finders[language] = new PassageFinder(clause.Compared, language, lexicon, statistics);
}
