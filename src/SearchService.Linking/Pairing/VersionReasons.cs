using System.Globalization;

namespace SearchService.Linking.Pairing;

/// <summary>Tells in words why two documents are thought to be versions of one work.</summary>
internal sealed class VersionReasons(SignatureVocabulary vocabulary, SignatureComparer comparer)
{
    private const int MostTerms = 6;
    private const double Notable = 0.6;

    /// <summary>The reasons, for the report of the build.</summary>
    public IReadOnlyList<string> Of(DocumentSignature one, DocumentSignature other)
    {
        var signs = comparer.Compare(one, other);
        var reasons = new List<string>();
        if (signs.Signing != 0)
        {
            reasons.Add(signs.Signing > 0 ? Invariant($"both of {one.Date:yyyy-MM-dd}") : Invariant($"of different dates, {one.Date:yyyy-MM-dd} and {other.Date:yyyy-MM-dd}"));
        }

        Add(one.Dates.Length > 0 && other.Dates.Length > 0, signs.Dates, "of the dates in the texts");
        Add(one.Articles.Count > 0 && other.Articles.Count > 0, signs.Articles, "of the numbers of articles");
        Add(one.Numbers.Ids.Length > 0 && other.Numbers.Ids.Length > 0, signs.Numbers, "of the numbers in the texts");
        Add(one.Names.Count > 0 && other.Names.Count > 0, signs.Names, "of the names");
        if (Terms(one, other) is { Count: > 0 } terms)
        {
            reasons.Add($"words: {string.Join(", ", terms)}");
        }

        return reasons;

        void Add(bool isKnown, double share, string what)
        {
            if (isKnown && share >= Notable)
            {
                reasons.Add(Invariant($"{share:P0} {what} in common"));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The most telling words that translate each other, as stems.</summary>
    private List<string> Terms(DocumentSignature one, DocumentSignature other)
    {
        var pairs = new List<(string Pair, double Weight)>();
        for (var i = 0; i < one.Stems.Ids.Length; i++)
        {
            foreach (var (stem, probability) in vocabulary.Translations(one.Stems.Ids[i], other.Language))
            {
                if (other.Stems.CountOf(stem) is > 0 and var count)
                {
                    var weight = Math.Sqrt(Math.Min(one.Stems.Counts[i], count)) * comparer.WeightOf(stem) * probability;
                    pairs.Add(($"{vocabulary.Stem(one.Stems.Ids[i])} = {vocabulary.Stem(stem)}", weight));
                }
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Pair, StringComparer.Ordinal).Take(MostTerms).Select(pair => pair.Pair)];
    }
}
