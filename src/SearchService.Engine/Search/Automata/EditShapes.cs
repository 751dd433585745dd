namespace SearchService.Engine.Search.Automata;

/// <summary>The steps of a Levenshtein automaton for any word, in a table.</summary>
/// <remarks>
/// Reading a text computes, code point by code point, a row of the table of distances between the text so far and the beginnings
/// of the word. Only distances up to the limit matter; there are at most 2 · limit + 1 of them, side by side, around the place
/// where the text is. A shape is these distances from the first live one on, and behind each what a swap that the last code point
/// began would make of it in the row after next. Which shape comes next, and how far its first column has moved, depends on nothing
/// but the shape and which of the 2 · limit + 1 letters of the word from the first column on are the code point read: the vector.
/// So there are few shapes (below 100 for two edits) and they are the same for all words. They are found by following all vectors from the first.
/// Columns beyond the end of the word do not harm: no column depends on those behind it.
/// </remarks>
internal sealed class EditShapes
{
    /// <summary>The shape of a text that has too many edits.</summary>
    public const int None = -1;

    private static readonly EditShapes?[] s_made = new EditShapes?[2 * (MostEdits + 1)];

    private const int MostEdits = 2;

    private readonly int _limit;
    private readonly bool _swaps;
    private readonly List<int[]> _shapes = [];
    private readonly List<(int Shape, int Shift)> _steps = [];

    private EditShapes(int limit, bool swaps)
    {
        _limit = limit;
        _swaps = swaps;
        var first = new int[2 * Width];
        Array.Fill(first, limit + 1);
        for (var column = 0; column <= limit; column++)
        {
            first[column] = column;
        }

        Number(first);
        for (var shape = 0; shape < _shapes.Count; shape++)
        {
            for (var vector = 0; vector < 1 << Width; vector++)
            {
                _steps.Add(Compute(_shapes[shape], vector));
            }
        }
    }

    /// <summary>How many columns a shape has, and bits a vector.</summary>
    public int Width => (2 * _limit) + 1;

    /// <summary>How many shapes there are; the first is that of the empty text.</summary>
    public int Count => _shapes.Count;

    /// <summary>The table for so many edits, 1 or 2, and for swaps of neighbours as one edit or two.</summary>
    public static EditShapes Of(int edits, bool swaps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edits, MostEdits);
        return s_made[(2 * edits) + (swaps ? 1 : 0)] ??= new EditShapes(edits, swaps);
    }

    /// <summary>The shape after a code point, or <see cref="None"/>, and by how many columns it begins later.</summary>
    public (int Shape, int Shift) Step(int shape, int vector) => _steps[(shape << Width) + vector];

    /// <summary>The distance in a column of a shape, or one more than the limit.</summary>
    public int Distance(int shape, int column) => _shapes[shape][column];

    private (int Shape, int Shift) Compute(int[] shape, int vector)
    {
        var cap = _limit + 1;
        var next = new int[2 * (Width + 1)];
        Array.Fill(next, cap);
        next[0] = Math.Min(cap, shape[0] + 1);
        for (var column = 1; column <= Width; column++)
        {
            var isSame = IsSet(vector, column - 1);
            var above = column < Width ? shape[column] : cap;
            var best = Math.Min(Math.Min(above, next[column - 1]) + 1, shape[column - 1] + (isSame ? 0 : 1));
            if (column is > 1 && column < Width && IsSet(vector, column - 2))
            {
                best = Math.Min(best, shape[Width + column]);
            }

            next[column] = Math.Min(cap, best);
            if (_swaps && isSame && column > 1)
            {
                next[Width + 1 + column] = Math.Min(cap, shape[column - 2] + 1);
            }
        }

        return Moved(next);
    }

    /// <summary>Cuts off the columns before the first live one.</summary>
    private (int Shape, int Shift) Moved(int[] wide)
    {
        var shift = Array.FindIndex(wide, 0, Width + 1, distance => distance <= _limit);
        if (shift < 0)
        {
            return (None, 0);
        }

        var shape = new int[2 * Width];
        Array.Fill(shape, _limit + 1);
        for (var column = 0; column < Width && shift + column <= Width; column++)
        {
            shape[column] = wide[shift + column];
            shape[Width + column] = wide[Width + 1 + shift + column];
        }

        return (Number(shape), shift);
    }

    private int Number(int[] shape)
    {
        var found = _shapes.FindIndex(other => other.AsSpan().SequenceEqual(shape));
        if (found < 0)
        {
            found = _shapes.Count;
            _shapes.Add(shape);
        }

        return found;
    }

    private static bool IsSet(int vector, int bit) => ((vector >> bit) & 1) != 0;
}
