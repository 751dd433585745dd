using SearchService.Corpus.Model;
using SearchService.Linking.Alignment;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;

namespace SearchService.Linking;

/// <summary>Links the provisions of one work across its language versions.</summary>
/// <remarks>
/// Each pair of versions is aligned twice, by content with the numbers of the articles trusted and by content alone. Numbers
/// are right nearly always, but where an article is missing, inserted or split in one version and the rest was renumbered,
/// all that follows is shifted: then the content of the pairs that the numbers make fits so much worse that the alignment
/// without them is taken. Where there are three versions, a link is surer when the way over the third leads to the same place, and
/// less sure when it leads elsewhere. Links go both ways. Thread-safe.
/// </remarks>
public static class WorkLinker
{
    /// <summary>A link that is less likely right is no link: of those below nearly all are wrong.</summary>
    private const double LeastConfidence = 0.2;

    /// <summary>The links between all language versions of a work, in the order of the provisions they start from.</summary>
    /// <param name="work">The work.</param>
    /// <param name="lexicon">The translations of words; null for those that are shipped.</param>
    public static IReadOnlyList<ProvisionLink> Link(Work work, TranslationLexicon? lexicon = null) =>
        [.. LinkWithSigns(work, lexicon ?? TranslationLexicon.Default).Select(found => found.Link).Where(link => link.Confidence >= LeastConfidence)];

    /// <summary>The links, the unlikely too, with what their confidence is told from.</summary>
    internal static List<(ProvisionLink Link, LinkSigns Signs)> LinkWithSigns(Work work, TranslationLexicon lexicon, bool withTriangles = true)
    {
        var links = new List<(ProvisionLink Link, LinkSigns Signs)>();
        LinkedVersion[] versions = work.Expressions.Count < 2 ? [] : [.. work.Expressions.Select(expression => new LinkedVersion(expression))];
        for (var a = 0; a < versions.Length; a++)
        {
            for (var b = a + 1; b < versions.Length; b++)
            {
                if (versions[a].Language != versions[b].Language)
                {
                    new VersionLinker(versions[a], versions[b], lexicon).Link(links);
                }
            }
        }

        return versions.Length < 3 || !withTriangles ? links : VersionTriangles.Judge(links, versions);
    }
}
