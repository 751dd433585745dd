using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

/// <summary>Answers boolean queries over terms from the scores of each term in every document, summed as Lucene 4 does: slow and plain.</summary>
internal sealed class NaiveSums(IndexSearcher searcher, string field)
{
    private readonly Dictionary<Query, Dictionary<int, float>> _scores = [];
    private readonly Dictionary<(Dictionary<int, float> Scores, int Start), int> _docFreqs = [];

    /// <summary>All documents, the best first.</summary>
    public ScoreDoc[] Answer(BooleanQuery query)
    {
        var clauses = query.Clauses.Select(clause => (clause.Occur, Scores: ScoresOf(clause.Query))).ToList();
        var filters = clauses.Where(clause => clause.Occur == Occur.Filter).ToList();
        var excluded = clauses.Where(clause => clause.Occur == Occur.MustNot).ToList();
        var all = clauses.SelectMany(clause => clause.Scores.Keys).Distinct();
        return [.. all.Where(doc => filters.TrueForAll(clause => clause.Scores.ContainsKey(doc)) && !excluded.Exists(clause => clause.Scores.ContainsKey(doc)))
            .Select(doc => (Doc: doc, Score: Sum(clauses, doc))).Where(hit => hit.Score is not null)
            .Select(hit => new ScoreDoc(hit.Doc, hit.Score!.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)];
    }

    private float? Sum(List<(Occur Occur, Dictionary<int, float> Scores)> clauses, int doc)
    {
        var leaf = searcher.Reader.LeafOf(doc);
        var end = leaf.DocBase + leaf.Reader.MaxDoc;
        var required = 0f;
        var isRequired = false;
        var musts = clauses.Where(clause => clause.Occur == Occur.Must).ToList();
        var costs = musts.Count == 1 ? musts : musts.OrderBy(clause => DocFreq(clause.Scores, leaf.DocBase, end)).ToList();
        foreach (var (_, scores) in costs)
        {
            if (!scores.TryGetValue(doc, out var score))
            {
                return null;
            }

            isRequired = true;
            required += score;
        }

        var optional = clauses.Where(clause => clause.Occur == Occur.Should && clause.Scores.ContainsKey(doc)).ToList();
        var sum = (float)optional.Sum(clause => (double)clause.Scores[doc]);
        return isRequired ? optional.Count == 0 ? required : required + sum : sum;
    }

    /// <summary>The documents of a segment, deleted ones included, as its dictionary says.</summary>
    private int DocFreq(Dictionary<int, float> scores, int start, int end)
    {
        if (!_docFreqs.TryGetValue((scores, start), out var docFreq))
        {
            var query = _scores.First(pair => ReferenceEquals(pair.Value, scores)).Key;
            var term = query is BoostQuery boost ? (TermQuery)boost.Query : (TermQuery)query;
            var cursor = searcher.Reader.LeafOf(Math.Min(start, end - 1)).Reader.Terms(field)!.Iterator();
            docFreq = cursor.SeekExact(term.Term.Bytes) ? cursor.DocFreq : 0;
            _docFreqs[(scores, start)] = docFreq;
        }

        return docFreq;
    }

    private Dictionary<int, float> ScoresOf(Query query)
    {
        if (query is BooleanQuery inner)
        {
            return Answer(inner).ToDictionary(hit => hit.Doc, hit => hit.Score);
        }

        if (!_scores.TryGetValue(query, out var scores))
        {
            var every = new EveryScore();
            searcher.Search(query, every);
            _scores[query] = scores = every.Scores;
        }

        return scores;
    }

    private sealed class EveryScore : Collector
    {
        private int _base;

        public override bool NeedsScores => true;

        public Dictionary<int, float> Scores { get; } = [];

        public override void BeginLeaf(LeafContext leaf) => _base = leaf.DocBase;

        public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
        {
            for (var i = 0; i < docs.Length; i++)
            {
                Scores.Add(docs[i] + _base, scores[i]);
            }
        }
    }
}
