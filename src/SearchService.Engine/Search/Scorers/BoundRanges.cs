using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchService.Engine.Search.Scorers;

/// <summary>What the scores of several terms, each and together, do not exceed in equal ranges of the documents of a segment.</summary>
/// <remarks>The memory is rented: give it back with <see cref="Return"/>.</remarks>
internal sealed class BoundRanges
{
    /// <summary>The bits of a document number within the finest ranges, of 256 documents.</summary>
    private const int LeastShift = 8;

    private const int MaxBounds = 1 << 18;

    private readonly int _shift = LeastShift;
    private readonly int _count;
    private float[] _bounds;

    /// <summary>Adds up what is known of the parts.</summary>
    public BoundRanges(ReadOnlySpan<TermBlocks> parts, int maxDoc)
    {
        MaxDoc = maxDoc;
        while ((long)(((maxDoc - 1) >> _shift) + 1) * (parts.Length + 1) > MaxBounds && _shift < 16)
        {
            _shift++;
        }

        _count = ((maxDoc - 1) >> _shift) + 1;
        _bounds = ArrayPool<float>.Shared.Rent(_count * (parts.Length + 1));
        var sums = Row(0);
        sums.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            var own = Row(part + 1);
            parts[part].RaiseBounds(own, _shift);
            Add(sums, own);
        }
    }

    /// <summary>One more than the last document of the last range.</summary>
    public int MaxDoc { get; }

    /// <summary>The number of documents of a range.</summary>
    public int Length => 1 << _shift;

    /// <summary>The next documents, at most so many or one range, that can have a score above a floor; false where there are none.</summary>
    public bool TryNextAbove(float floor, int from, int most, out int start, out int end)
    {
        start = end = 0;
        if (from >= MaxDoc)
        {
            return false;
        }

        var sums = Row(0);
        var first = FirstAbove(sums, floor, from >> _shift);
        if (first == sums.Length)
        {
            return false;
        }

        start = Math.Max(from, first << _shift);
        var last = first + 1;
        while (last < sums.Length && sums[last] > floor && ((last + 1) << _shift) - start <= most)
        {
            last++;
        }

        end = Math.Min(last << _shift, MaxDoc);
        return true;
    }

    /// <summary>What no score of a part is above in documents from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public double BestOf(int part, int start, int end)
    {
        var best = 0f;
        foreach (var bound in Row(part + 1)[(start >> _shift)..(((end - 1) >> _shift) + 1)])
        {
            best = Math.Max(best, bound);
        }

        return best;
    }

    /// <summary>The first documents of the ranges with the highest sums, ascending and each once; returns how many, fewer where there are fewer ranges.</summary>
    public int TakeHighest(Span<int> starts)
    {
        var count = 0;
        Span<float> highest = stackalloc float[starts.Length];
        highest.Fill(float.NegativeInfinity);
        var sums = Row(0);
        for (var range = FirstAbove(sums, highest[^1], 0); range < sums.Length; range = FirstAbove(sums, highest[^1], range + 1))
        {
            var place = starts.Length - 1;
            for (; place > 0 && highest[place - 1] < sums[range]; place--)
            {
                highest[place] = highest[place - 1];
                starts[place] = starts[place - 1];
            }

            highest[place] = sums[range];
            starts[place] = range << _shift;
            count = Math.Min(count + 1, starts.Length);
        }

        starts[..count].Sort();
        return count;
    }

    /// <summary>Gives the memory back; nothing may be asked after that.</summary>
    public void Return()
    {
        ArrayPool<float>.Shared.Return(_bounds);
        _bounds = [];
    }

    internal static int FirstAbove(ReadOnlySpan<float> bounds, float floor, int from)
    {
        if (Vector.IsHardwareAccelerated)
        {
            var floors = new Vector<float>(floor);
            for (; from <= bounds.Length - Vector<float>.Count; from += Vector<float>.Count)
            {
                if (Vector.GreaterThanAny(new Vector<float>(bounds[from..]), floors))
                {
                    break;
                }
            }
        }

        return FirstAboveScalar(bounds, floor, from);
    }

    internal static int FirstAboveScalar(ReadOnlySpan<float> bounds, float floor, int from)
    {
        while (from < bounds.Length && !(bounds[from] > floor))
        {
            from++;
        }

        return from;
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> own)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var added = MemoryMarshal.Cast<float, Vector<float>>(own);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] += added[i];
        }

        for (var i = vectors.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            sums[i] += own[i];
        }
    }

    private Span<float> Row(int row) => _bounds.AsSpan(row * _count, _count);
}
