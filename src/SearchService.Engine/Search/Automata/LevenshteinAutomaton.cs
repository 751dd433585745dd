namespace SearchService.Engine.Search.Automata;

/// <summary>Accepts the strings within a number of edits of a word: insertions, deletions, substitutions and, if wanted, swaps of neighbours.</summary>
/// <remarks>
/// The verdict on a string is its distance: the optimal string alignment distance, in which a swapped pair is not edited again.
/// The first code points may be required to be equal. A state is a shape of <see cref="EditShapes"/> and the column of the word
/// that it begins at, or a place in the code points that must be equal.
/// </remarks>
internal sealed class LevenshteinAutomaton : LazyAutomaton
{
    private const int InPrefix = -1;

    private readonly int[] _prefix;
    private readonly int[] _word;
    private readonly EditShapes _shapes;
    private readonly List<(int Column, int Shape)> _contents = [];
    private readonly int[]?[] _states;
    private int _maxEdits;

    public LevenshteinAutomaton(string word, int maxEdits, int prefixLength, bool swaps)
        : base(CodePoints(word))
    {
        int[] classes = [.. CodePoints(word).Select(ClassOf)];
        var fixedLength = Math.Min(prefixLength, classes.Length);
        _prefix = classes[..fixedLength];
        _word = classes[fixedLength..];
        _maxEdits = maxEdits;
        _shapes = EditShapes.Of(maxEdits, swaps);
        _states = new int[_word.Length + 1][];
        if (fixedLength == 0)
        {
            StateOf(0, 0);
        }
        else
        {
            Add(0, InPrefix, Dead);
        }
    }

    /// <summary>Allows fewer edits from now on. States from before stay good, those that allow too many edits lead nowhere.</summary>
    public void LimitTo(int maxEdits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, _maxEdits);
        _maxEdits = maxEdits;
        Reconsider(
            state => _contents[IndexOf(state)] is var (column, shape) && (shape == InPrefix || IsAlive(column, shape)),
            state => _contents[IndexOf(state)] is var (column, shape) && shape == InPrefix ? Dead : Distance(column, shape));
    }

    protected override int Follow(int state, int index)
    {
        var (column, shape) = _contents[IndexOf(state)];
        if (shape == InPrefix)
        {
            return _prefix[column] != index ? Dead : column + 1 == _prefix.Length ? StateOf(0, 0) : Add(column + 1, InPrefix, Dead);
        }

        var vector = 0;
        var end = Math.Min(_shapes.Width, _word.Length - column);
        for (var i = 0; i < end; i++)
        {
            vector |= (_word[column + i] == index ? 1 : 0) << i;
        }

        var (next, shift) = _shapes.Step(shape, vector);
        return next == EditShapes.None || !IsAlive(column + shift, next) ? Dead : StateOf(column + shift, next);
    }

    private int StateOf(int column, int shape)
    {
        var states = _states[column] ??= new int[_shapes.Count];
        if (states[shape] == 0)
        {
            // One more than the number, so that 0 means none yet.
            states[shape] = Add(column, shape, Distance(column, shape)) + 1;
        }

        return states[shape] - 1;
    }

    private int Add(int column, int shape, int verdict)
    {
        _contents.Add((column, shape));
        return AddState(verdict);
    }

    /// <summary>Whether a column of the word has few enough edits.</summary>
    private bool IsAlive(int column, int shape)
    {
        for (var i = 0; i < _shapes.Width && column + i <= _word.Length; i++)
        {
            if (_shapes.Distance(shape, i) <= _maxEdits)
            {
                return true;
            }
        }

        return false;
    }

    private int Distance(int column, int shape)
    {
        var last = _word.Length - column;
        return last < _shapes.Width && _shapes.Distance(shape, last) is var distance && distance <= _maxEdits ? distance : Dead;
    }
}
