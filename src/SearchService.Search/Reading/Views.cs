using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Reading;

/// <summary>Turns stored records into what callers see.</summary>
internal static class Views
{
    public static WorkView Work(StoredWork work) => new()
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
        Inferred = work.Inferred,
        Expressions = [.. work.Expressions.Select(Expression)],
    };

    public static ContentsEntry Contents(StoredProvision provision) => new(
        provision.Id, ProvisionUrl.Of(provision.Work, provision.Lang, provision.Eid), provision.Eid, provision.Kind, provision.Number,
        provision.Label, provision.Heading, provision.Path);

    public static Equivalent Equivalent(StoredLink link) => new(
        link.To, ProvisionUrl.Of(link.Work, link.Lang, link.Eid), link.Work, link.Lang, link.Label, link.Heading,
        link.Kind.ToString().ToLowerInvariant(), link.Confidence, link.Status.ToString().ToLowerInvariant(), link.Method, link.Evidence);

    public static ProvisionView Provision(StoredProvision provision, string text) => new()
    {
        Id = provision.Id,
        Url = ProvisionUrl.Of(provision.Work, provision.Lang, provision.Eid),
        Work = provision.Work,
        Title = provision.Title,
        Eid = provision.Eid,
        Lang = provision.Lang,
        Kind = provision.Kind,
        Number = provision.Number,
        Label = provision.Label,
        Heading = provision.Heading,
        Path = provision.Path,
        Citation = provision.Citation,
        Text = text,
        Paragraphs = Ranges(provision.Paragraphs),
        Sentences = Ranges(provision.Sentences),
        Equivalents = [.. provision.Links.Select(Equivalent)],
    };

    /// <summary>Ranges from starts and ends in turn.</summary>
    public static IReadOnlyList<TextRange> Ranges(IReadOnlyList<int> flat)
    {
        var ranges = new TextRange[flat.Count / 2];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new TextRange(flat[2 * i], flat[(2 * i) + 1]);
        }

        return ranges;
    }

    private static ExpressionView Expression(StoredExpression expression) => new()
    {
        Lang = expression.Lang,
        Url = ProvisionUrl.Of(expression.Work, expression.Lang),
        Title = expression.Title,
        Kind = expression.Kind,
        Note = expression.Note,
        SourceFile = expression.SourceFile,
        Sha256 = expression.Sha256,
        Provisions = expression.Provisions,
        Inferred = expression.Inferred,
    };
}
