using SearchService.Linking.Model;

namespace SearchService.Linking.Decisions;

/// <summary>A librarian's decisions, which win over what was computed. Immutable and thread-safe.</summary>
public sealed class LinkDecisions
{
    private readonly Dictionary<(string, string), LinkDecision> _byPair = [];
    private readonly Dictionary<string, List<LinkDecision>> _byProvision = new(StringComparer.Ordinal);

    /// <summary>Gathers decisions; of several about one pair the first stands.</summary>
    public LinkDecisions(IEnumerable<LinkDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (_byPair.TryAdd(LinkDecisionReader.KeyOf(decision.One, decision.Other), decision))
            {
                Of(decision.One).Add(decision);
                Of(decision.Other).Add(decision);
            }
        }

        List<LinkDecision> Of(string id) => _byProvision.TryGetValue(id, out var known) ? known : _byProvision[id] = [];
    }

    /// <summary>The ids of all provisions that something was decided about.</summary>
    public IReadOnlyCollection<string> Provisions => _byProvision.Keys;

    /// <summary>Whether a pair, whichever comes first, was rejected.</summary>
    public bool IsRejected(string one, string other) => _byPair.GetValueOrDefault(LinkDecisionReader.KeyOf(one, other))?.Verdict == LinkVerdict.Reject;

    /// <summary>The links of a provision: those computed without the rejected and with the confirmed marked, then those that were added.</summary>
    /// <param name="from">The id of the provision.</param>
    /// <param name="computed">What was computed.</param>
    /// <param name="kindOf">What a link says that nothing but the decision tells of, by the id it leads to; null where there is no such provision.</param>
    public IReadOnlyList<ProvisionLink> Decide(string from, IEnumerable<ProvisionLink> computed, Func<string, LinkKind?> kindOf)
    {
        if (!_byProvision.TryGetValue(from, out var decisions))
        {
            return [.. computed];
        }

        var links = new List<ProvisionLink>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in computed)
        {
            var decision = _byPair.GetValueOrDefault(LinkDecisionReader.KeyOf(from, link.To));
            if (decision?.Verdict != LinkVerdict.Reject)
            {
                seen.Add(link.To);
                links.Add(decision is null ? link : link with
                {
                    Confidence = 1,
                    Status = LinkStatus.Confirmed,
                    Evidence = link.Evidence with { Note = decision.Note },
                });
            }
        }

        foreach (var decision in decisions.Where(decision => decision.Verdict != LinkVerdict.Reject))
        {
            var to = decision.One == from ? decision.Other : decision.One;
            if (!seen.Contains(to) && kindOf(to) is { } kind)
            {
                links.Add(new ProvisionLink(from, to, kind, 1, "librarian", new LinkEvidence { Note = decision.Note }) { Status = LinkStatus.Added });
            }
        }

        return links;
    }
}
