using System.Globalization;
using System.Text.Json;
using SearchService.Analysis;
using SearchService.Corpus.Model;
using SearchService.Engine.Index;
using SearchService.Linking.Model;
using SearchService.Linking.Similar;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>Turns one provision or work into a document of the index; used again for others, one at a time.</summary>
internal sealed class ProvisionDocument
{
    private static readonly TextFieldOptions s_text = new() { PositionGap = 100 };
    private readonly Document _document = new();
    private readonly AnalyzerSet _analyzers;
    private readonly TextAnalysis _analysis;

    /// <summary>Analyses with streams that it shares with other documents of the same thread.</summary>
    public ProvisionDocument(TokenStreams streams, AnalyzerSet analyzers)
    {
        _analyzers = analyzers;
        _analysis = new TextAnalysis(streams);
    }

    /// <summary>The document, until the next one is made.</summary>
    public Document Document => _document;

    /// <summary>The provision of the document with the passages that others like it are found by; null where it is a work.</summary>
    public (string Id, string Work, string Language, IReadOnlyList<Passage> Passages)? Compared { get; private set; }

    /// <summary>Makes the document of a provision with what its work says of it.</summary>
    public void Make(Work work, Expression expression, Provision provision, int order, IReadOnlyList<StoredLink> links)
    {
        Clear();
        var suffix = IndexFields.Suffix(provision.Language);
        AddKeys(work, provision, suffix, order);
        AddTexts(work, expression, provision, suffix);
        Compared = (provision.Id, work.Id, provision.Language, PassageReader.Read(provision));
        var record = Record(work, expression, provision, links);
        _document.Add(new StoredValueField(IndexFields.Record, JsonSerializer.Serialize(record, StoredJson.Compact.StoredProvision)));
        _document.Add(new StoredValueField(IndexFields.Text, provision.Text));
    }

    /// <summary>Makes the document of a work, so that it is listed and found by its names.</summary>
    public void Make(Work work, IReadOnlyList<StoredExpression> expressions)
    {
        Clear();
        _document.Add(new StringField(IndexFields.Kind, IndexFields.WorkKind));
        _document.Add(new StringField(IndexFields.WorkId, work.Id, stored: true));
        var names = work.Aliases.Concat(work.Citations.Values).Concat(expressions.Select(expression => expression.Title)).Append(work.Id);
        foreach (var key in names.Select(AliasKey.Of).Where(key => key.Length is > 0 and <= 500).Distinct(StringComparer.Ordinal))
        {
            _document.Add(new StringField(IndexFields.Alias, key));
        }

        var record = new StoredWork
        {
            Id = work.Id,
            Type = work.Type,
            Date = work.Date,
            Place = work.Place,
            Parties = work.Parties,
            Subjects = work.Subjects,
            Status = work.Status,
            Citations = work.Citations,
            Aliases = work.Aliases,
            Inferred = [.. work.Inferred.Order(StringComparer.Ordinal)],
            Expressions = expressions,
        };
        _document.Add(new StoredValueField(IndexFields.Record, JsonSerializer.Serialize(record, StoredJson.Compact.StoredWork)));
    }

    private void Clear()
    {
        Compared = null;
        _document.Clear();
        _analysis.Clear();
    }

    private void AddKeys(Work work, Provision provision, string suffix, int order)
    {
        _document.Add(new StringField(IndexFields.Kind, IndexFields.ProvisionKind(suffix)));
        _document.Add(new StringField(IndexFields.Id, provision.Id, stored: true));
        _document.Add(new StringField(IndexFields.Place, $"{work.Id}/{provision.Language}/{provision.Eid}"));
        AddFacet(IndexFields.Work, work.Id);
        _document.Add(new StringField(IndexFields.WorkKey, work.Id.ToLowerInvariant()));
        AddFacet(IndexFields.Expression, $"{work.Id}@{provision.Language}");
        AddFacet(IndexFields.Language, provision.Language);
        AddFacet(IndexFields.Type, work.Type);
        if (work.Status is not null)
        {
            AddFacet(IndexFields.Status, work.Status);
        }

        if (work.Date is { } date)
        {
            AddFacet(IndexFields.Year, date.Year.ToString("D4", CultureInfo.InvariantCulture));
        }

        foreach (var subject in work.Subjects)
        {
            _document.Add(new StringField(IndexFields.Subject, subject.ToLowerInvariant()));
        }

        if (provision.Kind == ProvisionKind.Article && provision.Number.Length > 0)
        {
            _document.Add(new StringField(IndexFields.Article, provision.Number.ToLowerInvariant()));
        }

        _document.Add(new NumericDocValuesField(IndexFields.Date, work.Date?.DayNumber ?? -1));
        _document.Add(new NumericDocValuesField(IndexFields.Order, order));
    }

    private void AddFacet(string field, string value)
    {
        _document.Add(new StringField(field, value));
        _document.Add(new SortedDocValuesField(field, value));
    }

    private void AddTexts(Work work, Expression expression, Provision provision, string suffix)
    {
        var analyzer = _analyzers.ForDocuments(suffix);
        AddText(IndexFields.Body(suffix), IndexFields.BodyExact(suffix), analyzer, provision.Text);
        AddText(IndexFields.Heading(suffix), IndexFields.HeadingExact(suffix), analyzer, [provision.Label, provision.Heading, .. provision.Path]);
        if (expression.Title != work.Id)
        {
            // A work of which nothing but an id is known has no title that words could be found in.
            AddText(
                IndexFields.Title(suffix), IndexFields.TitleExact(suffix), analyzer,
                expression.Title, work.Citations.GetValueOrDefault(expression.Language) ?? "");
        }

        AddText(IndexFields.Party(suffix), IndexFields.PartyExact(suffix), analyzer, [.. work.Parties]);
    }

    private void AddText(string stems, string exact, Analyzer analyzer, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                var (stemTokens, exactTokens) = _analysis.Analyze(analyzer, text);
                _document.Add(new TextField(stems, stemTokens, s_text));
                _document.Add(new TextField(exact, exactTokens, s_text));
            }
        }
    }

    private static StoredProvision Record(Work work, Expression expression, Provision provision, IReadOnlyList<StoredLink> links) => new()
    {
        Id = provision.Id,
        Work = work.Id,
        Eid = provision.Eid,
        Lang = provision.Language,
        Kind = KindName(provision.Kind),
        Number = provision.Number,
        Label = provision.Label,
        Heading = provision.Heading,
        Path = provision.Path,
        Title = expression.Title,
        Citation = Citation.Of(work, expression, provision),
        Type = work.Type,
        Date = work.Date,
        Paragraphs = Flat(provision.Paragraphs),
        Sentences = Flat(provision.Sentences),
        Links = links,
    };

    private static string KindName(ProvisionKind kind) => kind == ProvisionKind.FinalClauses ? "final_clauses" : kind.ToString().ToLowerInvariant();

    private static int[] Flat(IReadOnlyList<TextSpan> spans) => [.. spans.SelectMany(span => new[] { span.Start, span.End })];
}
