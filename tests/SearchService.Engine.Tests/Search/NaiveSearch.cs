using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Tests.Search;

/// <summary>Answers boolean, term and exact phrase queries by looking at the words of every document: slow and plain, to compare with.</summary>
public sealed class NaiveSearch(IReadOnlyList<InMemoryDocument> documents)
{
    private readonly Dictionary<string, int> _docFreqs = [];
    private readonly double _average =
        documents.Sum(document => document.Words.GetValueOrDefault("body")?.Count(word => word is not null) ?? 0) / (double)documents.Count;

    /// <summary>The score of a document by the formula of BM25, in doubles; null where it does not match.</summary>
    public double? Score(Query query, int doc) => documents[doc].IsDeleted ? null : query switch
    {
        TermQuery term => Bm25([Words(doc).Count(word => word == term.Term.Text)], [term.Term.Text], doc),
        PhraseQuery { Slop: 0 } phrase => Bm25([PhraseCount(phrase, doc)], [.. phrase.Terms.Select(term => term.Term.Text)], doc),
        BoostQuery boost => Score(boost.Query, doc) * boost.Factor,
        ConstantScoreQuery constant => Score(constant.Query, doc) is null ? null : 1,
        MatchAllDocsQuery => 1,
        DisjunctionMaxQuery best => Best(best, doc),
        BooleanQuery boolean => Combine(boolean, doc),
        NumericRangeQuery range => documents[doc].Numbers.TryGetValue(range.Field, out var number) && number >= (range.Min ?? long.MinValue) && number <= (range.Max ?? long.MaxValue) ? 1 : null,
        _ => throw new NotSupportedException(query.ToString()),
    };

    private string?[] Words(int doc) => documents[doc].Words.GetValueOrDefault("body") ?? [];

    private double? Best(DisjunctionMaxQuery best, int doc)
    {
        double[] scores = [.. best.Queries.Select(query => Score(query, doc)).OfType<double>()];
        return scores.Length == 0 ? null : scores.Max() + (best.TieBreaker * (scores.Sum() - scores.Max()));
    }

    private double? Combine(BooleanQuery query, int doc)
    {
        var scores = query.Clauses.Select(clause => (clause.Occur, Score: Score(clause.Query, doc))).ToList();
        var required = scores.Where(part => part.Occur is Occur.Must or Occur.Filter).ToList();
        var matching = scores.Count(part => part.Occur == Occur.Should && part.Score is not null);
        if (required.Any(part => part.Score is null) || scores.Any(part => part.Occur == Occur.MustNot && part.Score is not null)
            || matching < query.MinimumShouldMatch || (required.Count == 0 && matching == 0))
        {
            return null;
        }

        return scores.Where(part => part.Occur is Occur.Must or Occur.Should).Sum(part => part.Score ?? 0);
    }

    private int PhraseCount(PhraseQuery phrase, int doc)
    {
        var words = Words(doc);
        return Enumerable.Range(-phrase.Terms.Max(term => term.Position), words.Length + phrase.Terms.Max(term => term.Position))
            .Count(begin => phrase.Terms.All(term =>
                begin + term.Position >= 0 && begin + term.Position < words.Length && words[begin + term.Position] == term.Term.Text));
    }

    private double? Bm25(int[] freqs, string[] terms, int doc)
    {
        double freq = freqs.Sum();
        if (freq == 0)
        {
            return null;
        }

        var idf = terms.Sum(term =>
        {
            var docFreq = DocFreq(term);
            return Math.Log(1 + ((documents.Count - docFreq + 0.5) / (docFreq + 0.5)));
        });
        double length = Words(doc).Count(word => word is not null);
        // A length is kept as the first step that is not shorter.
        var rounded = Enumerable.Range(1, 255).Select(norm => NormDecoder.Lengths[norm]).Where(step => step >= length - 1e-4).Min();
        return idf * 2.2 * freq / (freq + (1.2 * (0.25 + (0.75 * rounded / _average))));
    }

    private int DocFreq(string term)
    {
        if (!_docFreqs.TryGetValue(term, out var docFreq))
        {
            _docFreqs[term] = docFreq = Enumerable.Range(0, documents.Count).Count(doc => Words(doc).Contains(term));
        }

        return docFreq;
    }
}
