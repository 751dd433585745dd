using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;

namespace SearchService.Linking.Alignment;

/// <summary>How likely units of two versions say the same, by the words that the lexicon can translate.</summary>
/// <remarks>
/// A word is there, in a unit that says the same, with a fixed probability, and in any other as often as in the whole version; the
/// logarithms of these ratios are added in both directions, for a word that is there and one that is not. Words depend on each
/// other, so the sum is damped. A word whose translations are nowhere in the other version says nothing, and so does one that is
/// in most units. Everything is gathered once by the lists of units of each stem, inside the band of the alignment: the cost is
/// that of the lists and four numbers for each cell. Immutable and thread-safe.
/// </remarks>
internal sealed class TranslatedOverlap
{
    /// <summary>How often a translation of a word of a unit is in the unit that says the same.</summary>
    private const double Faithful = 0.6;

    /// <summary>What a word counts, and from where on more words count less.</summary>
    private const double Share = 0.5;
    private const double Damping = 4;

    private readonly AlignmentBand _band;
    private readonly int _fromCount;
    private readonly int _toCount;
    private readonly Coverage _left;
    private readonly Coverage _right;

    /// <summary>Gathers the words of two versions.</summary>
    public TranslatedOverlap(UnitStems from, UnitStems to, TranslationTable? there, TranslationTable? back)
    {
        (_fromCount, _toCount) = (from.Count, to.Count);
        _band = new AlignmentBand(_fromCount, _toCount);
        _left = new Coverage(_fromCount, _fromCount * _band.Width);
        _right = new Coverage(_toCount, _fromCount * _band.Width);
        var left = new TranslatedWords(from, to, there, Faithful);
        for (var i = 0; i < _fromCount; i++)
        {
            foreach (var stem in from.Bags[i].Keys)
            {
                CoverRow(i, left.Of(stem));
            }
        }

        var right = new TranslatedWords(to, from, back, Faithful);
        for (var j = 0; j < _toCount; j++)
        {
            foreach (var stem in to.Bags[j].Keys)
            {
                CoverColumn(j, right.Of(stem));
            }
        }
    }

    /// <summary>The damped logarithm of how much likelier these words are for units that say the same.</summary>
    public double Score(int from, int fromCount, int to, int toCount)
    {
        var sum = 0.0;
        for (var i = from; i < from + fromCount; i++)
        {
            sum += _left.Absent[i] + At(toCount == 1 ? _left.One : _left.Two, i, to);
        }

        for (var j = to; j < to + toCount; j++)
        {
            sum += _right.Absent[j] + At(fromCount == 1 ? _right.One : _right.Two, from, j);
        }

        sum *= Share;
        return sum / Math.Sqrt(1 + (Math.Abs(sum) / Damping));
    }

    private float At(float[] cells, int row, int column) =>
        _band.Contains(row, column) ? cells[(row * _band.Width) + column - _band.First(row)] : 0;

    private void Add(float[] cells, int row, int column, float gain)
    {
        if ((uint)row < (uint)_fromCount && (uint)column < (uint)_toCount && _band.Contains(row, column))
        {
            cells[(row * _band.Width) + column - _band.First(row)] += gain;
        }
    }

    private void CoverRow(int row, TranslatedWord word)
    {
        _left.Absent[row] += word.Absent;
        for (var k = 0; k < word.Units.Length; k++)
        {
            var column = word.Units[k];
            Add(_left.One, row, column, word.Gain * word.Fits[k]);
            var (before, here) = InTwo(word, k);
            Add(_left.Two, row, column - 1, before);
            Add(_left.Two, row, column, here);
        }
    }

    private void CoverColumn(int column, TranslatedWord word)
    {
        _right.Absent[column] += word.Absent;
        for (var k = 0; k < word.Units.Length; k++)
        {
            var row = word.Units[k];
            Add(_right.One, row, column, word.Gain * word.Fits[k]);
            var (before, here) = InTwo(word, k);
            Add(_right.Two, row - 1, column, before);
            Add(_right.Two, row, column, here);
        }
    }

    /// <summary>What a unit with the word adds to the two neighbours it ends and to those it begins: the better of both counts, once.</summary>
    private static (float Before, float Here) InTwo(TranslatedWord word, int k)
    {
        var (units, fits) = (word.Units, word.Fits);
        var follows = k > 0 && units[k - 1] == units[k] - 1;
        var next = k + 1 < units.Length && units[k + 1] == units[k] + 1 ? fits[k + 1] : 0;
        return (follows ? 0 : word.Gain * fits[k], word.Gain * Math.Max(fits[k], next));
    }

    /// <summary>What is known of the words of one version: what it counts that they are absent, and what each cell adds where they are found.</summary>
    private sealed class Coverage(int units, int cells)
    {
        public float[] Absent { get; } = new float[units];

        /// <summary>Found in the one unit of the cell.</summary>
        public float[] One { get; } = new float[cells];

        /// <summary>Found in the unit of the cell or the one behind it.</summary>
        public float[] Two { get; } = new float[cells];
    }
}
