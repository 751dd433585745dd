using System.Runtime.InteropServices;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Learns which stems translate each other by expectation maximisation: IBM Model 1 in both directions, made to agree.</summary>
/// <remarks>
/// In Model 1 every stem of one text is explained by some stem of the other, or by none. The two directions first learn apart;
/// then an alignment counts by the product of what both give it (Liang, Taskar and Klein, 2006), which removes most of the rare
/// stems that explain everything in one direction. Each pair of stems that ever stand together has one cell, and the cells of a
/// pair of texts are listed once, so an iteration is a walk over arrays. Deterministic: one thread, one order.
/// </remarks>
internal sealed class AgreementModel
{
    private const int ApartIterations = 3;
    private const int AgreeingIterations = 3;

    /// <summary>How much of a stem that comes by accident everywhere the empty word explains.</summary>
    private const float EmptyShare = 0.5f;

    /// <summary>Of fewer words than this nothing is told about which come everywhere.</summary>
    private const double LeastWords = 1000;

    private readonly StemPair[] _pairs;
    private readonly int[] _cells;
    private readonly int[] _leftOf;
    private readonly int[] _rightOf;
    private readonly float[] _emptyLeft;
    private readonly float[] _emptyRight;
    private readonly float[] _priorThere;
    private readonly float[] _priorBack;
    private readonly float[] _massLeft;
    private readonly float[] _massRight;
    private float[] _rightGivenLeft;
    private float[] _leftGivenRight;

    /// <param name="pairs">The pairs of texts.</param>
    /// <param name="leftCount">How many stems the left has.</param>
    /// <param name="rightCount">How many the right has.</param>
    /// <param name="prior">What is known before, or null where that is nothing.</param>
    public AgreementModel(IEnumerable<StemPair> pairs, int leftCount, int rightCount, AlignmentPrior? prior = null)
    {
        _pairs = [.. pairs.Where(pair => pair.Left.Length > 0 && pair.Right.Length > 0)];
        (_cells, _leftOf, _rightOf) = ListCells(_pairs);
        _emptyLeft = Frequencies(_pairs, leftCount, pair => pair.Left);
        _emptyRight = Frequencies(_pairs, rightCount, pair => pair.Right);
        Counts = new float[_leftOf.Length];
        _rightGivenLeft = new float[_leftOf.Length];
        _leftGivenRight = new float[_leftOf.Length];
        (_priorThere, _priorBack) = (new float[_leftOf.Length], new float[_leftOf.Length]);
        (_massLeft, _massRight) = (new float[leftCount], new float[rightCount]);
        if (prior is not null)
        {
            SetPrior(prior);
        }

        for (var cell = 0; cell < _leftOf.Length; cell++)
        {
            _rightGivenLeft[cell] = (_priorThere[cell] + (1f / rightCount)) / (_massLeft[_leftOf[cell]] + 1);
            _leftGivenRight[cell] = (_priorBack[cell] + (1f / leftCount)) / (_massRight[_rightOf[cell]] + 1);
        }
    }

    /// <summary>How many steps learning has.</summary>
    public static int Iterations => ApartIterations + AgreeingIterations;

    /// <summary>The number of pairs of stems that ever stand together.</summary>
    public int CellCount => _leftOf.Length;

    /// <summary>How often the stems of a cell translate each other, as expected after the last step.</summary>
    public float[] Counts { get; private set; }

    /// <summary>The stems of a cell.</summary>
    public (int Left, int Right) Stems(int cell) => (_leftOf[cell], _rightOf[cell]);

    /// <summary>Learns, with a call after each step.</summary>
    public void Learn(Action? step)
    {
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            if (iteration < ApartIterations)
            {
                var right = Expect(agree: false, forward: true);
                var left = Expect(agree: false, forward: false);
                _rightGivenLeft = Normalise(right, _leftOf, _priorThere, _massLeft);
                _leftGivenRight = Normalise(left, _rightOf, _priorBack, _massRight);
            }
            else
            {
                Counts = Expect(agree: true, forward: true);
                _rightGivenLeft = Normalise(Counts, _leftOf, _priorThere, _massLeft);
                _leftGivenRight = Normalise(Counts, _rightOf, _priorBack, _massRight);
            }

            step?.Invoke();
        }
    }

    private float[] Expect(bool agree, bool forward)
    {
        var counts = new float[_leftOf.Length];
        var columns = Array.Empty<float>();
        var rows = Array.Empty<float>();
        var start = 0;
        foreach (var pair in _pairs)
        {
            var (height, width) = (pair.Left.Length, pair.Right.Length);
            if (columns.Length < width)
            {
                columns = new float[width];
            }

            if (rows.Length < height)
            {
                rows = new float[height];
            }

            var cells = _cells.AsSpan(start, height * width);
            Sum(pair, cells, columns.AsSpan(0, width), rows.AsSpan(0, height));
            for (var i = 0; i < height; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    var cell = cells[(i * width) + j];
                    var there = agree || forward ? _rightGivenLeft[cell] / columns[j] : 1;
                    var back = agree || !forward ? _leftGivenRight[cell] / rows[i] : 1;
                    counts[cell] += pair.Weight * there * back;
                }
            }

            start += cells.Length;
        }

        return counts;
    }

    /// <summary>What all explanations of each stem of a pair sum to, the empty word among them.</summary>
    private void Sum(in StemPair pair, ReadOnlySpan<int> cells, Span<float> columns, Span<float> rows)
    {
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = _emptyRight[pair.Right[j]];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var row = _emptyLeft[pair.Left[i]];
            for (var j = 0; j < columns.Length; j++)
            {
                var cell = cells[(i * columns.Length) + j];
                columns[j] += _rightGivenLeft[cell];
                row += _leftGivenRight[cell];
            }

            rows[i] = row;
        }
    }

    /// <summary>What counts as seen before: for the cells, and for each stem at least the sum of its cells.</summary>
    private void SetPrior(AlignmentPrior prior)
    {
        for (var cell = 0; cell < _leftOf.Length; cell++)
        {
            var (left, right) = Stems(cell);
            (_priorThere[cell], _priorBack[cell]) = prior.Of(left, right);
            _massLeft[left] += _priorThere[cell];
            _massRight[right] += _priorBack[cell];
        }

        for (var left = 0; left < _massLeft.Length; left++)
        {
            _massLeft[left] = Math.Max(_massLeft[left], prior.OfLeft(left));
        }

        for (var right = 0; right < _massRight.Length; right++)
        {
            _massRight[right] = Math.Max(_massRight[right], prior.OfRight(right));
        }
    }

    private static float[] Normalise(float[] counts, int[] owners, float[] prior, float[] mass)
    {
        var totals = new double[mass.Length];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            totals[owners[cell]] += counts[cell];
        }

        var probabilities = new float[counts.Length];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var owner = owners[cell];
            probabilities[cell] = (float)((counts[cell] + prior[cell]) / Math.Max(totals[owner] + mass[owner], 1e-12));
        }

        return probabilities;
    }

    private static (int[] Cells, int[] LeftOf, int[] RightOf) ListCells(StemPair[] pairs)
    {
        var numbers = new Dictionary<long, int>();
        var leftOf = new List<int>();
        var rightOf = new List<int>();
        var cells = new int[pairs.Sum(pair => pair.Left.Length * pair.Right.Length)];
        var at = 0;
        foreach (var pair in pairs)
        {
            foreach (var left in pair.Left)
            {
                foreach (var right in pair.Right)
                {
                    ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, ((long)left << 32) | (uint)right, out var known);
                    if (!known)
                    {
                        cell = leftOf.Count;
                        leftOf.Add(left);
                        rightOf.Add(right);
                    }

                    cells[at++] = cell;
                }
            }
        }

        return (cells, [.. leftOf], [.. rightOf]);
    }

    private static float[] Frequencies(StemPair[] pairs, int count, Func<StemPair, int[]> side)
    {
        var counts = new double[count];
        var total = 0d;
        foreach (var pair in pairs)
        {
            foreach (var stem in side(pair))
            {
                counts[stem] += pair.Weight;
                total += pair.Weight;
            }
        }

        return [.. counts.Select(value => (float)(EmptyShare * value / Math.Max(total, LeastWords)))];
    }
}
