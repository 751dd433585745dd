using System.Globalization;
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
    private const double MostSmall = 20;

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

    /// <summary>Whether two mentions of the same kind stand in sentences that say the same, and one of them has a figure that the other sentence lacks.</summary>
    private static bool Contradict(ComparedPair pair, Mention one, Mention other)
    {
        if (KindOf(one) != KindOf(other) || pair.Around(one.Start, inFrom: true) is not { } ours || ours != pair.Around(other.Start, inFrom: false)
            || !(IsPrintedInFigures(pair.From, one) || IsPrintedInFigures(pair.To, other)))
        {
            return false;
        }

        if (AreOneDate(one, other))
        {
            return false;
        }

        return !HasAll(pair.To, ours.ToRange, one) || !HasAll(pair.From, ours.FromRange, other);
    }

    /// <summary>Whether a date is another one without its day and month, or without its year.</summary>
    private static bool AreOneDate(Mention one, Mention other) =>
        one.Kind == MentionKind.Date && other.Kind == MentionKind.Date && (IsPartOf(one.Key, other.Key) || IsPartOf(other.Key, one.Key));

    private static bool IsPartOf(string date, string whole) =>
        whole.StartsWith(date + "-", StringComparison.Ordinal) || (date.StartsWith("--", StringComparison.Ordinal) && whole.EndsWith(date[1..], StringComparison.Ordinal));

    private static bool IsTold(ComparedProvision text, Mention mention, ComparedProvision other) =>
        IsPrintedInFigures(text, mention) && !IsSmall(mention)
        && !other.Mentions.Any(theirs => AreOneDate(mention, theirs)) && !HasAll(other, new TextRange(0, other.Text.Length), mention);

    /// <summary>Small numbers are as well written out, or are ordinals.</summary>
    private static bool IsSmall(Mention mention) =>
        mention.Kind == MentionKind.Number && double.TryParse(mention.Key, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number <= MostSmall;

    private static bool IsPrintedInFigures(ComparedProvision text, Mention mention) =>
        text.Text.AsSpan(mention.Start, mention.Length).ContainsAnyInRange('0', '9');

    /// <summary>Whether a part of a text has every figure of a mention in some mention of its own or in its digits.</summary>
    private static bool HasAll(ComparedProvision text, TextRange part, Mention mention)
    {
        var there = Figures.Of(text.Text.AsSpan(part.S, part.E - part.S));
        foreach (var other in text.Mentions)
        {
            if (other.Start >= part.S && other.End <= part.E)
            {
                there.UnionWith(Figures.Of(other.Key));
            }
        }

        if (part.E == text.Text.Length)
        {
            there.UnionWith(Figures.Of(text.Record.Heading));
        }

        return Figures.Of(mention.Key).IsSubsetOf(there);
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
