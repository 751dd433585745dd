using SearchService.Analysis.Explaining;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Kazakh;

/// <summary>The stem of a Kazakh word by grammar and statistics: all readings that the grammar allows, and the cheapest of them.</summary>
/// <remarks>Thread-safe: each thread has a workspace of its own, made once. A call allocates nothing after that.</remarks>
public sealed class KazakhStemmer : Stemmer
{
    private const int MaxStems = 2;
    private const int MaxReadings = 5;

    [ThreadStatic]
    private static SegmentationLattice? s_lattice;

    private readonly StemModel _model;
    private readonly SuffixCosts _costs;
    private readonly StemWeights _weights;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _irregular;

    /// <summary>The stemmer with the model of this assembly, one stem a word.</summary>
    public KazakhStemmer()
        : this(StemModel.Default, alternatives: false)
    {
    }

    /// <summary>The stemmer with a model of the caller's.</summary>
    /// <param name="model">Stems and suffixes.</param>
    /// <param name="alternatives">Whether a word with two readings that are nearly as likely gets both stems.</param>
    public KazakhStemmer(StemModel model, bool alternatives)
        : this(model, alternatives ? new StemWeights { Ambiguous = StemWeights.NearlyEqual } : new StemWeights())
    {
    }

    internal KazakhStemmer(StemModel model, StemWeights weights)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _weights = weights;
        _costs = SuffixCosts.Create(model.Transitions, weights.Learned);
        _irregular = ClosedLists.Instance.Irregular.GetAlternateLookup<ReadOnlySpan<char>>();
        Version = $"kazakh-1 {ClosedLists.Instance.Version} {model.Fingerprint}{(weights.Ambiguous > 0 ? " two" : "")}";
    }

    /// <inheritdoc/>
    public override string Version { get; }

    /// <inheritdoc/>
    public override void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (_irregular.TryGetValue(exact, out var known))
        {
            stems.Add(known);
            return;
        }

        if (exact.Length is < 3 or > SegmentationLattice.MaxLength)
        {
            stems.Add(exact[..SegmentationLattice.SingleFinal(exact)]);
            return;
        }

        var lattice = Lattice();
        lattice.Read(exact);
        AddStems(lattice, exact.Length + 2, stems);
        if (stems.Count == 0)
        {
            stems.Add(exact);
        }
    }

    /// <summary>The readings of a word that the grammar allows, the cheapest first; none for a form of the table of irregular ones.</summary>
    /// <remarks>For showing why a word has its stem; unlike <see cref="Stem"/> it allocates.</remarks>
    public IReadOnlyList<KazakhReading> Readings(ReadOnlySpan<char> exact, int most = MaxReadings)
    {
        if (exact.Length is < 3 or > SegmentationLattice.MaxLength || _irregular.ContainsKey(exact))
        {
            return [];
        }

        var lattice = Lattice();
        lattice.Read(exact);
        Span<char> room = stackalloc char[exact.Length + 2];
        List<KazakhReading> readings = [];
        foreach (var candidate in lattice.Candidates.ToArray().OrderBy(candidate => candidate.Cost).Take(most))
        {
            var stem = new string(room[..lattice.WriteStem(candidate, room)]);
            readings.Add(new KazakhReading(
                stem,
                candidate.State == SuffixAutomaton.VerbStem,
                candidate.IsListed || candidate.IsDerived,
                candidate.Cost,
                Suffixes(lattice, candidate, exact)));
        }

        return readings;
    }

    /// <inheritdoc/>
    public override StemExplanation Explain(ReadOnlySpan<char> exact, TokenKind kind)
    {
        if (_irregular.TryGetValue(exact, out var known))
        {
            return new StemExplanation(StemMethod.List, [new StemReading { Stem = known, IsKnown = true }]);
        }

        var readings = Readings(exact).Select(Shown).ToArray();
        return readings.Length == 0 ? StemExplanation.Of(StemMethod.Unchanged) : new StemExplanation(StemMethod.Grammar, readings);
    }

    private static StemReading Shown(KazakhReading reading) => new()
    {
        Stem = reading.Stem,
        Class = reading.IsVerb ? WordClass.Verb : WordClass.Noun,
        IsKnown = reading.IsKnown,
        Cost = reading.Cost,
        Steps = [.. reading.Suffixes.Select(suffix => new StemStep([suffix.Name], suffix.Letters, ""))],
    };

    private static List<KazakhSuffix> Suffixes(SegmentationLattice lattice, in StemCandidate candidate, ReadOnlySpan<char> word)
    {
        List<KazakhSuffix> suffixes = [];
        var (position, state) = (candidate.RootLength, candidate.First);
        while (state != SuffixAutomaton.End)
        {
            var (next, after) = lattice.Next(position, state);
            if (position >= candidate.Length)
            {
                suffixes.Add(new KazakhSuffix(new string(word[position..next]), SuffixCosts.NameOf(state)));
            }

            (position, state) = (next, after);
        }

        return suffixes;
    }

    private void AddStems(SegmentationLattice lattice, int room, StemBuffer stems)
    {
        var candidates = lattice.Candidates;
        var best = Best(candidates);
        if (best < 0)
        {
            return;
        }

        stems.Commit(lattice.WriteStem(candidates[best], stems.Reserve(room)));
        if (_weights.Ambiguous == 0)
        {
            return;
        }

        for (var i = 0; i < candidates.Length && stems.Count < MaxStems; i++)
        {
            if (candidates[i].Cost <= candidates[best].Cost + _weights.Ambiguous)
            {
                stems.Commit(lattice.WriteStem(candidates[i], stems.Reserve(room)));
            }
        }
    }

    /// <summary>Whether the word can be read as a known stem with endings.</summary>
    internal bool IsForm(ReadOnlySpan<char> exact)
    {
        if (exact.Length > SegmentationLattice.MaxLength)
        {
            return false;
        }

        var lattice = Lattice();
        lattice.Read(exact);
        var best = Best(lattice.Candidates);
        return best >= 0 && lattice.Candidates[best] is { } reading && (reading.IsListed || reading.IsDerived);
    }

    private static int Best(ReadOnlySpan<StemCandidate> candidates)
    {
        var best = -1;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (best < 0 || candidates[i].Cost < candidates[best].Cost)
            {
                best = i;
            }
        }

        return best;
    }

    // One workspace serves all stemmers of a thread.
    private SegmentationLattice Lattice()
    {
        s_lattice ??= new SegmentationLattice(_model.Stems, _costs, _weights);
        s_lattice.Use(_model.Stems, _costs, _weights);
        return s_lattice;
    }
}
