using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that have all of several terms: batches of the rarest term are thinned out by the others, one after another.</summary>
/// <remarks>Scores are float sums in the order of rising cost, as in <see cref="ConjunctionScorer"/>.</remarks>
internal sealed class TermConjunction : BulkScorer
{
    private readonly TermScorer[] _parts;
    private readonly BlockPostingsEnum[] _others;
    private readonly int[][] _freqs;
    private readonly int[] _kept = new int[BatchSize];
    private readonly float[] _scores;
    private readonly SearchBudget _budget;

    private TermConjunction(TermScorer[] parts, BlockPostingsEnum[] others, bool needsScores, SearchBudget budget)
    {
        _parts = parts;
        _others = others;
        _budget = budget;
        _freqs = [.. parts.Select((_, part) => needsScores || part == 0 ? new int[BatchSize] : [])];
        _scores = needsScores ? new float[BatchSize] : [];
        _parts[0].NextDoc();
    }

    /// <summary>Takes scorers before their first documents, or returns null where they are not all terms of an index on disk.</summary>
    public static TermConjunction? TryCreate(IReadOnlyList<Scorer> scorers, bool needsScores, SearchBudget budget)
    {
        TermScorer[] parts = [.. scorers.OfType<TermScorer>().OrderBy(part => part.Cost)];
        BlockPostingsEnum[] others = [.. parts.Skip(1).Select(part => part.Postings).OfType<BlockPostingsEnum>()];
        return parts.Length == scorers.Count && others.Length == parts.Length - 1 && others.Length > 0
            ? new TermConjunction(parts, others, needsScores, budget)
            : null;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        var batch = docs[..Math.Min(docs.Length, BatchSize)];
        while (_parts[0].DocId != DocIdSetIterator.NoMoreDocs)
        {
            var count = _parts[0].Postings.Fill(batch, _freqs[0].AsSpan(0, batch.Length));
            var spent = count;
            for (var other = 0; other < _others.Length && count > 0; other++)
            {
                count = Thin(other, batch[..count]);
            }

            if (count > 0)
            {
                Score(batch[..count], scores);
                return count;
            }

            if (!_budget.Spend(spent) || Array.Exists(_others, static other => other.DocId == DocIdSetIterator.NoMoreDocs))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Keeps the documents, and the frequencies found so far, that one more term has.</summary>
    private int Thin(int other, Span<int> docs)
    {
        var count = _others[other].Retain(docs, _kept, _freqs[other + 1]);
        if (count == docs.Length)
        {
            return count;
        }

        var kept = _kept.AsSpan(0, count);
        Take(docs, kept);
        for (var part = 0; part <= other && _scores.Length > 0; part++)
        {
            Take(_freqs[part], kept);
        }

        return count;
    }

    private static void Take(Span<int> values, ReadOnlySpan<int> kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            values[i] = values[kept[i]];
        }
    }

    private void Score(ReadOnlySpan<int> docs, Span<float> scores)
    {
        if (scores.IsEmpty)
        {
            return;
        }

        _parts[0].Similarity!.Score(docs, _freqs[0].AsSpan(0, docs.Length), scores);
        for (var part = 1; part < _parts.Length; part++)
        {
            _parts[part].Similarity!.Score(docs, _freqs[part].AsSpan(0, docs.Length), _scores);
            for (var i = 0; i < docs.Length; i++)
            {
                scores[i] += _scores[i];
            }
        }
    }
}
