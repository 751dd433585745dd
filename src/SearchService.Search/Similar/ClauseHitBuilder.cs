using SearchService.Analysis;
using SearchService.Linking.Comparison;
using SearchService.Linking.Lexicon;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Similar;

/// <summary>Turns judged provisions into hits with their reasons and differences.</summary>
internal sealed class ClauseHitBuilder(Clause clause, ClauseJudge judge, AnalyzerSet analyzers, TranslationLexicon lexicon)
{
    public ClauseHit Build(JudgedProvision judged)
    {
        var record = judged.Record;
        var text = judged.Text[judged.Passage.Start..judged.Passage.End];
        var differences = Compare(record.Lang, text);
        return new ClauseHit
        {
            Id = record.Id,
            Url = ProvisionUrl.Of(record.Work, record.Lang, record.Eid),
            Work = record.Work,
            Title = record.Title,
            Eid = record.Eid,
            Lang = record.Lang,
            Label = record.Label,
            Heading = record.Heading,
            Citation = record.Citation,
            Type = record.Type,
            Date = record.Date,
            Probability = Math.Round(judged.Probability, 3),
            Relation = judged.Link is { } link ? link.Kind.ToString().ToLowerInvariant() : judged.Via is null ? "text" : "translation",
            Method = judged.Link?.Method ?? judged.ViaLink?.Method ?? "words",
            Status = (judged.Link ?? judged.ViaLink)?.Status.ToString().ToLowerInvariant() ?? "auto",
            Via = judged.Via,
            Evidence = judged.Link?.Evidence ?? judge.Explain(judged).Evidence,
            Passage = PassageOf(judged, text),
            Same = differences.Same,
            ClauseSpans = [.. differences.Left.Select(Span)],
            TextSpans = [.. differences.Right.Select(Span)],
        };
    }

    private TextComparison Compare(string language, string text) => language == clause.Language
        ? TextComparison.Within(clause.Text, text, analyzers.For(language))
        : TextComparison.Across(clause.Text, analyzers.For(clause.Language), text, analyzers.For(language), lexicon);

    private static ClausePassage PassageOf(JudgedProvision judged, string text)
    {
        var paragraphs = Views.Ranges(judged.Record.Paragraphs);
        var (first, last) = (1, Math.Max(1, paragraphs.Count));
        for (var i = 0; i < paragraphs.Count; i++)
        {
            first = paragraphs[i].S <= judged.Passage.Start ? i + 1 : first;
        }

        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            last = paragraphs[i].E >= judged.Passage.End ? i + 1 : last;
        }

        return new ClausePassage(text, judged.Passage.Start, first, Math.Max(first, last), judged.IsWhole);
    }

    private static DifferenceSpan Span(MarkedSpan span) => new(span.Start, span.End, span.Kind, span.Pair < 0 ? null : span.Pair);
}
