using System.Diagnostics;
using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Linking.Lexicon;
using SearchService.Search.Bitexts;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;

namespace SearchService.Search.Concordance;

/// <summary>Answers how a term is rendered, over one generation. Thread-safe.</summary>
/// <remarks>The cost is that of reading, analysing and aligning the provisions that are looked at; finding them costs no more than a search.</remarks>
internal sealed class ConcordanceSearch(
    IndexSearcher searcher, PairReader pairs, AnalyzerSet analyzers, QuerySpelling spelling, KnownTerms known, GenerationLexicon lexicon, IndexStamp stamp)
{
    /// <summary>Links that are less sure than this are not followed.</summary>
    private const double LeastConfidence = 0.5;

    private static readonly SearchLimits s_limits = new() { MaxClauses = 1024 };

    public ConcordanceResult Answer(ConcordanceRequest request, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Provisions, ConcordanceRequest.MaxProvisions);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Provisions, 1);
        var clock = Stopwatch.StartNew();
        var (term, found) = ConcordanceTerm.Read(request.Term, request.Language, analyzers, spelling)
            .Select(term => (Term: term, Found: Search(term, cancellation)))
            .MaxBy(candidate => candidate.Found.Docs.Count);
        var languages = (request.To.Count > 0 ? request.To : IndexFields.Languages).Where(lang => lang != term.Lang).Distinct(StringComparer.Ordinal).ToList();
        var sides = languages.ConvertAll(_ => new List<(LinkedPair Pair, TermSegment Segment)>());
        var words = lexicon.Value;
        var lookedAt = 0;
        foreach (var doc in found.Sample(request.Provisions))
        {
            cancellation.ThrowIfCancellationRequested();
            lookedAt++;
            var from = pairs.Read(doc);
            for (var i = 0; i < languages.Count; i++)
            {
                if (PairReader.Translation(from.Record, languages[i]) is { } link && link.Confidence >= LeastConfidence && pairs.Provision(link.To) is { } to)
                {
                    sides[i].AddRange(Segments(new LinkedPair(from, to, link), term, words));
                }
            }
        }

        return new ConcordanceResult
        {
            Term = term.Text,
            Lang = term.Lang,
            Found = found.Docs.Count,
            LookedAt = lookedAt,
            Targets = [.. languages.Select((lang, i) => Target(lang, sides[i], term, words, request))],
            Index = stamp,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 2),
        };
    }

    private DocumentList Search(ConcordanceTerm term, CancellationToken cancellation)
    {
        var found = new DocumentList();
        searcher.Search(term.Query(), found, s_limits, cancellation);
        return found;
    }

    private IEnumerable<(LinkedPair Pair, TermSegment Segment)> Segments(LinkedPair pair, ConcordanceTerm term, TranslationLexicon words)
    {
        var (ours, theirs) = (analyzers.ForDocuments(term.Lang), analyzers.ForDocuments(pair.To.Record.Lang));
        foreach (var segment in SentenceAlignment.Of(pair.From, pair.To, words))
        {
            var from = SegmentWords.Of(segment.From, ours);
            yield return (pair, new TermSegment(from, SegmentWords.Of(segment.To, theirs), from.Find(term.Places)));
        }
    }

    private ConcordanceTarget Target(
        string lang, List<(LinkedPair Pair, TermSegment Segment)> side, ConcordanceTerm term, TranslationLexicon words, ConcordanceRequest request)
    {
        var translations = new StemTranslations(words.Table(term.Lang, lang), words.Table(lang, term.Lang));
        var segments = side.ConvertAll(one => one.Segment);
        var finder = new RenderingFinder(segments, term.Stems, translations, known.Of(term.Lang, lang).Of(term.Stems));
        var examples = new ExampleWriter(side);
        var occurrences = segments.Sum(segment => segment.Occurrences.Count);
        var found = finder.Find();
        var renderings = found.GroupBy(rendering => examples.PrintedForm(rendering.Places).ToLowerInvariant())
            .Select(group => (Places: group.SelectMany(one => one.Places).ToList(), Basis: group.Min(one => one.Basis)))
            .Select(one => new TermRendering(
                examples.PrintedForm(one.Places), one.Places.Count, Math.Round((double)one.Places.Count / occurrences, 4),
                one.Basis.ToString().ToLowerInvariant(), examples.Of(one.Places, request.Examples)))
            .OrderByDescending(rendering => rendering.Count).ThenBy(rendering => rendering.Text, StringComparer.Ordinal).ToList();
        return new ConcordanceTarget
        {
            Lang = lang,
            Provisions = side.Select(one => one.Pair.From.Record.Id).Distinct(StringComparer.Ordinal).Count(),
            Occurrences = occurrences,
            Unrecognised = occurrences - renderings.Sum(rendering => rendering.Count),
            Renderings = [.. renderings.Take(request.Renderings)],
            UnrecognisedExamples = examples.Of(Missing(segments, found), request.Examples),
        };
    }

    private static List<RenderingPlace> Missing(List<TermSegment> segments, IReadOnlyList<FoundRendering> found)
    {
        var seen = found.SelectMany(rendering => rendering.Places).Select(place => (place.Segment, place.Occurrence)).ToHashSet();
        return [.. segments.SelectMany((segment, i) => segment.Occurrences.Select((_, k) => new RenderingPlace(i, k, -1, -1)))
            .Where(place => !seen.Contains((place.Segment, place.Occurrence)))];
    }
}
