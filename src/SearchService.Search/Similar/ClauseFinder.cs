using System.Diagnostics;
using SearchService.Analysis;
using SearchService.Analysis.Identification;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;
using SearchService.Linking.Similar;
using SearchService.Search.Generations;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Searching;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Similar;

/// <summary>Finds the provisions that say the same as a clause. Thread-safe.</summary>
/// <remarks>
/// The index gives candidates, those with the most telling words of the clause, in each language apart; what is shown is judged
/// exactly by content, whole or by the best passage. So it is no ranking of a search: a short text with a like heading is not before
/// the long article that contains the clause. Translations that are linked with what was found come along.
/// </remarks>
internal sealed class ClauseFinder(
    IndexSearcher searcher, RecordReader records, AnalyzerSet analyzers, GenerationLexicon lexicon, IndexStamp stamp)
{
    /// <summary>What is less probable is alike only where hardly anything else is: at least the best few are shown.</summary>
    private const double LeastProbability = 0.1;
    private const double LeastOfFew = 0.01;
    private const int Few = 3;

    /// <summary>Through how many of the best, and how sure at least, translations are followed.</summary>
    private const int MostFollowed = 20;
    private const double LeastFollowed = 0.3;

    /// <summary>How sure a link must be for one version to decide about the other.</summary>
    private const double LeastSure = 0.8;

    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(2);

    private readonly IndexStemStatistics _statistics = new(searcher);

    private TranslationLexicon Lexicon => lexicon.Value;

    /// <summary>Finds them; null where the request names a provision that is not there.</summary>
    public ClauseResult? Find(ClauseRequest request, CancellationToken cancellation)
    {
        Check(request);
        var clock = Stopwatch.StartNew();
        if (Read(request) is not { } clause)
        {
            return null;
        }

        var judge = new ClauseJudge(clause, Lexicon, _statistics);
        var candidates = Candidates(request, clause, clock, cancellation, out var isComplete);
        var found = new Dictionary<string, JudgedProvision>(StringComparer.Ordinal);
        foreach (var doc in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (found.Count > 0 && clock.Elapsed > s_budget)
            {
                isComplete = false;
                break;
            }

            Judge(doc, judge, found);
        }

        FollowLinks(request, clause, judge, found);
        FollowTranslations(request, clause, judge, found);
        var ranked = found.Values
            .OrderByDescending(each => each.Probability).ThenByDescending(each => Math.Round(each.Passage.Score, 2))
            .ThenBy(each => Math.Abs(each.Passage.End - each.Passage.Start - clause.Text.Length)).ThenBy(each => each.Record.Id, StringComparer.Ordinal)
            .Where((each, rank) => each.Probability >= (rank < Few ? LeastOfFew : LeastProbability)).ToList();
        var hits = new ClauseHitBuilder(clause, judge, analyzers, Lexicon);
        return new ClauseResult
        {
            Lang = clause.Language,
            Identified = clause.IsIdentified,
            Text = clause.Text,
            Id = clause.Source?.Id,
            Shortened = clause.IsShortened,
            Total = ranked.Count,
            Hits = [.. ranked.Skip(request.Offset).Take(request.Size).Select(hits.Build)],
            Partial = !isComplete,
            Index = stamp,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 2),
        };
    }

    private static void Check(ClauseRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, ClauseRequest.MaxSize);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Text.Length, ClauseRequest.MaxLength);
        if (request.Id is null == string.IsNullOrWhiteSpace(request.Text))
        {
            throw new ArgumentException("A request has either a text or the id of a provision.", nameof(request));
        }
    }

    private Clause? Read(ClauseRequest request)
    {
        if (request.Id is null)
        {
            var language = request.Language ?? LanguageIdentifier.Default.Identify(request.Text).Language ?? "en";
            return new Clause(request.Text, language, request.Language is null, ComparedText.Read(language, "", request.Text), null, IsShortened: false);
        }

        var doc = records.Find(IndexFields.Id, request.Id);
        if (doc < 0)
        {
            return null;
        }

        var (record, text) = records.ProvisionWithText(doc);
        var isShortened = text.Length > ClauseRequest.MaxLength;
        text = isShortened ? text[..ClauseRequest.MaxLength] : text;
        return new Clause(text, record.Lang, IsIdentified: false, ComparedText.Read(record.Lang, record.Heading, text), records.WithRelated(record), isShortened);
    }

    /// <summary>The documents to compare, those of each language best first.</summary>
    private List<int> Candidates(ClauseRequest request, Clause clause, Stopwatch clock, CancellationToken cancellation, out bool isComplete)
    {
        var words = new ClauseWords(clause.Text, clause.Language, Lexicon, analyzers, _statistics);
        var filters = Filters(request, clause);
        var docs = new List<int>();
        isComplete = true;
        foreach (var language in IndexFields.Languages.Append(IndexFields.OtherLanguage).OrderBy(language => language != clause.Language))
        {
            if (_statistics.Documents(language) > 0 && words.In(language) is { } query)
            {
                var left = s_budget - clock.Elapsed;
                var top = searcher.Search(
                    new BooleanQuery(ValueList.From([new BooleanClause(query, Occur.Must), .. filters])), ClauseRequest.MaxCandidates,
                    limits: new SearchLimits { TimeBudget = left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1) }, cancellation: cancellation);
                docs.AddRange(top.ScoreDocs.Select(each => each.Doc));
                isComplete &= !top.IsPartial;
            }
        }

        return docs;
    }

    private static List<BooleanClause> Filters(ClauseRequest request, Clause clause)
    {
        var chosen = new SearchRequest { Languages = request.Languages, Types = request.Types, Works = request.Works, From = request.From, To = request.To };
        List<BooleanClause> filters = [.. SearchPlan.Filters(chosen).Select(filter => new BooleanClause(filter.Filter, Occur.Filter))];
        if (request.WithoutWorks.Count > 0)
        {
            filters.Add(new BooleanClause(new TermsSetQuery(IndexFields.Work, request.WithoutWorks), Occur.MustNot));
        }

        if (clause.Source is { } source)
        {
            filters.Add(new BooleanClause(new TermsSetQuery(IndexFields.Id, [source.Id]), Occur.MustNot));
        }

        return filters;
    }

    private void Judge(int doc, ClauseJudge judge, Dictionary<string, JudgedProvision> found)
    {
        var (record, text) = records.ProvisionWithText(doc);
        if (text.Length > 0)
        {
            found[record.Id] = judge.Judge(record, text);
        }
    }

    /// <summary>What the provision asked for is linked with has the probability of the link: it knows more than the words.</summary>
    private void FollowLinks(ClauseRequest request, Clause clause, ClauseJudge judge, Dictionary<string, JudgedProvision> found)
    {
        var links = (clause.Source?.Links ?? []).Where(link => link.Kind != LinkKind.Cites).ToList();
        Add(request, clause, judge, found, links.Select(link => link.To));
        foreach (var link in links)
        {
            if (found.TryGetValue(link.To, out var judged))
            {
                found[link.To] = judged with { Probability = link.Confidence, Link = link };
            }
        }
    }

    /// <summary>
    /// What says the same says it in its translations too, as far as these are sure. Words of one language are compared better than those
    /// of two, so a version in the language of the clause decides for the others; without one the most probable version does.
    /// </summary>
    private void FollowTranslations(ClauseRequest request, Clause clause, ClauseJudge judge, Dictionary<string, JudgedProvision> found)
    {
        var sure = found.Values.Where(each => each.Probability >= LeastFollowed).OrderByDescending(each => each.Probability).Take(MostFollowed).ToList();
        Add(request, clause, judge, found, sure.SelectMany(each => Translations(each.Record)).Select(link => link.To));
        foreach (var translation in found.Values.Where(each => each.Record.Lang != clause.Language && each.Link is null).ToList())
        {
            var others = Translations(translation.Record).Where(link => found.ContainsKey(link.To)).Select(link => (Link: link, Judged: found[link.To])).ToList();
            var own = others.Where(other => other.Link.Lang == clause.Language && other.Link.Confidence >= LeastSure).ToList();
            var best = (own.Count > 0 ? own : others).OrderByDescending(other => other.Judged.Probability * other.Link.Confidence).FirstOrDefault();
            if (best.Link is not null && (own.Count > 0 || best.Judged.Probability * best.Link.Confidence > translation.Probability))
            {
                found[translation.Record.Id] = translation with
                {
                    Probability = best.Judged.Probability * best.Link.Confidence,
                    Via = best.Judged.Record.Id,
                    ViaLink = best.Link,
                };
            }
        }
    }

    private static IEnumerable<StoredLink> Translations(StoredProvision record) => record.Links.Where(link => link.Kind == LinkKind.Translation);

    /// <summary>Judges provisions named by id that were no candidates and pass the filters.</summary>
    private void Add(ClauseRequest request, Clause clause, ClauseJudge judge, Dictionary<string, JudgedProvision> found, IEnumerable<string> ids)
    {
        string[] missing = [.. ids.Where(id => !found.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Length == 0)
        {
            return;
        }

        EngineQuery named = new ConstantScoreQuery(new TermsSetQuery(IndexFields.Id, missing));
        var query = new BooleanQuery(ValueList.From([new BooleanClause(named, Occur.Must), .. Filters(request, clause)]));
        foreach (var hit in searcher.Search(query, missing.Length).ScoreDocs)
        {
            Judge(hit.Doc, judge, found);
        }
    }
}
