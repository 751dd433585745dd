using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;
using SearchService.Linking.Model;

namespace SearchService.Linking.Alignment;

/// <summary>Aligns two language versions of a work and tells of each link why.</summary>
internal sealed class VersionLinker
{
    /// <summary>By how much content must contradict the numbers for each pair on which the two alignments differ.</summary>
    private const double DistrustPerPair = 1.0;

    private const int MostShared = 12;

    private readonly LinkedVersion _from;
    private readonly LinkedVersion _to;
    private readonly TranslationTable? _there;
    private readonly TranslationTable? _back;
    private readonly PairScorer _scorer;

    public VersionLinker(LinkedVersion from, LinkedVersion to, TranslationLexicon lexicon)
    {
        (_from, _to) = (from, to);
        (_there, _back) = (lexicon.Table(from.Language, to.Language), lexicon.Table(to.Language, from.Language));
        var words = _there is null && _back is null ? null : new TranslatedOverlap(from.Stems, to.Stems, _there, _back);
        _scorer = new PairScorer(from.Language, from.Features, to.Language, to.Features, words);
    }

    /// <summary>Adds the links of both directions.</summary>
    public void Link(List<(ProvisionLink Link, LinkSigns Signs)> links)
    {
        var (beads, byNumber) = Align();
        foreach (var bead in beads.Where(bead => bead.IsMatch))
        {
            for (var i = bead.From.Start.Value; i < bead.From.End.Value; i++)
            {
                for (var j = bead.To.Start.Value; j < bead.To.End.Value; j++)
                {
                    Add(links, i, j, bead, byNumber);
                }
            }
        }
    }

    private (List<Bead> Beads, bool ByNumber) Align()
    {
        var (from, to) = (_from.Features.Length, _to.Features.Length);
        var trusted = MonotoneAligner.Align(from, to, (i, m, j, n) => _scorer.Content(i, m, j, n) + _scorer.Key(i, j), PairScorer.Gap);
        var blind = MonotoneAligner.Align(from, to, _scorer.Content, PairScorer.Gap);
        var steps = trusted.Select(bead => (bead.From, bead.To)).ToHashSet();
        var differing = blind.Count(bead => bead.IsMatch && !steps.Contains((bead.From, bead.To)));
        var contradiction = blind.Sum(bead => bead.Score) - trusted.Sum(ContentOf);
        return differing > 0 && contradiction > DistrustPerPair * differing ? (blind, false) : (trusted, true);
    }

    private double ContentOf(Bead bead) => !bead.IsMatch
        ? bead.Score
        : _scorer.Content(bead.From.Start.Value, Count(bead.From), bead.To.Start.Value, Count(bead.To));

    private static int Count(Range range) => range.End.Value - range.Start.Value;

    private void Add(List<(ProvisionLink Link, LinkSigns Signs)> links, int from, int to, Bead bead, bool byNumber)
    {
        var (left, right) = (_from.Features[from], _to.Features[to]);
        var sameNumber = left.Key == right.Key;
        var isSingle = Count(bead.From) + Count(bead.To) == 2;
        var signs = new LinkSigns(
            ContentOf(bead), _scorer.Content(from, 1, to, 1), !byNumber || (left.Key.Length == 0 && right.Key.Length == 0) ? 0 : sameNumber ? 1 : -1);
        var evidence = Evidence(from, to, bead);
        var there = new ProvisionLink(
            _from.Provisions[from].Id, _to.Provisions[to].Id, LinkKind.Translation, LinkCalibration.Probability(signs),
            byNumber && sameNumber && isSingle ? "number" : "alignment", evidence);
        var back = there with
        {
            From = there.To,
            To = there.From,
            Evidence = evidence with
            {
                SharedNumbers = [.. right.SharedNumbers(left).Take(MostShared)],
                SharedCitations = [.. right.SharedCitations(left).Take(MostShared)],
                SharedNames = SharedNames(right, left),
                MatchedTerms = [.. evidence.MatchedTerms.Select(pair => new TermPair(pair.To, pair.From))],
            },
        };
        links.Add((there, signs));
        links.Add((back, signs));
    }

    private LinkEvidence Evidence(int from, int to, Bead bead)
    {
        var (i, m, j, n) = (bead.From.Start.Value, Count(bead.From), bead.To.Start.Value, Count(bead.To));
        var (left, right) = (_from.Features[from], _to.Features[to]);
        return new LinkEvidence
        {
            SameNumber = left.Key == right.Key,
            Length = Math.Round(_scorer.LengthFit(i, m, j, n), 3),
            Numbers = _scorer.Numbers(i, m, j, n) is { } numbers ? Math.Round(numbers, 3) : null,
            SharedNumbers = [.. left.SharedNumbers(right).Take(MostShared)],
            SharedCitations = [.. left.SharedCitations(right).Take(MostShared)],
            Names = Math.Round(_scorer.Spellings(i, m, j, n), 3),
            SharedNames = SharedNames(left, right),
            MatchedTerms = TermPairs.Of(_from.Stems, from, _to.Stems, to, _there, _back),
        };
    }

    private static IReadOnlyList<string> SharedNames(TextFeatures from, TextFeatures to) =>
        [.. from.Spellings.Where(entry => to.Spellings.ContainsKey(entry.Key)).Select(entry => entry.Value).Take(MostShared)];
}
