using SearchService.Engine.Index;
using SearchService.Engine.Search;

namespace SearchService.Search.Ranking;

/// <summary>Words of a query that say more where they stand together: what the best window of a text has of them.</summary>
/// <remarks>
/// A window of the field counts each word of the query once, by its rarity and by the surest of its terms there; the word that counts
/// most is left out of the sum, since one word is near nothing. Word order is free, as it is between languages.
/// </remarks>
/// <param name="Words">The words, whose terms are all of one field.</param>
/// <param name="Factor">What the sum is multiplied by.</param>
internal sealed record Nearness(IReadOnlyList<NearWord> Words, float Factor)
{
    /// <summary>How many positions of a text each word of the query has in a window.</summary>
    private const int PositionsPerWord = 2;

    /// <summary>What a window counts beside the scores of its words.</summary>
    private const float WindowFactor = 2;

    /// <summary>What neighbours of the query count for whose words are neighbours in the text, and how far apart these may be.</summary>
    private const float NeighbourFactor = 1;
    private const int NeighbourDistance = 3;

    /// <summary>By how much nearness raises the score of a text that has half of the words, about; dividing by it keeps the language of the query first.</summary>
    public float Scale => 1 + ((float)(Words.Count - 1) / Words.Count);

    /// <summary>What nearness adds to the scores of documents, by document; documents to which it adds nothing are not in it.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="docs">The documents in ascending order.</param>
    public Dictionary<int, float> Of(IndexSearcher searcher, IReadOnlyList<int> docs)
    {
        var result = new Dictionary<int, float>();
        if (Words.Count < 2 || docs.Count == 0)
        {
            return result;
        }

        var weights = Words.Select(word => word.Weight * Rarity(searcher, word)).ToArray();
        var at = 0;
        foreach (var leaf in searcher.Reader.Leaves)
        {
            var end = at;
            while (end < docs.Count && docs[end] < leaf.DocBase + leaf.Reader.MaxDoc)
            {
                end++;
            }

            if (end > at)
            {
                Visit(leaf, docs, at, end, weights, result);
            }

            at = end;
        }

        return result;
    }

    private void Visit(LeafContext leaf, IReadOnlyList<int> docs, int start, int end, float[] weights, Dictionary<int, float> result)
    {
        var postings = PostingsOf(leaf);
        var places = new List<Place>();
        for (var i = start; i < end; i++)
        {
            places.Clear();
            var doc = docs[i] - leaf.DocBase;
            foreach (var (word, weight, found) in postings)
            {
                if ((found.DocId < doc ? found.Advance(doc) : found.DocId) == doc)
                {
                    for (var left = found.Freq; left > 0; left--)
                    {
                        places.Add(new Place(found.NextPosition(), word, weights[word] * weight));
                    }
                }
            }

            if (Best(places) is > 0 and var sum)
            {
                result[docs[i]] = sum * Factor;
            }
        }
    }

    private List<(int Word, float Weight, PostingsEnum Postings)> PostingsOf(LeafContext leaf)
    {
        var postings = new List<(int, float, PostingsEnum)>();
        if (leaf.Reader.Terms(Words[0].Terms[0].Term.Field)?.Iterator() is { } cursor)
        {
            for (var word = 0; word < Words.Count; word++)
            {
                foreach (var term in Words[word].Terms)
                {
                    if (cursor.SeekExact(term.Term.Bytes))
                    {
                        postings.Add((word, term.Weight, cursor.Postings(PostingsFlags.Positions)));
                    }
                }
            }
        }

        return postings;
    }

    private float Best(List<Place> places)
    {
        places.Sort(static (one, other) => one.Position.CompareTo(other.Position));
        var best = 0f;
        var values = new float[Words.Count];
        for (var first = 0; first < places.Count; first++)
        {
            Array.Clear(values);
            var last = places[first].Position + (PositionsPerWord * Words.Count);
            for (var i = first; i < places.Count && places[i].Position < last; i++)
            {
                values[places[i].Word] = Math.Max(values[places[i].Word], places[i].Value);
            }

            best = Math.Max(best, values.Sum() - values.Max());
        }

        return (WindowFactor * best) + (NeighbourFactor * Neighbours(places));
    }

    /// <summary>Each two neighbours of the query that stand together, in any order, by the one that counts less.</summary>
    private float Neighbours(List<Place> places)
    {
        var best = new float[Words.Count];
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = i - 1; j >= 0 && places[i].Position - places[j].Position <= NeighbourDistance; j--)
            {
                if (Math.Abs(places[i].Word - places[j].Word) == 1 && places[i].Position != places[j].Position)
                {
                    var word = Math.Min(places[i].Word, places[j].Word);
                    best[word] = Math.Max(best[word], Math.Min(places[i].Value, places[j].Value));
                }
            }
        }

        return best.Sum();
    }

    /// <summary>As BM25 has it, over all terms of the word by their weights.</summary>
    private static float Rarity(IndexSearcher searcher, NearWord word)
    {
        var all = searcher.FieldStatistics(word.Terms[0].Term.Field).DocCount;
        var with = Math.Min(all, word.Terms.Sum(term => term.Weight * searcher.TermStatistics(term.Term).DocFreq));
        return (float)Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
    }

    private readonly record struct Place(int Position, int Word, float Value);
}
