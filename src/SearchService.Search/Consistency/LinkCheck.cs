using SearchService.Linking.Model;
using SearchService.Search.Bitexts;
using SearchService.Search.Schema;

namespace SearchService.Search.Consistency;

/// <summary>Finds provisions without counterpart and links that are not sure.</summary>
internal static class LinkCheck
{
    /// <summary>A link that is less probable is told, unless a librarian vouches for it.</summary>
    private const double SureEnough = 0.5;

    public static ConsistencyFinding? Run(ComparedProvision provision, string lang, ComparedProvision? counterpart)
    {
        if (PairReader.Translation(provision.Record, lang) is not { } link)
        {
            return Missing(provision, lang);
        }

        return link.Confidence >= SureEnough || link.Status != LinkStatus.Auto || counterpart is null ? null : new ConsistencyFinding
        {
            Kind = FindingKind.Link,
            Severity = FindingSeverity.Note,
            Message = FormattableString.Invariant($"The link between {provision.Record.Id} and {counterpart.Record.Id} is not sure: its confidence is {link.Confidence:0.00}."),
            From = provision.Side(),
            To = counterpart.Side(),
            Confidence = link.Confidence,
        };
    }

    private static ConsistencyFinding Missing(ComparedProvision provision, string lang) => new()
    {
        Kind = FindingKind.MissingProvision,
        Severity = provision.Record.Kind == "article" ? FindingSeverity.Error : FindingSeverity.Note,
        Message = $"{provision.Record.Id} has no counterpart in {lang}.",
        From = provision.Side(),
        To = new FindingSide(lang, null, ProvisionUrl.Of(provision.Record.Work, lang), "", "", 0, []),
    };
}
