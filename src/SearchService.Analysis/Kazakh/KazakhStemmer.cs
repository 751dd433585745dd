using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Kazakh;

/// <summary>The stem of a Kazakh word by grammar and statistics: all readings that the grammar allows, and the cheapest of them.</summary>
/// <remarks>Thread-safe: each thread has a workspace of its own, made once. A call allocates nothing after that.</remarks>
public sealed class KazakhStemmer : Stemmer
{
    [ThreadStatic]
    private static SegmentationLattice? t_lattice;

    [ThreadStatic]
    private static KazakhStemmer? t_owner;

    private readonly StemModel _model;
    private readonly SuffixCosts _costs;
    private readonly StemWeights _weights;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _irregular;

    /// <summary>The stemmer with the model of this assembly.</summary>
    public KazakhStemmer()
        : this(StemModel.Default, new StemWeights())
    {
    }

    /// <summary>The stemmer with a model of the caller's.</summary>
    public KazakhStemmer(StemModel model)
        : this(model, new StemWeights())
    {
    }

    internal KazakhStemmer(StemModel model, StemWeights weights)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _weights = weights;
        _costs = SuffixCosts.Create(model.Transitions, weights.Learned);
        _irregular = new Dictionary<string, string>(ClosedLists.Instance.Irregular).GetAlternateLookup<ReadOnlySpan<char>>();
        Version = $"kazakh-1 {ClosedLists.Instance.Version} {model.Version}";
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
            stems.Add(exact);
            return;
        }

        var lattice = Lattice();
        lattice.Read(exact);
        var best = Best(lattice.Candidates);
        if (best < 0)
        {
            stems.Add(exact);
            return;
        }

        var room = stems.Reserve(exact.Length + 2);
        stems.Commit(lattice.WriteStem(lattice.Candidates[best], room));
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

    private SegmentationLattice Lattice()
    {
        if (t_owner != this || t_lattice is null)
        {
            t_lattice = new SegmentationLattice(_model.Stems, _costs, _weights);
            t_owner = this;
        }

        return t_lattice;
    }
}
