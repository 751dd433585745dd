using System.Runtime.InteropServices;
using SearchService.Corpus.Model;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Similar;

namespace SearchService.Linking.Comparison;

/// <summary>Finds the part of a text in one language that resembles a clause most, in its own language or another.</summary>
/// <remarks>
/// Made for one clause and one language of texts. Reading a text costs its analysis; choosing the sentences is linear in the words
/// of the text times those of the clause divided by the length of a sentence, and only runs up to about twice the clause are tried.
/// Not thread-safe.
/// </remarks>
public sealed class PassageFinder
{
    /// <summary>How many times as many words as the clause a passage may have, and how many more.</summary>
    private const int LongestFactor = 2;
    private const int LongestExtra = 20;

    /// <summary>Less probable translations prove nothing.</summary>
    private const double LeastFit = 0.1;

    private readonly StemReader _reader;
    private readonly Dictionary<string, List<(int Word, float Fit)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Word, float Fit)>> _spellings = new(StringComparer.Ordinal);
    private readonly double[] _weights;
    private readonly double _all;
    private readonly int _length;

    /// <param name="clause">The clause.</param>
    /// <param name="language">The language of the texts that will be read.</param>
    /// <param name="lexicon">The translations of words.</param>
    /// <param name="statistics">How rare stems are.</param>
    public PassageFinder(ComparedText clause, string language, TranslationLexicon lexicon, IStemStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(lexicon);
        _reader = new StemReader(language);
        _weights = new double[clause.Stems.Count];
        var table = clause.Language == language ? null : lexicon.Table(clause.Language, language);
        var word = 0;
        foreach (var (stem, use) in clause.Stems)
        {
            _weights[word] = Math.Max(0, SharedWords.Weigh(statistics, clause.Language, stem));
            _all += _weights[word];
            _length += use.Count;
            Add(stem, word++, clause.Language == language, table);
        }
    }

    /// <summary>The run of sentences that fits best, or null where the text shares no word with the clause or has no sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences in order.</param>
    public FoundPassage? Find(string text, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var places = new List<(int Start, int Length)>();
        var stems = _reader.Read(text, places);
        var ends = EndsOf(sentences, places);
        var hits = stems.ConvertAll(Hits);
        var best = default(FoundPassage);
        var longest = (LongestFactor * _length) + LongestExtra;
        for (var first = 0; first < sentences.Count; first++)
        {
            var run = new Run(_weights, _all);
            var begin = first == 0 ? 0 : ends[first - 1];
            for (var last = first; last < sentences.Count && (last == first || ends[last] - begin <= longest); last++)
            {
                for (var token = last == first ? begin : ends[last - 1]; token < ends[last]; token++)
                {
                    run.Add(hits[token]);
                }

                if (run.Score > best.Score)
                {
                    best = new FoundPassage(first, last - first + 1, sentences[first].Start, sentences[last].End, default, run.Score);
                }
            }
        }

        return best.Count == 0 ? null : WithCore(best, best.First == 0 ? 0 : ends[best.First - 1], ends[best.First + best.Count - 1], hits, places);
    }

    /// <summary>Leaves out at the end, and then at the beginning, what makes the passage fit worse.</summary>
    private FoundPassage WithCore(FoundPassage passage, int begin, int end, List<List<(int Word, float Fit)>?> hits, List<(int Start, int Length)> places)
    {
        var (forth, score) = (new Run(_weights, _all), 0.0);
        var (first, last) = (begin, end - 1);
        for (var token = begin; token < end; token++)
        {
            forth.Add(hits[token]);
            (last, score) = forth.Score > score ? (token, forth.Score) : (last, score);
        }

        (var back, score) = (new Run(_weights, _all), 0.0);
        for (var token = last; token >= begin; token--)
        {
            back.Add(hits[token]);
            (first, score) = back.Score > score ? (token, back.Score) : (first, score);
        }

        return passage with { Core = new TextSpan(places[first].Start, places[last].Start + places[last].Length), Score = score };
    }

    private void Add(string stem, int word, bool isSameLanguage, TranslationTable? table)
    {
        var translations = isSameLanguage || table is null ? [] : table.Of(stem);
        foreach (var translation in translations)
        {
            var fit = translation.Probability / translations[0].Probability;
            if (fit >= LeastFit)
            {
                Entry(_words, translation.Stem).Add((word, fit));
            }
        }

        if (translations.IsEmpty)
        {
            Entry(_words, stem).Add((word, 1));
            if (!isSameLanguage && Skeleton.Of(stem) is { } spelling)
            {
                Entry(_spellings, spelling).Add((word, 0.7f));
            }
        }
    }

    private List<(int Word, float Fit)>? Hits(string stem) =>
        _words.TryGetValue(stem, out var found) ? found
        : _spellings.Count > 0 && Skeleton.Of(stem) is { } spelling ? _spellings.GetValueOrDefault(spelling) : null;

    private static List<(int Word, float Fit)> Entry(Dictionary<string, List<(int Word, float Fit)>> entries, string key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(entries, key, out _) ??= [];

    /// <summary>The number of tokens before the end of each sentence.</summary>
    private static int[] EndsOf(IReadOnlyList<TextSpan> sentences, List<(int Start, int Length)> places)
    {
        var ends = new int[sentences.Count];
        var token = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            while (token < places.Count && places[token].Start < sentences[i].End)
            {
                token++;
            }

            ends[i] = token;
        }

        return ends;
    }

    /// <summary>What a growing run of sentences has of the clause.</summary>
    private struct Run(double[] weights, double all)
    {
        private readonly float[] _fits = new float[weights.Length];
        private double _covered;
        private double _matched;
        private int _tokens;

        public readonly double Score
        {
            get
            {
                var (recall, precision) = (all == 0 ? 0 : _covered / all, _tokens == 0 ? 0 : _matched / _tokens);
                return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
            }
        }

        public void Add(List<(int Word, float Fit)>? hits)
        {
            _tokens++;
            if (hits is null)
            {
                return;
            }

            var best = 0f;
            foreach (var (word, fit) in hits)
            {
                best = Math.Max(best, fit);
                if (fit > _fits[word])
                {
                    _covered += weights[word] * (fit - _fits[word]);
                    _fits[word] = fit;
                }
            }

            _matched += best;
        }
    }
}
