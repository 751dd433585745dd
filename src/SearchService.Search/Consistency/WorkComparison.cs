using SearchService.Analysis;
using SearchService.Linking.Lexicon;
using SearchService.Search.Bitexts;
using SearchService.Search.Concordance;
using SearchService.Search.Generations;
using SearchService.Search.Schema;

namespace SearchService.Search.Consistency;

/// <summary>Compares the language versions of works, one work at a time. Thread-safe.</summary>
/// <remarks>A work is held in memory while it is compared; the cost grows with its length, and for terms with their number.</remarks>
internal sealed class WorkComparison(PairReader pairs, AnalyzerSet analyzers, KnownTerms known, GenerationLexicon lexicon)
{
    /// <summary>Texts of links below this say other things, and nothing is to be learned from comparing them.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>The works in the order of their ids; one where it is named, none where it is not there.</summary>
    public IEnumerable<WorkConsistency> Run(string? work, string? after, CancellationToken cancellation) =>
        pairs.Works(work, after).Select(found => Compare(found, cancellation));

    private WorkConsistency Compare(StoredWork work, CancellationToken cancellation)
    {
        var words = lexicon.Value;
        string[] languages = [.. work.Expressions.Select(version => version.Lang)];
        var versions = languages.Select(lang => languages.Length < 2 ? [] : pairs.Version(work.Id, lang).Select(text => new ComparedProvision(text)).ToList()).ToList();
        var byId = versions.SelectMany(version => version).ToDictionary(provision => provision.Record.Id, StringComparer.Ordinal);
        var findings = byId.Values.SelectMany(provision => ParagraphCheck.Untranslated(
            provision, lang => PairReader.Translation(provision.Record, lang) is { } link ? byId.GetValueOrDefault(link.To) : null)).ToList();
        var compared = 0;
        for (var a = 0; a < languages.Length; a++)
        {
            for (var b = a + 1; b < languages.Length; b++)
            {
                var linked = Link(versions[a], versions[b], words, findings, cancellation);
                compared += linked.Count;
                Compare(linked, languages[a], languages[b], words, findings, cancellation);
            }
        }

        var all = findings.DistinctBy(Place).OrderBy(finding => finding.Severity).ToList();
        return new WorkConsistency
        {
            Work = work.Id,
            Title = work.Expressions is [var first, ..] ? first.Title : work.Id,
            TitleLang = languages.FirstOrDefault("en"),
            Languages = languages,
            Compared = compared,
            Counts = all.GroupBy(finding => finding.Kind).OrderBy(group => group.Key).ToDictionary(group => FindingNames.Of(group.Key), group => group.Count()),
            Findings = [.. all.Take(WorkConsistency.MaxFindings)],
        };
    }

    /// <summary>A term that deviates in one place does so from every other version; it is told once.</summary>
    private static (FindingKind, string?, string?, int, string) Place(ConsistencyFinding finding) => finding.Kind == FindingKind.Term
        ? (finding.Kind, null, finding.To.Id, finding.To.Start + finding.To.Spans[0].S, "")
        : (finding.Kind, finding.From.Id, finding.To.Id, finding.From.Start + (finding.From.Spans is [var span, ..] ? span.S : 0), finding.To.Lang);

    private static List<ComparedPair> Link(
        List<ComparedProvision> ours, List<ComparedProvision> theirs, TranslationLexicon words, List<ConsistencyFinding> findings, CancellationToken cancellation)
    {
        var found = new List<ComparedPair>();
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return found;
        }

        var (left, right) = (ours[0].Record.Lang, theirs[0].Record.Lang);
        var byId = theirs.ToDictionary(provision => provision.Record.Id, StringComparer.Ordinal);
        foreach (var provision in ours)
        {
            cancellation.ThrowIfCancellationRequested();
            var link = PairReader.Translation(provision.Record, right);
            var counterpart = link is null ? null : byId.GetValueOrDefault(link.To);
            findings.AddRange(new[] { LinkCheck.Run(provision, right, counterpart) }.OfType<ConsistencyFinding>());
            if (counterpart is not null && link!.Confidence >= LeastConfidence)
            {
                found.Add(new ComparedPair(provision, counterpart, link, words));
            }
        }

        findings.AddRange(theirs.Where(provision => PairReader.Translation(provision.Record, left) is null)
            .Select(provision => LinkCheck.Run(provision, left, null)).OfType<ConsistencyFinding>());
        return found;
    }

    private void Compare(
        List<ComparedPair> linked, string left, string right, TranslationLexicon words, List<ConsistencyFinding> findings, CancellationToken cancellation)
    {
        var there = new StemTranslations(words.Table(left, right), words.Table(right, left));
        var back = new StemTranslations(words.Table(right, left), words.Table(left, right));
        var segments = new List<(ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To)>();
        foreach (var pair in linked)
        {
            cancellation.ThrowIfCancellationRequested();
            List<ConsistencyFinding> missing =
            [
                .. ParagraphCheck.Missing(pair, inFrom: true, WordsOf(left), WordsOf(right), there),
                .. ParagraphCheck.Missing(pair, inFrom: false, WordsOf(right), WordsOf(left), back),
            ];
            findings.AddRange(missing);
            findings.AddRange(MentionCheck.Run(pair, (text, at) => missing.Exists(finding =>
                finding.From.Id == text.Record.Id && finding.From.Start <= at && at < finding.From.Start + finding.From.Text.Length)));
            segments.AddRange(pair.Segments.Select(segment => (pair, segment, WordsOf(left)(segment.From), WordsOf(right)(segment.To))));
        }

        findings.AddRange(new TermCheck(known.Of(left, right), there).Run(segments));
        findings.AddRange(new TermCheck(known.Of(right, left), back).Run(segments.ConvertAll(Turned)).Select(finding => finding));
    }

    private Func<string, SegmentWords> WordsOf(string lang) => text => SegmentWords.Of(text, analyzers.ForDocuments(lang));

    private static (ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To) Turned(
        (ComparedPair Pair, SegmentPair Segment, SegmentWords From, SegmentWords To) one) =>
        (one.Pair.Turned(), one.Segment with { From = one.Segment.To, FromRange = one.Segment.ToRange, To = one.Segment.From, ToRange = one.Segment.FromRange }, one.To, one.From);
}
