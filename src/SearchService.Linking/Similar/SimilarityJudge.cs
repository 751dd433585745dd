using SearchService.Linking.Alignment;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;
using SearchService.Linking.Model;

namespace SearchService.Linking.Similar;

/// <summary>Decides how alike two provisions of different works are, in one language or two, and says why.</summary>
/// <remarks>
/// Words count through their stems, across languages through translations in both directions, the rarer the more; then the order of
/// the words within a language, the numbers, the names and the lengths. Costs some ten microseconds a pair of articles, the evidence
/// as much again. Immutable and thread-safe.
/// </remarks>
/// <param name="lexicon">The translations.</param>
/// <param name="statistics">How rare stems are.</param>
public sealed class SimilarityJudge(TranslationLexicon lexicon, IStemStatistics statistics)
{
    private const int MostShared = 12;

    /// <summary>The probability alone, for ranking many; the same in both directions.</summary>
    public double Probability(ComparedText from, ComparedText to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return SimilarityCalibration.Probability(Signs(from, to), from.Language != to.Language);
    }

    /// <summary>The probability, rounded to a thousandth, and the reasons for it.</summary>
    public SimilarityVerdict Judge(ComparedText from, ComparedText to) => new(Math.Round(Probability(from, to), 3), Evidence(from, to));

    /// <summary>What the probability is told from.</summary>
    internal SimilaritySigns Signs(ComparedText from, ComparedText to)
    {
        var there = SharedWords.Of(from, to, lexicon.Table(from.Language, to.Language), statistics);
        var back = SharedWords.Of(to, from, lexicon.Table(to.Language, from.Language), statistics);
        return new SimilaritySigns(
            (there.Share + back.Share) / 2,
            (there.Weight + back.Weight) / 2,
            from.Language == to.Language ? SharedSequences(from.Sequences, to.Sequences) : 0,
            Numbers(from, to) is { } numbers ? (2 * numbers) - 1 : 0,
            LengthModel.LogLikelihoodRatio(from.Language, from.Length, to.Language, to.Length),
            Names(from, to) is { } names ? (2 * names) - 1 : 0);
    }

    private LinkEvidence Evidence(ComparedText from, ComparedText to) => new()
    {
        Length = Math.Round(LengthModel.Fit(from.Language, from.Length, to.Language, to.Length), 3),
        Numbers = Numbers(from, to) is { } numbers ? Math.Round(numbers, 3) : null,
        SharedNumbers = [.. from.Features.Numbers.Keys.Where(to.Features.Numbers.ContainsKey).Order(StringComparer.Ordinal).Take(MostShared)],
        Names = Names(from, to) is { } names ? Math.Round(names, 3) : null,
        SharedNames = [.. from.Names.Where(entry => to.Names.ContainsKey(entry.Key)).Select(entry => entry.Value).Take(MostShared)],
        MatchedTerms = from.Language == to.Language ? SameStems(from, to) : TermPairs.Of(
            (from.Text, from.Stems, stem => SharedWords.Weigh(statistics, from.Language, stem)),
            (to.Text, to.Stems, stem => SharedWords.Weigh(statistics, to.Language, stem)),
            lexicon.Table(from.Language, to.Language), lexicon.Table(to.Language, from.Language)),
    };

    /// <summary>The rarest words that both have, as each prints them.</summary>
    private TermPair[] SameStems(ComparedText from, ComparedText to) =>
    [
        .. from.Stems.Where(entry => to.Stems.ContainsKey(entry.Key) && !char.IsAsciiDigit(entry.Key[0]))
            .OrderByDescending(entry => SharedWords.Weigh(statistics, from.Language, entry.Key)).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(TermPairs.Most).Select(entry => new TermPair(from.Printed(entry.Value), to.Printed(to.Stems[entry.Key]))),
    ];

    /// <summary>How far the numbers agree, 0 to 1; null when neither has any.</summary>
    private static double? Numbers(ComparedText from, ComparedText to)
    {
        var (left, right) = (from.Features.Numbers, to.Features.Numbers);
        var (shared, all) = (0, 0);
        foreach (var (number, count) in left)
        {
            shared += Math.Min(count, right.GetValueOrDefault(number));
            all += count;
        }

        foreach (var count in right.Values)
        {
            all += count;
        }

        return all == 0 ? null : 2.0 * shared / all;
    }

    /// <summary>How far the names agree, 0 to 1; null when one text has none.</summary>
    private static double? Names(ComparedText from, ComparedText to)
    {
        if (from.Names.Count == 0 || to.Names.Count == 0)
        {
            return null;
        }

        var shared = 0;
        foreach (var name in from.Names.Keys)
        {
            shared += to.Names.ContainsKey(name) ? 1 : 0;
        }

        return 2.0 * shared / (from.Names.Count + to.Names.Count);
    }

    /// <summary>The share of pairs of neighbouring words that both have, 0 to 1.</summary>
    private static double SharedSequences(ulong[] left, ulong[] right)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return left.Length + right.Length == 0 ? 0 : 2.0 * shared / (left.Length + right.Length);
    }
}
