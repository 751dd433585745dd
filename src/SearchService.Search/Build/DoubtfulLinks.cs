using SearchService.Linking.Model;
using SearchService.Search.Schema;

namespace SearchService.Search.Build;

/// <summary>A link between versions that a librarian should look at.</summary>
/// <param name="From">The id of one provision.</param>
/// <param name="To">The id of the other.</param>
/// <param name="Confidence">How probable it is, 0 to 1.</param>
/// <param name="Disagrees">Whether the way over the third version leads to another provision.</param>
public sealed record DoubtfulLink(string From, string To, double Confidence, bool Disagrees);

/// <summary>Gathers the links that nobody looked at and that are improbable or contradicted: the least probable, each once.</summary>
internal sealed class DoubtfulLinks
{
    /// <summary>Links less probable than this are listed.</summary>
    private const double Doubtful = 0.6;

    private readonly PriorityQueue<DoubtfulLink, double> _kept = new();

    /// <summary>How many there are, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>The least probable, at most <see cref="BuildReport.MaxDoubtfulLinks"/>, the least probable first.</summary>
    public IReadOnlyList<DoubtfulLink> Least => [.. _kept.UnorderedItems.Select(item => item.Element)
        .OrderBy(link => link.Confidence).ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal)];

    /// <summary>Looks at a link; of its two directions one is listed.</summary>
    public void Add(string from, StoredLink link)
    {
        var disagrees = link.Evidence.ThirdVersion == false;
        if (link.Kind != LinkKind.Translation || link.Status != LinkStatus.Auto || (link.Confidence >= Doubtful && !disagrees)
            || string.CompareOrdinal(from, link.To) > 0)
        {
            return;
        }

        Count++;
        _kept.Enqueue(new DoubtfulLink(from, link.To, link.Confidence, disagrees), -link.Confidence);
        if (_kept.Count > BuildReport.MaxDoubtfulLinks)
        {
            _kept.Dequeue();
        }
    }
}
