using SearchService.Linking.Lexicon;
using SearchService.Search.Concordance;
using SearchService.Search.Results;

namespace SearchService.Search.Consistency;

/// <summary>Finds paragraphs without counterpart and those left in another language.</summary>
/// <remarks>
/// A paragraph that no step of the alignment has is absent only where its words, translated, are not in what surrounds its place
/// either: a paragraph that the other version divides or joins otherwise is not missing.
/// </remarks>
internal static class ParagraphCheck
{
    /// <summary>Shorter paragraphs, such as a lone number or name, say too little.</summary>
    private const int LeastWords = 4;

    /// <summary>Of a missing paragraph at most this share of its known words is beside its place.</summary>
    private const double MostCovered = 0.4;

    private const double LeastTranslation = 0.05;

    /// <summary>The lexicon must know this share of the words, or nothing can be said.</summary>
    private const double LeastKnown = 0.3;

    /// <summary>Fewer words in another language may be a name or a title that is quoted; as many may be so in doubt.</summary>
    private const int LeastForeignWords = 8;

    /// <summary>Of a paragraph that was never translated this share of the words is in the version it was copied from.</summary>
    private const double LeastCopied = 0.8;

    /// <summary>The paragraphs of a version that are in the language of another.</summary>
    /// <param name="provision">The provision.</param>
    /// <param name="counterpart">Its counterpart in a language, or null.</param>
    public static IEnumerable<ConsistencyFinding> Untranslated(ComparedProvision provision, Func<string, ComparedProvision?> counterpart)
    {
        for (var i = 0; i < provision.Paragraphs.Length; i++)
        {
            var side = provision.Side(provision.Paragraphs[i], provision.Paragraphs[i]);
            if (provision.Foreign[i] is not { } language || counterpart(language) is not { } other)
            {
                continue;
            }

            var copied = IsCopied(side.Text, other.Text);
            if (copied || Words(side.Text).Length >= LeastForeignWords)
            {
                yield return new ConsistencyFinding
                {
                    Kind = FindingKind.Untranslated,
                    Severity = copied ? FindingSeverity.Error : FindingSeverity.Warning,
                    Message = $"A paragraph of the version in {side.Lang} is in {language}.",
                    From = side,
                    To = other.Side(),
                };
            }
        }
    }

    private static bool IsCopied(string paragraph, string other)
    {
        var there = Words(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Words(paragraph);
        return words.Count(there.Contains) >= LeastCopied * words.Length;
    }

    private static string[] Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '(', ')', '«', '»', '"')).Where(word => word.Length > 1)];

    /// <summary>The paragraphs of the first text that the second lacks.</summary>
    public static IEnumerable<ConsistencyFinding> Missing(ComparedPair pair, bool inFrom, Func<string, SegmentWords> ours, Func<string, SegmentWords> theirs, StemTranslations translations)
    {
        var (own, other) = inFrom ? (pair.From, pair.To) : (pair.To, pair.From);
        var steps = pair.Paragraphs.Select(step => inFrom ? (Own: step.From, Other: step.To) : (Own: step.To, Other: step.From)).ToList();
        if (other.Foreign.Any(language => language is not null))
        {
            // What is left in another language is aligned by numbers alone, and told anyway.
            yield break;
        }

        for (var i = 0; i < own.Paragraphs.Length; i++)
        {
            var paragraph = own.Paragraphs[i];
            if (own.Foreign[i] is null && !steps.Exists(step => step.Own.Contains(paragraph)) && IsAbsent(own, paragraph, other, steps, ours, theirs, translations))
            {
                var side = own.Side(paragraph, paragraph);
                yield return new ConsistencyFinding
                {
                    Kind = FindingKind.MissingParagraph,
                    Severity = FindingSeverity.Error,
                    Message = $"A paragraph of {side.Lang} has no counterpart in {other.Record.Lang}.",
                    From = side,
                    To = other.Side(),
                };
            }
        }
    }

    private static bool IsAbsent(
        ComparedProvision own, TextRange paragraph, ComparedProvision other, List<(TextRange[] Own, TextRange[] Other)> steps,
        Func<string, SegmentWords> ours, Func<string, SegmentWords> theirs, StemTranslations translations)
    {
        var stems = ours(own.Text[paragraph.S..paragraph.E]).Words.Select(word => word.Stems[0]).ToList();
        if (stems.Count < LeastWords)
        {
            return false;
        }

        var before = steps.FindLastIndex(step => step.Own[^1].E <= paragraph.S);
        var behind = steps.FindIndex(step => step.Own[0].S >= paragraph.E);
        var (start, end) = (before < 0 ? 0 : steps[before].Other[0].S, behind < 0 ? other.Text.Length : steps[behind].Other[^1].E);
        if (end <= start)
        {
            return false;
        }

        var around = theirs(other.Text[start..end]).Words.Select(word => word.Stems[0]).ToHashSet(StringComparer.Ordinal);
        var known = stems.Where(translations.Knows).ToList();
        return known.Count >= LeastKnown * stems.Count
            && known.Count(stem => around.Any(word => translations.Of(stem, word) >= LeastTranslation)) <= MostCovered * known.Count;
    }
}
