using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;
using SearchService.Search.Bitexts;
using SearchService.Search.Generations;
using SearchService.Search.Schema;

namespace SearchService.Search.Exporting;

/// <summary>The links of an index one after the other, in the order of works, versions and provisions. Thread-safe.</summary>
internal sealed class LinkSource(PairReader pairs, GenerationLexicon lexicon)
{
    /// <summary>The links that a request asks for; what is held meanwhile is one provision.</summary>
    public IEnumerable<ExportedLink> Links(LinkExportRequest request) =>
        Chosen(request).Select(found => Exported(found.From.Record, found.Link));

    /// <summary>The aligned parts of provisions that say the same in two languages.</summary>
    public IEnumerable<TranslationUnit> Units(LinkExportRequest request)
    {
        var words = lexicon.Value;
        foreach (var (from, link) in Chosen(request with { Kind = request.Kind ?? LinkKind.Translation }))
        {
            if (link.Lang == from.Record.Lang || pairs.Provision(link.To) is not { } to)
            {
                continue;
            }

            foreach (var (number, segment) in SentenceAlignment.Of(from, to, words).Index())
            {
                yield return new TranslationUnit(Exported(from.Record, link), number, segment.Kind, segment.From, segment.To);
            }
        }
    }

    private IEnumerable<(ProvisionText From, StoredLink Link)> Chosen(LinkExportRequest request)
    {
        foreach (var work in pairs.Works(request.Work))
        {
            foreach (var version in work.Expressions.Where(version => request.From is null || version.Lang == request.From))
            {
                foreach (var provision in pairs.Version(work.Id, version.Lang))
                {
                    foreach (var link in provision.Record.Links.Where(link => IsChosen(request, provision.Record, link)))
                    {
                        yield return (provision, link);
                    }
                }
            }
        }
    }

    private bool IsChosen(LinkExportRequest request, StoredProvision from, StoredLink link) =>
        (request.To is null || link.Lang == request.To)
        && (request.Kind is null || link.Kind == request.Kind)
        && link.Confidence >= request.MinConfidence
        && (link.Kind == LinkKind.Cites || request.From is not null || request.To is not null || ComesFirst(from, link));

    /// <summary>Whether the link is the one of its two directions that is exported; of one that has no way back it always is.</summary>
    private bool ComesFirst(StoredProvision from, StoredLink link)
    {
        var order = Order(from.Lang).CompareTo(Order(link.Lang));
        order = order != 0 ? order : string.CompareOrdinal(from.Lang, link.Lang);
        order = order != 0 ? order : string.CompareOrdinal(from.Id, link.To);
        return order < 0 || pairs.Provision(link.To)?.Record.Links.Any(back => back.To == from.Id && back.Kind == link.Kind) is not true;
    }

    private static int Order(string lang)
    {
        for (var i = 0; i < IndexFields.Languages.Count; i++)
        {
            if (IndexFields.Languages[i] == lang)
            {
                return i;
            }
        }

        return IndexFields.Languages.Count;
    }

    private static ExportedLink Exported(StoredProvision from, StoredLink link) => new()
    {
        From = new LinkEnd(from.Id, ProvisionUrl.Of(from.Work, from.Lang, from.Eid), from.Work, from.Lang, from.Label, from.Heading),
        To = new LinkEnd(link.To, ProvisionUrl.Of(link.Work, link.Lang, link.Eid), link.Work, link.Lang, link.Label, link.Heading),
        Kind = link.Kind.ToString().ToLowerInvariant(),
        Confidence = link.Confidence,
        Status = link.Status.ToString().ToLowerInvariant(),
        Method = link.Method,
        Evidence = link.Evidence,
    };
}

/// <summary>A part of two provisions that says the same in two languages.</summary>
/// <param name="Link">The link of the provisions.</param>
/// <param name="Number">The number of the part, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">The text in the first language.</param>
/// <param name="To">The text in the second language.</param>
internal sealed record TranslationUnit(ExportedLink Link, int Number, SegmentKind Kind, string From, string To);
