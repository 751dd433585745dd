using SearchService.Engine.Search.Similarities;
using SearchService.Search.Schema;

namespace SearchService.Search.Ranking;

/// <summary>BM25 with the constants of each language, its statistics taken over the documents that have the field.</summary>
internal static class LegalSimilarity
{
    public static Similarity Create()
    {
        var fields = new Dictionary<string, Similarity>(StringComparer.Ordinal);
        foreach (var suffix in IndexFields.Languages.Append(IndexFields.OtherLanguage))
        {
            var weights = RankingWeights.For(suffix);
            var similarity = new Bm25Similarity(weights.K1, weights.B) { CountsFieldDocs = true };
            fields[IndexFields.Body(suffix)] = similarity;
            fields[IndexFields.BodyExact(suffix)] = similarity;
        }

        return new PerFieldSimilarity(new Bm25Similarity { CountsFieldDocs = true }, fields);
    }
}
