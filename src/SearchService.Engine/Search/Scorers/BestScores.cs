namespace SearchService.Engine.Search.Scorers;

/// <summary>The highest of some scores, of which only the least matters: so many documents have at least that score.</summary>
internal struct BestScores(int wanted)
{
    private readonly float[] _descending = new float[wanted];
    private int _count;

    /// <summary>The least of the highest scores; minus infinity until there are enough.</summary>
    public readonly float Least => _count == _descending.Length ? _descending[^1] : float.NegativeInfinity;

    /// <summary>Takes one more score.</summary>
    public void Add(float score)
    {
        if (score <= Least)
        {
            return;
        }

        var place = Math.Min(_count, _descending.Length - 1);
        for (; place > 0 && _descending[place - 1] < score; place--)
        {
            _descending[place] = _descending[place - 1];
        }

        _descending[place] = score;
        _count = Math.Min(_count + 1, _descending.Length);
    }
}
