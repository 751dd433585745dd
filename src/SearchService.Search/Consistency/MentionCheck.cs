using SearchService.Linking.Mentions;
using SearchService.Search.Bitexts;
using SearchService.Search.Results;

namespace SearchService.Search.Consistency;

/// <summary>Compares the numbers, dates, amounts and citations of two provisions.</summary>
/// <remarks>
/// What only one of them has is held against what only the other has in the same sentence: such a pair contradicts. What stays alone is
/// told only where none of its figures is anywhere in the other text, since one version may say in one citation what the other says in
/// two; and not where it is written out in words, which another language may well put otherwise.
/// </remarks>
internal static class MentionCheck
{
    public static IEnumerable<ConsistencyFinding> Run(ComparedPair pair, Func<ComparedProvision, int, bool> isReported)
    {
        var left = Alone(pair.From, pair.To, isReported);
        var right = Alone(pair.To, pair.From, isReported);
        foreach (var mention in left)
        {
            if (right.FirstOrDefault(other => Contradict(pair, mention, other)) is { Length: > 0 } other)
            {
                right.Remove(other);
                yield return Contradiction(pair, mention, other);
            }
            else if (IsTold(pair.From, mention, pair.To))
            {
                yield return Alone(pair, mention, inFrom: true);
            }
        }

        foreach (var mention in right.Where(mention => IsTold(pair.To, mention, pair.From)))
        {
            yield return Alone(pair, mention, inFrom: false);
        }
    }

    /// <summary>What a text mentions oftener than the other, each as often as it is in excess, the last ones.</summary>
    private static List<Mention> Alone(ComparedProvision text, ComparedProvision other, Func<ComparedProvision, int, bool> isReported)
    {
        var theirs = other.Mentions.Where(IsCompared).Select(mention => mention.Key).ToHashSet(StringComparer.Ordinal);
        return [.. text.Mentions.Where(mention => IsCompared(mention) && !theirs.Contains(mention.Key) && !isReported(text, mention.Start))];
    }

    private static bool IsCompared(Mention mention) => mention.Kind is not (MentionKind.Name or MentionKind.Abbreviation);

    private static bool Contradict(ComparedPair pair, Mention one, Mention other) =>
        KindOf(one) == KindOf(other) && pair.Around(one.Start, inFrom: true) is { } ours && ours == pair.Around(other.Start, inFrom: false);

    private static bool IsTold(ComparedProvision text, Mention mention, ComparedProvision other)
    {
        var figures = Figures(mention.Key).ToList();
        return figures.Count > 0
            && text.Text.AsSpan(mention.Start, mention.Length).ContainsAnyInRange('0', '9')
            && !figures.TrueForAll(figure => HasFigure(other, figure));
    }

    private static bool HasFigure(ComparedProvision text, string figure) =>
        text.Mentions.Any(mention => Figures(mention.Key).Contains(figure)) || Figures(text.Text).Contains(figure) || Figures(text.Record.Heading).Contains(figure);

    /// <summary>The runs of digits, without zeros before them.</summary>
    private static IEnumerable<string> Figures(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text.AsSpan(start, i - start).TrimStart('0').ToString();
            }

            i += i > start ? 0 : 1;
        }
    }

    private static FindingKind KindOf(Mention mention) => mention.Kind switch
    {
        MentionKind.Date => FindingKind.Date,
        MentionKind.Money => FindingKind.Money,
        MentionKind.Citation => FindingKind.Citation,
        _ => FindingKind.Number,
    };

    private static ConsistencyFinding Contradiction(ComparedPair pair, Mention one, Mention other)
    {
        var segment = pair.Around(one.Start, inFrom: true)!;
        var (from, to) = (pair.From.Side(segment.FromRange, Range(one)), pair.To.Side(segment.ToRange, Range(other)));
        return new ConsistencyFinding
        {
            Kind = KindOf(one),
            Severity = FindingSeverity.Error,
            Message = $"{Name(KindOf(one))} differs: {from.Lang} has “{from.Printed}”, {to.Lang} “{to.Printed}”.",
            From = from,
            To = to,
        };
    }

    private static ConsistencyFinding Alone(ComparedPair pair, Mention mention, bool inFrom)
    {
        var (own, other) = inFrom ? (pair.From, pair.To) : (pair.To, pair.From);
        var segment = pair.Around(mention.Start, inFrom);
        var side = own.Side(segment is null ? ParagraphAround(own, mention.Start) : inFrom ? segment.FromRange : segment.ToRange, Range(mention));
        return new ConsistencyFinding
        {
            Kind = KindOf(mention),
            Severity = FindingSeverity.Warning,
            Message = $"{Name(KindOf(mention))} is in one version only: {side.Lang} has “{side.Printed}”, and {other.Record.Lang} nothing like it.",
            From = side,
            To = segment is null ? other.Side() : other.Side(inFrom ? segment.ToRange : segment.FromRange),
        };
    }

    private static TextRange ParagraphAround(ComparedProvision text, int start) => text.Paragraphs.First(range => range.S <= start && start < range.E);

    private static TextRange Range(Mention mention) => new(mention.Start, mention.End);

    private static string Name(FindingKind kind) => kind switch
    {
        FindingKind.Date => "A date",
        FindingKind.Money => "An amount",
        FindingKind.Citation => "A citation",
        _ => "A number",
    };
}
