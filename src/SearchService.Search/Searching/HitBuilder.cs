using SearchService.Engine.Search;
using SearchService.Search.Highlighting;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>Turns documents of a result into hits with highlights, links and, when asked for, explanations.</summary>
internal sealed class HitBuilder(IndexSearcher searcher, RecordReader records, SearchPlan plan, Engine.Search.Query query, SearchRequest request, SearchLimits limits)
{
    private readonly Dictionary<string, Highlighter> _highlighters = new(StringComparer.Ordinal);

    public SearchHit Build(RankedHit hit)
    {
        var (record, text) = request.Highlight ? records.ProvisionWithText(hit.Doc) : (records.Provision(hit.Doc), "");
        return new SearchHit
        {
            Id = record.Id,
            Url = ProvisionUrl.Of(record.Work, record.Lang, record.Eid),
            Work = record.Work,
            Title = record.Title,
            Eid = record.Eid,
            Number = record.Number,
            Label = record.Label,
            Heading = record.Heading,
            Path = record.Path,
            Lang = record.Lang,
            Citation = record.Citation,
            Type = record.Type,
            Date = record.Date,
            Score = Math.Round(hit.Score, 4),
            Highlights = request.Highlight ? HighlighterOf(record.Lang).Passages(record.Heading, text, Views.Ranges(record.Sentences)) : [],
            Equivalents = [.. records.WithRelated(record).Links.Select(Views.Equivalent)],
            Via = hit.Via,
            Explain = request.Explain && hit.Via is null ? Explanation(hit) : null,
        };
    }

    private Highlighter HighlighterOf(string lang)
    {
        var suffix = IndexFields.Suffix(lang);
        if (!_highlighters.TryGetValue(suffix, out var highlighter))
        {
            var terms = plan.Compiled.FirstOrDefault(compiled => compiled.Suffix == suffix)?.Terms ?? [];
            _highlighters[suffix] = highlighter = new Highlighter(plan.Analyzers.ForDocuments(suffix), terms);
        }

        return highlighter;
    }

    private ScoreExplanation Explanation(RankedHit hit)
    {
        var words = Explanation(searcher.Explain(query, hit.Doc, limits));
        return hit.Nearness == 0 ? words : new ScoreExplanation(
            Math.Round(hit.Score, 5), "sum of:", [words, new ScoreExplanation(Math.Round(hit.Nearness, 5), "translated words that stand together", [])]);
    }

    private static ScoreExplanation Explanation(Explanation explanation) =>
        new(Math.Round(explanation.Value, 5), explanation.Description, [.. explanation.Details.Select(Explanation)]);
}
