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
/// without them is taken. Links go both ways. Thread-safe.
/// </remarks>
public static class WorkLinker
{
    /// <summary>By how much content must contradict the numbers for each pair on which the two alignments differ.</summary>
    private const double DistrustPerPair = 1.0;

    /// <summary>The links between all language versions of a work, in the order of the provisions they start from.</summary>
    /// <param name="work">The work.</param>
    /// <param name="lexicon">The translations of words; null for those that are shipped.</param>
    public static IReadOnlyList<ProvisionLink> Link(Work work, TranslationLexicon? lexicon = null)
    {
        var links = new List<ProvisionLink>();
        LinkedVersion[] versions = work.Expressions.Count < 2 ? [] : [.. work.Expressions.Select(expression => new LinkedVersion(expression))];
        for (var a = 0; a < versions.Length; a++)
        {
            for (var b = a + 1; b < versions.Length; b++)
            {
                if (versions[a].Language != versions[b].Language)
                {
                    Link(versions[a], versions[b], lexicon ?? TranslationLexicon.Default, links);
                }
            }
        }

        return links;
    }

    private static void Link(LinkedVersion from, LinkedVersion to, TranslationLexicon lexicon, List<ProvisionLink> links)
    {
        var words = lexicon.Table(from.Language, to.Language) is { } there
            ? new TranslatedOverlap(from.Stems, to.Stems, there, lexicon.Table(to.Language, from.Language))
            : null;
        var scorer = new PairScorer(from.Language, from.Features, to.Language, to.Features, words);
        var (beads, byNumber) = Align(from.Features.Length, to.Features.Length, scorer);
        foreach (var bead in beads.Where(bead => bead.IsMatch))
        {
            for (var i = bead.From.Start.Value; i < bead.From.End.Value; i++)
            {
                for (var j = bead.To.Start.Value; j < bead.To.End.Value; j++)
                {
                    Add(links, from.Provisions[i], to.Provisions[j], bead, scorer, (from.Features[i], to.Features[j]), byNumber);
                }
            }
        }
    }

    private static (List<Bead> Beads, bool ByNumber) Align(int from, int to, PairScorer scorer)
    {
        var trusted = MonotoneAligner.Align(
            from, to, (i, m, j, n) => scorer.Content(i, m, j, n) + scorer.Key(i, j), PairScorer.Gap);
        var blind = MonotoneAligner.Align(from, to, scorer.Content, PairScorer.Gap);
        var steps = trusted.Select(bead => (bead.From, bead.To)).ToHashSet();
        var differing = blind.Count(bead => bead.IsMatch && !steps.Contains((bead.From, bead.To)));
        var contradiction = blind.Sum(bead => bead.Score) - trusted.Sum(bead => ContentOf(bead, scorer));
        return differing > 0 && contradiction > DistrustPerPair * differing ? (blind, false) : (trusted, true);
    }

    private static double ContentOf(Bead bead, PairScorer scorer) => !bead.IsMatch
        ? bead.Score
        : scorer.Content(bead.From.Start.Value, Count(bead.From), bead.To.Start.Value, Count(bead.To));

    private static int Count(Range range) => range.End.Value - range.Start.Value;

    private static void Add(
        List<ProvisionLink> links, Provision from, Provision to, Bead bead, PairScorer scorer, (TextFeatures From, TextFeatures To) features, bool byNumber)
    {
        var (i, m, j, n) = (bead.From.Start.Value, Count(bead.From), bead.To.Start.Value, Count(bead.To));
        var confidence = Math.Round(Math.Clamp(1 / (1 + Math.Exp(-bead.Score)), 0.01, 0.999), 3);
        var sameNumber = features.From.Key == features.To.Key;
        var evidence = new LinkEvidence
        {
            SameNumber = sameNumber,
            Length = Math.Round(scorer.LengthFit(i, m, j, n), 3),
            Numbers = scorer.Numbers(i, m, j, n) is { } numbers ? Math.Round(numbers, 3) : null,
            SharedNumbers = [.. features.From.Numbers.Keys.Where(features.To.Numbers.ContainsKey).Order(StringComparer.Ordinal).Take(12)],
            Names = Math.Round(scorer.Spellings(i, m, j, n), 3),
            SharedNames = SharedNames(features.From, features.To),
        };
        var method = byNumber && sameNumber && m + n == 2 ? "number" : "alignment";
        links.Add(new ProvisionLink(from.Id, to.Id, LinkKind.Translation, confidence, method, evidence));
        links.Add(new ProvisionLink(
            to.Id, from.Id, LinkKind.Translation, confidence, method, evidence with { SharedNames = SharedNames(features.To, features.From) }));
    }

    private static IReadOnlyList<string> SharedNames(TextFeatures from, TextFeatures to) =>
        [.. from.Spellings.Where(entry => to.Spellings.ContainsKey(entry.Key)).Select(entry => entry.Value).Take(12)];
}
