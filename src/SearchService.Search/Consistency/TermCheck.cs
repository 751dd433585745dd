using SearchService.Search.Bitexts;
using SearchService.Search.Concordance;
using SearchService.Search.Results;

namespace SearchService.Search.Consistency;

/// <summary>Finds places where a term is rendered otherwise than nearly everywhere else in the work.</summary>
/// <remarks>
/// The terms are those of the termbase and phrases that the version repeats. Only renderings that termbase or lexicon know count as
/// others: what is merely put in other words, as a pronoun or a verb, is no other term. Forms of one root are one rendering.
/// </remarks>
internal sealed class TermCheck(TermRenderings known, StemTranslations translations)
{
    /// <summary>The usual rendering must be used so often.</summary>
    private const int LeastUsual = 4;

    /// <summary>It must have this share of the places whose rendering is known, and another one is told up to that share.</summary>
    private const double LeastShare = 0.7;
    private const double MostShare = 0.2;

    /// <summary>Letters that make renderings of one root.</summary>
    private const int SameRoot = 4;
    private const int ShortRoot = 3;
    private const int LongestAbbreviation = 5;

    /// <summary>How sure the lexicon must be of each word of another rendering.</summary>
    private const double SureTranslation = 0.1;

    private const int MostWords = 4;
    private const int PhraseWords = 2;
    private const int LeastRepeated = 5;
    private const int MostBackground = 400;

    public IEnumerable<ConsistencyFinding> Run(IReadOnlyList<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)> segments)
    {
        var places = Places(segments);
        foreach (var (key, found) in places.Where(term => term.Value.Count >= LeastUsual + 1).OrderBy(term => term.Key, StringComparer.Ordinal))
        {
            foreach (var finding in Run(segments, key.Split(' '), found))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The places of each term; a word belongs to the longest term it stands in.</summary>
    private Dictionary<string, List<(int Segment, int First, int Last)>> Places(
        IReadOnlyList<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)> segments)
    {
        var repeated = Repeated(segments.Select(segment => segment.From));
        var places = new Dictionary<string, List<(int, int, int)>>(StringComparer.Ordinal);
        for (var s = 0; s < segments.Count; s++)
        {
            var words = segments[s].From;
            for (var i = 0; i < words.Words.Length; i++)
            {
                for (var length = MostWords; length > 0; length--)
                {
                    if (Key(words, i, length) is { } key && (known.Terms.ContainsKey(key) || repeated.Contains(key)))
                    {
                        (places.TryGetValue(key, out var list) ? list : places[key] = []).Add((s, i, i + length - 1));
                        i += length - 1;
                        break;
                    }
                }
            }
        }

        return places;
    }

    private static HashSet<string> Repeated(IEnumerable<SegmentWords> segments)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var words in segments)
        {
            for (var i = 0; i < words.Words.Length; i++)
            {
                if (Key(words, i, PhraseWords) is { } key)
                {
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return [.. counts.Where(count => count.Value >= LeastRepeated).Select(count => count.Key)];
    }

    private static string? Key(SegmentWords words, int first, int length)
    {
        if (first + length > words.Words.Length)
        {
            return null;
        }

        for (var i = first + 1; i < first + length; i++)
        {
            if (!words.Follows[i])
            {
                return null;
            }
        }

        return length == 1 ? words.Words[first].Stems[0] : string.Join(' ', words.Words.Skip(first).Take(length).Select(word => word.Stems[0]));
    }

    private IEnumerable<ConsistencyFinding> Run(
        IReadOnlyList<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)> segments, string[] stems,
        List<(int Segment, int First, int Last)> places)
    {
        var with = places.ToLookup(place => place.Segment, place => (place.First, place.Last));
        var step = Math.Max(1, segments.Count / MostBackground);
        int[] chosen = [.. Enumerable.Range(0, segments.Count).Where(i => with.Contains(i) || i % step == 0)];
        var finder = new RenderingFinder(
            [.. chosen.Select(i => new TermSegment(segments[i].From, segments[i].To, [.. with[i]]))], stems, translations, known.Of(stems));
        var found = finder.Find();
        var usual = found.MaxBy(rendering => rendering.Places.Count);
        if (usual is null || usual.Places.Count < LeastUsual || usual.Places.Count < LeastShare * found.Sum(rendering => rendering.Places.Count))
        {
            yield break;
        }

        foreach (var other in found.Where(other => IsOther(stems, usual, other) && other.Places.Count <= MostShare * usual.Places.Count
            && !IsOwnTerm(segments, with, other)))
        {
            foreach (var place in other.Places)
            {
                var at = segments[chosen[place.Segment]];
                if (at.Segment.Kind != SegmentKind.Heading && !IsAbbreviation(Printed(at.To, place)))
                {
                    var (first, last) = with[chosen[place.Segment]].ElementAt(place.Occurrence);
                    yield return Finding(at, (first, last), place, Printed(segments, chosen, usual), usual.Places.Count, other.Places.Count);
                }
            }
        }
    }

    /// <summary>
    /// Whether a rendering is another name of the same thing, and not a form of the usual one or a word of many senses put by its sense:
    /// the termbase must have both for one concept, or, for phrases that it does not have, the lexicon know each word of both.
    /// </summary>
    private bool IsOther(string[] term, FoundRendering usual, FoundRendering other) => other != usual
        && !other.Stems.Any(stem => usual.Stems.Any(own => AreOfOneRoot(own, stem)))
        && (known.Term(term) is { } concepts
            ? concepts.AreSynonyms(usual.Stems, other.Stems)
            : term.Length > 1 && IsSure(term, usual) && IsSure(term, other));

    /// <summary>Whether a rendering stands where the term does not: then it is another term of the work, and right where it is.</summary>
    private static bool IsOwnTerm(
        IReadOnlyList<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)> segments, ILookup<int, (int First, int Last)> with,
        FoundRendering rendering)
    {
        HashSet<string>[] stems = [.. rendering.Stems.Select(stem => new HashSet<string>(StringComparer.Ordinal) { stem })];
        return Enumerable.Range(0, segments.Count).Any(i => !with.Contains(i) && segments[i].To.Find(stems).Count > 0);
    }

    private bool IsSure(string[] term, FoundRendering rendering) =>
        Array.TrueForAll(term, word => rendering.Stems.Any(stem => translations.Of(word, stem) >= SureTranslation));

    /// <summary>An abbreviation stands for the full name and is no other term.</summary>
    private static bool IsAbbreviation(string printed) => printed.Length <= LongestAbbreviation && printed.All(char.IsUpper);

    private static bool AreOfOneRoot(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= SameRoot || (shared >= ShortRoot && shared >= Math.Min(one.Length, other.Length) - 1);
    }

    private static string Printed(
        IReadOnlyList<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)> segments, int[] chosen, FoundRendering rendering) =>
        rendering.Places.Select(place => Printed(segments[chosen[place.Segment]].To, place))
            .GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    private static string Printed(SegmentWords words, RenderingPlace place) => words.Text[words.Words[place.First].Start..words.Words[place.Last].End];

    private static ConsistencyFinding Finding(
        (ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To) at, (int First, int Last) term, RenderingPlace place,
        string usual, int usualCount, int otherCount)
    {
        var (pair, segment, from, to) = at;
        var source = pair.From.Side(segment.FromRange, Range(segment.FromRange, from, term.First, term.Last));
        var target = pair.To.Side(segment.ToRange, Range(segment.ToRange, to, place.First, place.Last));
        return new ConsistencyFinding
        {
            Kind = FindingKind.Term,
            // A single word, and one that renders a phrase, may be put otherwise for the sake of grammar or sense.
            Severity = term.First == term.Last || !usual.Contains(' ', StringComparison.Ordinal) ? FindingSeverity.Note : FindingSeverity.Warning,
            Message = $"“{source.Printed}” is rendered “{target.Printed}” here; elsewhere in {target.Lang} it is “{usual}” {usualCount} times.",
            From = source,
            To = target,
            Term = new TermUse(source.Printed, usual, usualCount, target.Printed, otherCount),
        };
    }

    private static TextRange Range(TextRange segment, SegmentWords words, int first, int last) =>
        new(segment.S + words.Words[first].Start, segment.S + words.Words[last].End);
}
