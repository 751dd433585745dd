using SearchService.Analysis;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Highlighting;

/// <summary>Shows why a provision was found: all matches of a text, or its best passages. Thread-safe.</summary>
internal sealed class Highlighter(Analyzer analyzer, IReadOnlyList<MatchTerm> terms)
{
    /// <summary>How many passages of the body a hit shows.</summary>
    public const int MaxPassages = 2;

    private readonly Dictionary<int, double> _weights = terms.GroupBy(term => term.Number).ToDictionary(group => group.Key, group => group.Max(term => term.Weight));
    private readonly MatchTerm[] _bodyTerms = [.. terms.Where(term => !term.HeadingOnly)];

    /// <summary>All matches in a heading or title.</summary>
    public IReadOnlyList<HighlightSpan> Heading(string text) => MatchFinder.Find(AnalyzedText.Analyze(text, analyzer), terms);

    /// <summary>All matches in a body.</summary>
    public IReadOnlyList<HighlightSpan> Body(string text) => MatchFinder.Find(AnalyzedText.Analyze(text, analyzer), _bodyTerms);

    /// <summary>The heading where it matched, then the best passages of the body in the order of the text; the beginning where none matched.</summary>
    public IReadOnlyList<Highlight> Passages(string heading, string body, IReadOnlyList<TextRange> sentences)
    {
        var result = new List<Highlight>();
        var headingSpans = Heading(heading);
        if (headingSpans.Count > 0)
        {
            result.Add(new Highlight("heading", heading, 0, headingSpans, false, false));
        }

        var spans = Body(body);
        var passages = PassageFragmenter.Fragment(body, sentences);
        var best = passages
            .Select((range, index) => (range, index, inside: Inside(spans, range)))
            .Select(passage => (passage.range, passage.index, passage.inside, score: PassageScorer.Score(passage.inside, _weights)))
            .OrderByDescending(passage => passage.score).ThenBy(passage => passage.index)
            .Take(MaxPassages)
            .Where((passage, rank) => rank == 0 || passage.score > 0)
            .OrderBy(passage => passage.index);
        foreach (var (range, _, inside, _) in best)
        {
            result.Add(new Highlight(
                "body", body[range.S..range.E], range.S,
                [.. inside.Select(span => span with { S = Math.Max(span.S, range.S) - range.S, E = Math.Min(span.E, range.E) - range.S })],
                range.S > 0, range.E < body.Length));
        }

        return result;
    }

    private static List<HighlightSpan> Inside(IReadOnlyList<HighlightSpan> spans, TextRange range) =>
        [.. spans.Where(span => span.S < range.E && span.E > range.S)];
}
