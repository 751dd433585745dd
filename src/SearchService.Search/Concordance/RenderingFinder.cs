namespace SearchService.Search.Concordance;

/// <summary>Finds which words of the counterparts render a term.</summary>
/// <remarks>
/// Candidates are runs of one to four stems in the counterparts of sentences with the term. Each is judged by the termbase, by the
/// lexicon, and by how much oftener it stands beside the term than elsewhere in the same provisions. The best takes its occurrences,
/// and the rest is judged again, so that a rare rendering is seen once the frequent one is out of the way. A word that another word
/// of the sentence explains better is nobody's rendering. Deterministic; not thread-safe.
/// </remarks>
internal sealed class RenderingFinder
{
    /// <summary>Candidates below this are taken for chance.</summary>
    private const double LeastScore = 0.2;

    /// <summary>What the lexicon has to say for a candidate that is too rare for statistics.</summary>
    private const double LeastTranslation = 0.08;

    /// <summary>Of statistics alone: how often the candidate must stand beside the term, how surely, and how exclusively.</summary>
    private const int LeastCount = 3;
    private const double LeastLikelihoodRatio = 12;
    private const double LeastDice = 0.3;

    /// <summary>What each word more is worth, so that of runs that always come together the longest is taken.</summary>
    private const double LongerIsBetter = 0.08;

    /// <summary>From where on another word of the sentence explains a word, and how much better than the term it must.</summary>
    private const double Explains = 0.1;
    private const double ExplainsBetter = 1.5;

    private const int MostRenderings = 40;

    private readonly IReadOnlyList<TermSegment> _segments;
    private readonly IReadOnlyList<string> _term;
    private readonly StemTranslations _translations;
    private readonly HashSet<StemRun> _termbase = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly Dictionary<StemRun, Candidate> _candidates = [];
    private readonly Dictionary<string, int> _segmentsOf = new(StringComparer.Ordinal);
    private readonly bool[][] _taken;
    private readonly bool[]?[] _used;
    private readonly List<int>[] _open;
    private readonly int _withTerm;

    /// <param name="segments">Pairs with the term, and others of the same texts.</param>
    /// <param name="term">The stems of the term.</param>
    /// <param name="translations">The lexicon.</param>
    /// <param name="known">The renderings of the termbase, as stems.</param>
    public RenderingFinder(
        IReadOnlyList<TermSegment> segments, IReadOnlyList<string> term, StemTranslations translations, IEnumerable<IReadOnlyList<string>> known)
    {
        _segments = segments;
        _term = term;
        _translations = translations;
        foreach (var stems in known.Where(stems => stems.Count is > 0 and <= StemRun.Most))
        {
            _termbase.Add(StemRun.Of([.. stems.Select(Number)]));
        }

        _taken = new bool[segments.Count][];
        _used = new bool[segments.Count][];
        _open = new List<int>[segments.Count];
        _withTerm = segments.Count(segment => segment.Occurrences.Count > 0);
        for (var i = 0; i < segments.Count; i++)
        {
            _open[i] = [.. Enumerable.Range(0, segments[i].Occurrences.Count)];
            _taken[i] = segments[i].Occurrences.Count > 0 ? Explained(segments[i]) : new bool[segments[i].To.Words.Length];
        }

        foreach (var stem in Enumerable.Range(0, segments.Count).SelectMany(StemsOf))
        {
            _segmentsOf[stem] = _segmentsOf.GetValueOrDefault(stem) + 1;
        }

        Gather();
    }

    /// <summary>The renderings, those found first being the best explained.</summary>
    public IReadOnlyList<FoundRendering> Find()
    {
        var found = new List<FoundRendering>();
        while (found.Count < MostRenderings && Best() is { } best)
        {
            var rendering = new FoundRendering([.. Enumerable.Range(0, best.Run.Length).Select(place => _stems[best.Run[place]])], Basis(best), []);
            Take(best, rendering.Places);
            best.IsDone = true;
            if (rendering.Places.Count > 0)
            {
                found.Add(rendering);
            }
        }

        return found;
    }

    /// <summary>Which words of the counterpart another word of the sentence explains better than the term does.</summary>
    private bool[] Explained(TermSegment segment)
    {
        var inTerm = new bool[segment.From.Words.Length];
        foreach (var (first, last) in segment.Occurrences)
        {
            Array.Fill(inTerm, true, first, last - first + 1);
        }

        var taken = new bool[segment.To.Words.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            var stem = segment.To.Words[i].Stems[0];
            var own = _term.Max(word => _translations.Of(word, stem));
            for (var j = 0; j < inTerm.Length && !taken[i]; j++)
            {
                var other = inTerm[j] ? 0 : _translations.Of(segment.From.Words[j].Stems[0], stem);
                taken[i] = other >= Explains && other > own * ExplainsBetter;
            }
        }

        return taken;
    }

    /// <summary>Whether another word of the first language keeps the candidate closer company than the term does: then it is that word's rendering.</summary>
    private bool IsExplainedElsewhere(Candidate candidate, int left)
    {
        var beside = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] open = [.. candidate.Segments.Where(segment => _open[segment].Count > 0)];
        foreach (var segment in open.Concat(candidate.Others))
        {
            foreach (var stem in StemsOf(segment))
            {
                beside[stem] = beside.GetValueOrDefault(stem) + 1;
            }
        }

        var all = open.Length + candidate.Others.Count;
        var own = 2.0 * open.Length / (left + all);
        return beside.Any(word => !_term.Contains(word.Key) && 2.0 * word.Value / (_segmentsOf[word.Key] + all) >= own);
    }

    private IEnumerable<string> StemsOf(int segment) => _segments[segment].From.Words.Select(word => word.Stems[0]).Distinct(StringComparer.Ordinal);

    private void Gather()
    {
        var numbers = new List<int>();
        for (var i = 0; i < _segments.Count; i++)
        {
            var segment = _segments[i];
            if (segment.Occurrences.Count == 0)
            {
                continue;
            }

            ForEachRun(i, numbers, (run, first) =>
            {
                var candidate = _candidates.TryGetValue(run, out var known) ? known : _candidates[run] = new Candidate(run, Translation(run), _termbase.Contains(run));
                candidate.Add(i, first);
            });
        }

        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].Occurrences.Count == 0)
            {
                ForEachRun(i, numbers, (run, _) =>
                {
                    if (_candidates.TryGetValue(run, out var known))
                    {
                        known.AddElsewhere(i);
                    }
                });
            }
        }
    }

    private void ForEachRun(int segment, List<int> numbers, Action<StemRun, int> action)
    {
        var words = _segments[segment].To;
        numbers.Clear();
        numbers.AddRange(words.Words.Select(word => Number(word.Stems[0])));
        for (var first = 0; first < numbers.Count; first++)
        {
            for (var length = 1; length <= StemRun.Most && first + length <= numbers.Count; length++)
            {
                var last = first + length - 1;
                if ((length > 1 && !words.Follows[last]) || (_taken[segment][last] && !IsKnown(numbers, first, length)))
                {
                    break;
                }

                action(StemRun.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers).Slice(first, length)), first);
            }
        }
    }

    /// <summary>Whether the run begins a term of the termbase, whose words belong to it whatever else explains them.</summary>
    private bool IsKnown(List<int> numbers, int first, int length) => _termbase.Any(term =>
    {
        var fits = term.Length >= length;
        for (var place = 0; place < length && fits; place++)
        {
            fits = term[place] == numbers[first + place];
        }

        return fits;
    });

    /// <summary>How well the lexicon covers the words of the term by those of the run, and the other way.</summary>
    private double Translation(StemRun run)
    {
        var (there, back) = (0.0, 0.0);
        foreach (var word in _term)
        {
            var best = 0.0;
            for (var place = 0; place < run.Length; place++)
            {
                best = Math.Max(best, _translations.Of(word, _stems[run[place]]));
            }

            there += best;
        }

        for (var place = 0; place < run.Length; place++)
        {
            back += _term.Max(word => _translations.Of(word, _stems[run[place]]));
        }

        return Math.Sqrt(there / _term.Count * (back / run.Length));
    }

    /// <summary>The best candidate for the occurrences that are left; those that other words explain are put aside for good.</summary>
    private Candidate? Best()
    {
        var left = _open.Count(open => open.Count > 0);
        var ranked = _candidates.Values.Where(candidate => !candidate.IsDone)
            .Select(candidate => (Candidate: candidate, Score: Score(candidate, left))).Where(one => one.Score > 0).ToList();
        ranked.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : Compare(one.Candidate, other.Candidate));
        foreach (var (candidate, _) in ranked)
        {
            if (Basis(candidate) != RenderingBasis.Statistics || !IsExplainedElsewhere(candidate, left))
            {
                return candidate;
            }

            candidate.IsDone = true;
        }

        return null;
    }

    private double Score(Candidate candidate, int left)
    {
        var beside = candidate.Segments.Count(segment => _open[segment].Count > 0);
        if (beside == 0)
        {
            return 0;
        }

        var elsewhere = candidate.Others.Count;
        var dice = 2.0 * beside / (left + beside + elsewhere);
        var sure = beside >= LeastCount && dice >= LeastDice
            && LikelihoodRatio(beside, left, elsewhere, _segments.Count - _withTerm) >= LeastLikelihoodRatio;
        if (!candidate.InTermbase && !sure && candidate.Translation < LeastTranslation)
        {
            return 0;
        }

        var score = (candidate.InTermbase ? 1 : 0) + candidate.Translation + (sure ? dice : dice / 3);
        return score < LeastScore ? 0 : score * (1 + (LongerIsBetter * (candidate.Run.Length - 1)));
    }

    private static RenderingBasis Basis(Candidate candidate) =>
        candidate.InTermbase ? RenderingBasis.Termbase
        : candidate.Translation >= LeastTranslation ? RenderingBasis.Lexicon
        : RenderingBasis.Statistics;

    /// <summary>Twice the logarithm of how much likelier the counts are if the candidate depends on the term (Dunning 1993).</summary>
    private static double LikelihoodRatio(double beside, double withTerm, double elsewhere, double without)
    {
        var (all, total) = (withTerm + without, beside + elsewhere);
        return beside * all <= total * withTerm ? 0 : 2 * (
            Part(beside, total * withTerm / all) + Part(withTerm - beside, (all - total) * withTerm / all)
            + Part(elsewhere, total * without / all) + Part(without - elsewhere, (all - total) * without / all));
    }

    private static double Part(double seen, double expected) => seen <= 0 || expected <= 0 ? 0 : seen * Math.Log(seen / expected);

    /// <summary>Gives the candidate the occurrences that are open where it stands, in the order of the text.</summary>
    private void Take(Candidate candidate, List<RenderingPlace> places)
    {
        foreach (var (segment, first) in candidate.Places)
        {
            var last = first + candidate.Run.Length - 1;
            if (_open[segment].Count == 0 || IsUsed(segment, first, last))
            {
                continue;
            }

            places.Add(new RenderingPlace(segment, _open[segment][0], first, last));
            _open[segment].RemoveAt(0);
            (_used[segment] ??= new bool[_taken[segment].Length]).AsSpan(first, last - first + 1).Fill(true);
        }
    }

    private bool IsUsed(int segment, int first, int last) => _used[segment]?.AsSpan(first, last - first + 1).Contains(true) is true;

    private int Compare(Candidate one, Candidate other)
    {
        for (var place = 0; place < Math.Min(one.Run.Length, other.Run.Length); place++)
        {
            var order = string.CompareOrdinal(_stems[one.Run[place]], _stems[other.Run[place]]);
            if (order != 0)
            {
                return order;
            }
        }

        return other.Run.Length - one.Run.Length;
    }

    private int Number(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            number = _numbers[stem] = _stems.Count;
            _stems.Add(stem);
        }

        return number;
    }

    private sealed class Candidate(StemRun run, double translation, bool inTermbase)
    {
        public StemRun Run => run;

        public double Translation => translation;

        public bool InTermbase => inTermbase;

        public bool IsDone { get; set; }

        public List<(int Segment, int First)> Places { get; } = [];

        /// <summary>The segments with the term in which it stands, each once.</summary>
        public List<int> Segments { get; } = [];

        /// <summary>The segments without the term in which it stands, each once.</summary>
        public List<int> Others { get; } = [];

        public void Add(int segment, int first)
        {
            Places.Add((segment, first));
            if (Segments.Count == 0 || Segments[^1] != segment)
            {
                Segments.Add(segment);
            }
        }

        public void AddElsewhere(int segment)
        {
            if (Others.Count == 0 || Others[^1] != segment)
            {
                Others.Add(segment);
            }
        }
    }
}
