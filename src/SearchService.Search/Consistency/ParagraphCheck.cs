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

    public static IEnumerable<ConsistencyFinding> Untranslated(ComparedProvision provision, IReadOnlyList<string> versions)
    {
        for (var i = 0; i < provision.Paragraphs.Length; i++)
        {
            if (provision.Foreign[i] is { } language && versions.Contains(language))
            {
                var side = provision.Side(provision.Paragraphs[i], provision.Paragraphs[i]);
                yield return new ConsistencyFinding
                {
                    Kind = FindingKind.Untranslated,
                    Severity = FindingSeverity.Error,
                    Message = $"A paragraph of the version in {side.Lang} is in {language}.",
                    From = side,
                    To = new FindingSide(language, null, Schema.ProvisionUrl.Of(provision.Record.Work, language), "", "", 0, []),
                };
            }
        }
    }

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
