using System.Collections.Concurrent;
using System.Globalization;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Similarities;

/// <summary>Okapi BM25 as the 4.x line of Lucene computes it, in the same order of float operations.</summary>
/// <remarks>
/// score = idf · boost · (k1 + 1) · freq / (freq + k1 · (1 − b + b · length / average length)), with
/// idf = ln(1 + (N − n + ½) / (n + ½)), n the document frequency and N the number of documents of the index. The length comes
/// from the one-byte norm; a field without norms counts as if b were 0. The idf of a phrase is the sum over its terms.
/// </remarks>
public sealed class Bm25Similarity : Similarity
{
    // Averages change with the index: as many tables as an index has fields, and those of a few commits before.
    private const int MaxTables = 256;

    private readonly float _k1;
    private readonly float _b;
    private readonly ConcurrentDictionary<float, float[]> _lengthFactors = new();

    /// <summary>Sets how soon repetitions saturate (k1) and how much length counts (b, from 0 to 1).</summary>
    public Bm25Similarity(float k1 = 1.2f, float b = 0.75f)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k1);
        ArgumentOutOfRangeException.ThrowIfLessThan(b, 0f);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(b, 1f);
        _k1 = k1;
        _b = b;
    }

    /// <summary>
    /// Whether N and the average length are taken over the documents that have the field, not over all; better where a field
    /// belongs to one language out of several.
    /// </summary>
    public bool CountsFieldDocs { get; init; }

    /// <inheritdoc/>
    public override SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms) =>
        Weight(boost, field, terms, null);

    /// <inheritdoc/>
    public override SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms, SimWeight? reuse)
    {
        var weight = reuse as Bm25Weight ?? new Bm25Weight();
        weight.Reset(this, boost, field, terms);
        return weight;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"BM25(k1={_k1},b={_b})");

    /// <summary>What each norm adds to the frequency in the denominator; one table for each average length.</summary>
    private float[] LengthFactors(float average)
    {
        if (_lengthFactors.TryGetValue(average, out var factors))
        {
            return factors;
        }

        if (_lengthFactors.Count >= MaxTables)
        {
            _lengthFactors.Clear();
        }

        return _lengthFactors.GetOrAdd(average, ComputeLengthFactors);
    }

    private float[] ComputeLengthFactors(float average)
    {
        var factors = new float[256];
        var lengths = NormDecoder.Lengths;
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = _k1 * (1 - _b + (_b * lengths[i] / average));
        }

        return factors;
    }

    private static float Idf(long docFreq, long docs) => (float)Math.Log(1 + ((docs - docFreq + 0.5D) / (docFreq + 0.5D)));

    private sealed class Bm25Weight : SimWeight
    {
        private Bm25Similarity _similarity = null!;
        private IReadOnlyList<TermStatistics> _terms = [];
        private Boost _boost;
        private string _field = "";
        private int _docs;
        private float _idf;
        private float _average;
        private float _weight;
        private float[] _lengthFactors = [];

        public void Reset(Bm25Similarity similarity, Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms)
        {
            _similarity = similarity;
            _terms = terms;
            _boost = boost;
            _field = field.Field;
            _docs = similarity.CountsFieldDocs ? Math.Max(1, field.DocCount) : field.MaxDoc;
            _idf = 0f;
            for (var i = 0; i < terms.Count; i++)
            {
                _idf += Idf(terms[i].DocFreq, _docs);
            }

            _average = field.SumTotalTermFreq <= 0 ? 1f : (float)(field.SumTotalTermFreq / (double)_docs);
            _weight = _idf * boost.Own * boost.Outer * (similarity._k1 + 1);
            _lengthFactors = similarity.LengthFactors(_average);
        }

        public override SimScorer Scorer(LeafReader leaf) => Scorer(leaf, null);

        public override SimScorer Scorer(LeafReader leaf, SimScorer? reuse)
        {
            var scorer = reuse as Bm25Scorer ?? new Bm25Scorer();
            scorer.Reset(_weight, _similarity._k1, _lengthFactors, leaf.Norms(_field));
            return scorer;
        }

        public override Explanation Explain(LeafReader leaf, int doc, float freq)
        {
            var score = Scorer(leaf).Score(doc, freq);
            var tf = Explanation.Match(_weight == 0f ? 0f : score / (_idf * _boost.Total), "tf, computed from:", FrequencyParts(leaf, doc, freq));
            var details = new List<Explanation> { ExplainIdf(), tf };
            if (_boost.Total != 1f)
            {
                details.Insert(0, Explanation.Match(_boost.Total, "boost"));
            }

            return Explanation.Match(score, $"score(doc={doc}, freq={freq.ToString(CultureInfo.InvariantCulture)}), product of:", details);
        }

        private Explanation ExplainIdf()
        {
            var parts = _terms.Select(term => Explanation.Match(
                Idf(term.DocFreq, _docs), string.Create(CultureInfo.InvariantCulture, $"idf({term.Term}, docFreq={term.DocFreq}, docs={_docs})")));
            return _terms.Count == 1 ? parts.Single() : Explanation.Match(_idf, "idf, sum of:", [.. parts]);
        }

        private List<Explanation> FrequencyParts(LeafReader leaf, int doc, float freq)
        {
            List<Explanation> parts = [Explanation.Match(freq, "freq"), Explanation.Match(_similarity._k1, "k1")];
            if (leaf.Norms(_field) is { } norms)
            {
                parts.Add(Explanation.Match(_similarity._b, "b"));
                parts.Add(Explanation.Match(NormDecoder.Lengths[(byte)norms.Get(doc)], "length of the field, from its norm"));
                parts.Add(Explanation.Match(_average, "average length of the field"));
            }
            else
            {
                parts.Add(Explanation.Match(0f, "b (the field has no norms)"));
            }

            return parts;
        }
    }

    private sealed class Bm25Scorer : SimScorer
    {
        // Several times the rounding of one score.
        private const float LeastGrowth = 1e-6f;

        private float _weight;
        private float _k1;
        private float[] _lengthFactors = [];
        private NumericDocValues? _norms;

        public override float Scale => _weight;

        public override object? Shape => _lengthFactors;

        // The frequency is divided by more than itself.
        public override float MaxScore => _weight >= 0f ? _weight : float.PositiveInfinity;

        public void Reset(float weight, float k1, float[] lengthFactors, NumericDocValues? norms)
        {
            _weight = weight;
            _k1 = k1;
            _lengthFactors = lengthFactors;
            _norms = norms;
        }

        public override float Bound(int freq, byte norm)
        {
            var length = _norms is null ? _k1 : _lengthFactors[norm];
            var score = _weight * freq / (freq + length);

            // A score grows with the frequency from f - 1 to f by about the length over f (f + length) of itself. Where that is
            // less than rounding, a smaller frequency may come out above.
            return float.IsNaN(score) ? float.PositiveInfinity
                : freq == 1 || length > LeastGrowth * freq * (freq + length) ? score
                : score * (1 + (10 * LeastGrowth));
        }

        public override float Score(int doc, float freq)
        {
            var length = _norms is null ? _k1 : _lengthFactors[(byte)_norms.Get(doc)];
            return _weight * freq / (freq + length);
        }

        public override void Score(ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs, Span<float> scores)
        {
            if (_norms is not ByteNorms inMemory)
            {
                base.Score(docs, freqs, scores);
                return;
            }

            inMemory.Look(docs, _lengthFactors, scores);
            Bm25Division.Divide(_weight, freqs[..docs.Length], scores[..docs.Length]);
        }
    }
}
