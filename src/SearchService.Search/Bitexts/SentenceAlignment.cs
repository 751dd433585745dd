using SearchService.Linking;
using SearchService.Linking.Lexicon;
using SearchService.Search.Results;

namespace SearchService.Search.Bitexts;

/// <summary>Divides two provisions that say the same into the smallest parts that do.</summary>
/// <remarks>
/// Paragraphs are aligned first and sentences inside each pair of paragraphs, so a sentence never leaves its paragraph and the cost
/// grows with the longest paragraph, not with the provision. What has no counterpart is in no pair. Thread-safe.
/// </remarks>
internal static class SentenceAlignment
{
    /// <summary>Paragraphs of a provision beyond this number are not divided: the whole texts are one pair.</summary>
    public const int MaxParagraphs = 600;

    /// <summary>Sentences of a pair of paragraphs beyond this number are not divided.</summary>
    public const int MaxSentences = 200;

    /// <summary>The pairs in the order of the first text, the headings first.</summary>
    public static IEnumerable<SegmentPair> Of(ProvisionText from, ProvisionText to, TranslationLexicon lexicon)
    {
        var (left, right) = (from.Record, to.Record);
        if (left.Heading.Length > 0 && right.Heading.Length > 0)
        {
            yield return new SegmentPair(
                SegmentKind.Heading, left.Heading, new TextRange(0, left.Heading.Length), right.Heading, new TextRange(0, right.Heading.Length));
        }

        foreach (var (ours, theirs) in Paragraphs(from, to, lexicon))
        {
            foreach (var (one, other) in Sentences(from, ours, to, theirs, lexicon))
            {
                yield return Pair(from, one, to, other);
            }
        }
    }

    /// <summary>The paragraphs that say the same; each side is one or two of them.</summary>
    public static IEnumerable<(TextRange[] From, TextRange[] To)> Paragraphs(ProvisionText from, ProvisionText to, TranslationLexicon lexicon) =>
        Align(from, Ranges(from.Record.Paragraphs), to, Ranges(to.Record.Paragraphs), lexicon, MaxParagraphs);

    /// <summary>Ranges from starts and ends in turn.</summary>
    public static TextRange[] Ranges(IReadOnlyList<int> flat)
    {
        var ranges = new TextRange[flat.Count / 2];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new TextRange(flat[2 * i], flat[(2 * i) + 1]);
        }

        return ranges;
    }

    private static IEnumerable<(TextRange[] From, TextRange[] To)> Sentences(
        ProvisionText from, TextRange[] ours, ProvisionText to, TextRange[] theirs, TranslationLexicon lexicon) =>
        Align(from, Inside(from, ours), to, Inside(to, theirs), lexicon, MaxSentences);

    private static IEnumerable<(TextRange[] From, TextRange[] To)> Align(
        ProvisionText from, TextRange[] ours, ProvisionText to, TextRange[] theirs, TranslationLexicon lexicon, int most)
    {
        if (ours.Length == 0 || theirs.Length == 0)
        {
            return [];
        }

        return (ours.Length == 1 && theirs.Length == 1) || Math.Max(ours.Length, theirs.Length) > most
            ? [(ours, theirs)]
            : ParagraphAligner.Align(from.Record.Lang, Texts(from, ours), to.Record.Lang, Texts(to, theirs), lexicon)
                .Where(bead => bead.IsMatch).Select(bead => (ours[bead.From], theirs[bead.To]));
    }

    private static TextRange[] Inside(ProvisionText provision, TextRange[] paragraphs) =>
        [.. Ranges(provision.Record.Sentences).Where(sentence => sentence.S >= paragraphs[0].S && sentence.E <= paragraphs[^1].E)];

    private static string[] Texts(ProvisionText provision, TextRange[] ranges) => [.. ranges.Select(range => provision.Text[range.S..range.E])];

    private static SegmentPair Pair(ProvisionText from, TextRange[] one, ProvisionText to, TextRange[] other)
    {
        var (ours, theirs) = (new TextRange(one[0].S, one[^1].E), new TextRange(other[0].S, other[^1].E));
        return new SegmentPair(
            one.Length == 1 && other.Length == 1 ? SegmentKind.Sentence : SegmentKind.Block,
            from.Text[ours.S..ours.E], ours, to.Text[theirs.S..theirs.E], theirs);
    }
}
