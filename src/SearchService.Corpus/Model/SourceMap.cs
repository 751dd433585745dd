namespace SearchService.Corpus.Model;

/// <summary>Maps positions of a repaired text to positions of the source file.</summary>
/// <remarks>
/// A list of runs, ascending in both: from <c>runs[i].Text</c> on, source position = runs[i].Source + (position - runs[i].Text),
/// capped at the source of the next run. Immutable.
/// </remarks>
public sealed class SourceMap
{
    private readonly (int Text, int Source)[] _runs;

    /// <summary>Creates a map from its runs; the first must start at text position 0.</summary>
    public SourceMap(IEnumerable<(int Text, int Source)> runs)
    {
        _runs = [.. runs];
        if (_runs.Length == 0 || _runs[0].Text != 0)
        {
            throw new ArgumentException("The first run must start at text position 0.", nameof(runs));
        }
    }

    /// <summary>The runs.</summary>
    public IReadOnlyList<(int Text, int Source)> Runs => _runs;

    /// <summary>The position in the decoded source, in UTF-16 units, of a position in the text.</summary>
    public int ToSource(int position)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_runs[middle].Text <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var source = _runs[low].Source + (position - _runs[low].Text);
        return low + 1 < _runs.Length ? Math.Min(source, _runs[low + 1].Source) : source;
    }
}
