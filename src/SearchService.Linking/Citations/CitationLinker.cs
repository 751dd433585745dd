using SearchService.Corpus.Model;
using SearchService.Linking.Model;

namespace SearchService.Linking.Citations;

/// <summary>Makes links of the kind cites: from a provision to the provision, or the work, that its text cites.</summary>
/// <remarks>
/// A citation of an article leads to that article, in the language of the text where the work has it in that language; a citation of a
/// whole work leads to its first provision, unless the same text cites an article of it too. Nothing links to itself. The
/// confidence is fixed by the turn of phrase: there is no sample of judged citations to fit it to. One for each document; its
/// provisions in order.
/// </remarks>
public sealed class CitationLinker
{
    /// <summary>What links of this kind have as their method.</summary>
    public const string Method = "citation";

    /// <summary>The most citations of one target that are given as evidence.</summary>
    private const int MostPrinted = 8;

    private readonly CitationReader _reader;
    private readonly Func<string, string, string, string?> _provisionOf;

    /// <summary>A linker for one document.</summary>
    /// <param name="works">The works of the corpus.</param>
    /// <param name="owner">The document.</param>
    /// <param name="provisionOf">The id of a provision by work, language and element id; of the first provision where that is empty; null where there is none.</param>
    public CitationLinker(WorkCatalogue works, CitationOwner owner, Func<string, string, string, string?> provisionOf)
    {
        ArgumentNullException.ThrowIfNull(provisionOf);
        _reader = new CitationReader(works, owner);
        _provisionOf = provisionOf;
    }

    /// <summary>The links of a provision, in the order of its text.</summary>
    /// <param name="id">The id of the provision.</param>
    /// <param name="language">Its language.</param>
    /// <param name="text">Its text.</param>
    public IReadOnlyList<ProvisionLink> Links(string id, string language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var citations = _reader.Read(language, text);
        var placed = citations.Where(citation => citation.Work is not null && citation.Eid is not null).Select(citation => citation.Work).ToHashSet(StringComparer.Ordinal);
        var targets = new Dictionary<string, List<Citation>>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Work is { } work && (citation.Place.Length == 0 ? !placed.Contains(work) : citation.Eid is not null)
                && _provisionOf(work, language, citation.Eid ?? "") is { } target && target != id)
            {
                (targets.TryGetValue(target, out var known) ? known : targets[target] = []).Add(citation);
            }
        }

        return [.. targets.Select(entry => new ProvisionLink(id, entry.Key, LinkKind.Cites, entry.Value.Max(Confidence), Method, new LinkEvidence
        {
            SharedCitations = [.. entry.Value.Select(citation => text.Substring(citation.Start, citation.Length)).Distinct(StringComparer.Ordinal).Take(MostPrinted)],
        }))];
    }

    /// <summary>How often a citation of this form leads where it should: a judgement, not a measurement.</summary>
    private static double Confidence(Citation citation) => citation.Form switch
    {
        CitationForm.Named or CitationForm.Own => 0.97,
        CitationForm.Described => 0.93,
        CitationForm.Bare => 0.9,
        _ => 0.75,
    };
}
