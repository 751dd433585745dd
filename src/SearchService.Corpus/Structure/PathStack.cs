namespace SearchService.Corpus.Structure;

/// <summary>The titles of the parts and chapters around the place that has been reached.</summary>
internal sealed class PathStack
{
    private readonly List<(int Rank, string Title)> _levels = [];
    private string[] _titles = [];

    /// <summary>The titles, outermost first; the array is not changed any more.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>The level of the innermost part; 0 outside of all.</summary>
    public int Rank => _levels.Count == 0 ? 0 : _levels[^1].Rank;

    public void Clear()
    {
        _levels.Clear();
        _titles = [];
    }

    /// <summary>Leaves the parts of the same or a deeper level.</summary>
    public void Leave(int rank)
    {
        _levels.RemoveAll(level => level.Rank >= rank);
        _titles = [.. _levels.Select(level => level.Title)];
    }

    /// <summary>Enters a part; those of the same or a deeper level are left.</summary>
    public void Enter(int rank, string title)
    {
        _levels.RemoveAll(level => level.Rank >= rank);
        if (title.Length > 0)
        {
            _levels.Add((rank, title));
        }

        _titles = [.. _levels.Select(level => level.Title)];
    }
}
