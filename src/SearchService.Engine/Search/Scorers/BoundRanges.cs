using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchService.Engine.Search.Scorers;

/// <summary>What the scores of several terms together do not exceed, for equal ranges of the documents of a segment.</summary>
internal sealed class BoundRanges
{
    private const int Shift = 8;

    private readonly float[] _bounds;
    private readonly int _maxDoc;

    /// <summary>Adds up what is known of the parts.</summary>
    public BoundRanges(TermBlocks[] parts, int maxDoc)
    {
        _maxDoc = maxDoc;
        _bounds = new float[((maxDoc - 1) >> Shift) + 1];
        var own = new float[_bounds.Length];
        foreach (var part in parts)
        {
            part.RaiseBounds(own, Shift);
            Add(own);
        }
    }

    /// <summary>The next documents, at most so many, that can have a score above a floor; null where there are none.</summary>
    public (int Start, int End)? NextAbove(float floor, int from, int most)
    {
        var first = from >> Shift;
        while (first < _bounds.Length && !(_bounds[first] > floor))
        {
            first++;
        }

        if (first >= _bounds.Length || from >= _maxDoc)
        {
            return null;
        }

        var start = Math.Max(from, first << Shift);
        var last = first + 1;
        while (last < _bounds.Length && _bounds[last] > floor && ((last + 1) << Shift) - start <= most)
        {
            last++;
        }

        return (start, Math.Min(last << Shift, _maxDoc));
    }

    private void Add(float[] own)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(_bounds.AsSpan());
        var added = MemoryMarshal.Cast<float, Vector<float>>(own.AsSpan());
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += added[i];
        }

        for (var i = sums.Length * Vector<float>.Count; i < _bounds.Length; i++)
        {
            _bounds[i] += own[i];
        }
    }
}
