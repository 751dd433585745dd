using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Finds the labels in a text that may be headings of articles and weighs what stands around each.</summary>
internal sealed class CandidateFinder(LabelGrammar grammar, LabelScanner scanner)
{
    private const double Certain = 3;
    private const double Probable = 2.2;
    private const double Unlikely = -1.5;
    private const double Never = -10;
    private const int LongestHeading = 400;

    private readonly List<Label> _labels = [];

    /// <summary>The candidates of all paragraphs, in order.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="boundaries">Whether an annex or another document begins at each paragraph.</param>
    /// <param name="sections">Whether sections count instead of articles.</param>
    public List<ArticleCandidate> Find(IReadOnlyList<SourceParagraph> paragraphs, IReadOnlyList<bool> boundaries, bool sections = false)
    {
        var found = new List<ArticleCandidate>();
        var quotes = new QuotedBlocks(paragraphs);
        var boundary = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            boundary += boundaries[p] ? 1 : 0;
            var text = paragraphs[p].Text.Text;
            _labels.Clear();
            if (sections)
            {
                scanner.FindSections(text, _labels);
            }
            else
            {
                scanner.FindArticles(text, _labels);
            }

            foreach (var label in _labels)
            {
                var next = p + 1 < paragraphs.Count ? paragraphs[p + 1].Text.Text : "";
                var strength = quotes.Contains(p) && label.Start == 0 ? Unlikely : Weigh(text, label, next);
                if (strength > Never)
                {
                    found.Add(new ArticleCandidate(p, label, strength, boundary));
                }
            }
        }

        return found;
    }

    private double Weigh(string text, Label label, string next)
    {
        var after = FollowingReader.Read(text, label.End, grammar);
        return label.Start == 0 ? AtStart(text, label, after) : InLine(text, label, after, next);
    }

    private static double AtStart(string text, Label label, Following after) => after switch
    {
        Following.End => Certain,
        Following.StopThenHeading => Certain,
        Following.StopThenLower => text[label.End] == ':' ? Certain : 2,
        Following.Heading or Following.Digit => Probable,
        _ => Unlikely,
    };

    private double InLine(string text, Label label, Following after, string next)
    {
        var before = text.AsSpan(0, label.Start).TrimEnd();
        if (after is Following.Citation or Following.Lower or Following.StopThenLower || before.IsEmpty || before[^1] is '«' or '"' or '“' or '„' or '(' or '|' or ',')
        {
            return Never;
        }

        if (EndsSentence(before))
        {
            return after switch
            {
                Following.StopThenHeading => 1.6,
                Following.End => 1.2,
                _ => grammar.ArticleAfter.Count > 0 ? 0.9 : 0.6,
            };
        }

        return BehindHeading(before, after, next);
    }

    /// <summary>A label behind a heading in the same line: "V БӨЛІМ НАГРАДАЛАР 27-бап", "Дауларды шешу 25-бап".</summary>
    private double BehindHeading(ReadOnlySpan<char> before, Following after, string next)
    {
        if (scanner.ContainerBefore(before) >= 0)
        {
            return 1.5;
        }

        var start = SentenceStart(before);
        var heading = before[start..].ToString();
        if (heading.Length is 0 or > LongestHeading)
        {
            return Never;
        }

        if (scanner.AnnexAt(heading) is not null)
        {
            return 1.5;
        }

        if (after != Following.End || next.Length == 0 || char.IsLower(next[0]))
        {
            return LineJoiner.IsCapitals(heading) ? 0.9 : Never;
        }

        return LineJoiner.IsCapitals(heading) ? 1.2 : grammar.ArticleAfter.Count > 0 && start == 0 ? 0.7 : Never;
    }

    /// <summary>Whether a sentence ends here; the mark of a list item and an abbreviation are no end.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 1 && text[end - 1] is '"' or '»' or '”' or ')' or '’')
        {
            end--;
        }

        if (text[end - 1] is '!' or '?' or ':')
        {
            return true;
        }

        if (text[end - 1] != '.')
        {
            return end < text.Length && text[end] is ')' && text[0] == '(';
        }

        var word = text[..(end - 1)];
        var space = word.LastIndexOfAny(' ', '(', '.');
        var last = word[(space + 1)..];
        return last.Length > 3 || (last.Length > 0 && end < text.Length) || (last.Length > 1 && space >= 0 && !char.IsAsciiDigit(last[0]) && ProvisionNumber.Roman(last) == 0);
    }

    /// <summary>Where the last sentence of a text begins.</summary>
    internal static int SentenceStart(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 2; at > 0; at--)
        {
            if (text[at] is '.' or '!' or '?' or ';' && text[at + 1] == ' ' && EndsSentence(text[..(at + 1)]))
            {
                return at + 2;
            }
        }

        return 0;
    }
}
