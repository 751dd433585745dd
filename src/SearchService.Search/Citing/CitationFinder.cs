using SearchService.Analysis.Identification;
using SearchService.Linking.Citations;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using CitedPlace = SearchService.Linking.Citations.Citation;

namespace SearchService.Search.Citing;

/// <summary>Finds the citations in a text and what they lead to. Thread-safe; the names of works are read at the first use.</summary>
internal sealed class CitationFinder(RecordReader records)
{
    private readonly Lazy<WorkCatalogue> _works = new(() => CitedWorks.Catalogue(CitedWorks.All(records)));

    public CitationsView Find(string text, string? language)
    {
        var lang = language ?? LanguageIdentifier.Default.Identify(text).Language ?? "en";
        return View(text, lang, language is null, owner: null);
    }

    /// <summary>The citations in the text of a provision, those of its own work included.</summary>
    public CitationsView Find(ProvisionView provision)
    {
        var work = records.Find(IndexFields.WorkId, provision.Work) is >= 0 and var doc ? records.Work(doc) : null;
        var hasArticles = records.Find(IndexFields.Place, $"{provision.Work}/{provision.Lang}/art_1") >= 0;
        return View(provision.Text, provision.Lang, identified: false, new CitationOwner(provision.Work, work?.Type ?? "document", hasArticles));
    }

    private CitationsView View(string text, string lang, bool identified, CitationOwner? owner) =>
        new(lang, identified, [.. new CitationReader(_works.Value, owner).Read(lang, text).Select(citation => View(text, lang, citation))]);

    private CitationView View(string text, string lang, CitedPlace citation)
    {
        var printed = text.Substring(citation.Start, citation.Length);
        var form = citation.Form.ToString().ToLowerInvariant();
        var view = new CitationView(citation.Start, citation.Start + citation.Length, printed, citation.Key, form, null, null, null, null);
        if (citation.Work is not { } id || records.Find(IndexFields.WorkId, id) is not (>= 0 and var doc))
        {
            return view;
        }

        var work = records.Work(doc);
        var expressions = work.Expressions.OrderBy(expression => expression.Lang != lang).ToList();
        if (citation.Eid is { } eid && expressions.Find(expression => records.Find(IndexFields.Place, $"{id}/{expression.Lang}/{eid}") >= 0) is { } version)
        {
            var provision = records.Provision(records.Find(IndexFields.Place, $"{id}/{version.Lang}/{eid}"));
            return view with { Work = id, Id = provision.Id, Url = ProvisionUrl.Of(id, version.Lang, eid), Title = version.Title };
        }

        return expressions is [var first, ..] ? view with { Work = id, Url = ProvisionUrl.Of(id, first.Lang), Title = first.Title } : view;
    }
}
