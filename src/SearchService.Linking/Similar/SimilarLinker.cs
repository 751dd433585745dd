using SearchService.Linking.Lexicon;
using SearchService.Linking.Model;

namespace SearchService.Linking.Similar;

/// <summary>Links the provisions of different works that say the same or nearly so, in any language.</summary>
/// <remarks>
/// For each passage a few candidates in each language are found by what was kept of all; only these are read and judged. A link
/// is made where each is the other's best in its language and the probability is high enough. Time grows in proportion to the
/// number of passages; the links are the same with any number of threads.
/// </remarks>
public sealed class SimilarLinker
{
    /// <summary>How many passages a thread takes at a time.</summary>
    private const int Chunk = 512;

    private readonly SketchedCorpus _corpus;
    private readonly Func<int, ComparedText> _read;
    private readonly SimilarLinkerOptions _options;
    private readonly SimilarityJudge _judge;
    private readonly CandidateIndex _index;
    private readonly ParallelOptions _parallel;

    private SimilarLinker(
        SketchedCorpus corpus, TranslationLexicon lexicon, Func<int, ComparedText> read, SimilarLinkerOptions options, CancellationToken cancellation)
    {
        (_corpus, _read, _options) = (corpus, read, options);
        _judge = new SimilarityJudge(lexicon, corpus);
        _index = new CandidateIndex(corpus, lexicon);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
    }

    /// <summary>The links of a corpus in both directions, in the order of the provisions that they start from, the most probable of each first.</summary>
    /// <param name="corpus">The corpus, complete.</param>
    /// <param name="lexicon">The translations.</param>
    /// <param name="read">Reads the text of a passage by its number in the corpus; called by several threads.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ProvisionLink> Link(
        SketchedCorpus corpus,
        TranslationLexicon lexicon,
        Func<int, ComparedText> read,
        SimilarLinkerOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(read);
        return corpus.Count < 2 ? [] : new SimilarLinker(corpus, lexicon, read, options ?? new SimilarLinkerOptions(), cancellation).Link();
    }

    private IEnumerable<ProvisionLink> Link()
    {
        var judged = new JudgedPairs(_corpus, JudgeAll(FindCandidates()), _options);
        var texts = new TextCache(_read);
        var found = new List<(int From, int To, double Probability)>();
        for (var from = 0; from < _corpus.Count; from++)
        {
            _parallel.CancellationToken.ThrowIfCancellationRequested();
            found.AddRange(judged.MutualBest(from).Select(pair => (from, pair.To, pair.Probability)));
            if (from + 1 == _corpus.Count || _corpus.IdOf(from + 1) != _corpus.IdOf(from))
            {
                foreach (var link in Best(found))
                {
                    yield return Explained(link, texts);
                }

                found.Clear();
            }
        }
    }

    /// <summary>Of what the passages of one provision are linked to the most probable pair for each other provision, of these the best in each language.</summary>
    private IEnumerable<(int From, int To, double Probability)> Best(List<(int From, int To, double Probability)> found) => found
        .GroupBy(pair => _corpus.IdOf(pair.To), StringComparer.Ordinal)
        .Select(provision => provision.MaxBy(pair => pair.Probability))
        .GroupBy(pair => _corpus.SketchOf(pair.To).Language)
        .SelectMany(language => language.OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.To).Take(_options.MostInLanguage))
        .OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.To);

    private ProvisionLink Explained((int From, int To, double Probability) pair, TextCache texts)
    {
        var (from, to) = (texts.Read(pair.From), texts.Read(pair.To));
        var evidence = _judge.Judge(from, to).Evidence with
        {
            Passage = _corpus.PlaceOf(pair.From) is null ? null : from.Text,
            OtherPassage = _corpus.PlaceOf(pair.To) is null ? null : to.Text,
        };
        return new ProvisionLink(_corpus.IdOf(pair.From), _corpus.IdOf(pair.To), LinkKind.Similar, Math.Round(pair.Probability, 3), "content", evidence);
    }

    /// <summary>For each passage its candidates in all languages.</summary>
    private int[][] FindCandidates()
    {
        var candidates = new int[_corpus.Count][];
        InChunks(() => new CandidateSearch(_index), (search, from) =>
        {
            var found = new List<int>();
            for (var language = 0; language < _corpus.Languages.Count; language++)
            {
                search.Find(from, language, found);
            }

            candidates[from] = [.. found];
        });
        return candidates;
    }

    /// <summary>Judges each pair that one side or both found, once; for each passage those with others that come after it.</summary>
    private (int To, float Probability)[][] JudgeAll(int[][] candidates)
    {
        var partners = new List<int>?[candidates.Length];
        for (var from = 0; from < candidates.Length; from++)
        {
            foreach (var to in candidates[from])
            {
                var list = partners[Math.Min(from, to)] ??= [];
                if (!list.Contains(Math.Max(from, to)))
                {
                    list.Add(Math.Max(from, to));
                }
            }
        }

        var judged = new (int To, float Probability)[candidates.Length][];
        InChunks(() => new TextCache(_read), (texts, from) =>
        {
            judged[from] = [.. (partners[from] ?? []).Where(to => !IsRejected(from, to))
                .Select(to => (to, (float)_judge.Probability(texts.Read(from), texts.Read(to))))];
        });
        return judged;
    }

    private bool IsRejected(int from, int to) => _options.IsRejected?.Invoke(_corpus.IdOf(from), _corpus.IdOf(to)) == true;

    private void InChunks<T>(Func<T> start, Action<T, int> work) => Parallel.For(
        0, (_corpus.Count + Chunk - 1) / Chunk, _parallel, start, (chunk, _, own) =>
        {
            for (var i = chunk * Chunk; i < Math.Min(_corpus.Count, (chunk + 1) * Chunk); i++)
            {
                work(own, i);
            }

            return own;
        }, _ => { });
}
