using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Where a phrase may begin in each document of a batch, as far as its terms were looked at.</summary>
internal sealed class PhrasePlaces
{
    private readonly int[] _starts = new int[BulkScorer.BatchSize];
    private int[] _begins = new int[2 * BulkScorer.BatchSize];
    private int[] _others = new int[2 * BulkScorer.BatchSize];

    /// <summary>How many places there is room for.</summary>
    public int Size => _begins.Length + _others.Length;

    /// <summary>Takes the places that the first term allows in some documents.</summary>
    public void Read(in PhrasePart part, ReadOnlySpan<PositionPlace> places, ReadOnlySpan<int> freqs)
    {
        var end = 0;
        for (var i = 0; i < freqs.Length; i++)
        {
            _starts[i] = end;
            end = checked(end + freqs[i]);
        }

        Grow(ref _begins, end);
        part.Postings.ReadPositions(places, freqs, part.Offset, _begins.AsSpan(0, end));
    }

    /// <summary>Keeps, of the documents given by their indexes, those places that one more term allows.</summary>
    /// <param name="part">The term.</param>
    /// <param name="places">Where the term's positions in each of the documents are.</param>
    /// <param name="freqs">How many there are of each.</param>
    /// <param name="kept">The indexes of the documents; those that are left are moved to the front. Returns how many.</param>
    /// <param name="counts">How many places each document has, by its index; receives those of the documents that are left, from the front.</param>
    public int Keep(in PhrasePart part, ReadOnlySpan<PositionPlace> places, ReadOnlySpan<int> freqs, Span<int> kept, Span<int> counts)
    {
        var total = 0;
        foreach (var freq in freqs)
        {
            total = checked(total + freq);
        }

        Grow(ref _others, total);
        part.Postings.ReadPositions(places, freqs, part.Offset, _others.AsSpan(0, total));
        var left = 0;
        var other = 0;
        var end = 0;
        for (var i = 0; i < freqs.Length; i++)
        {
            var doc = kept[i];
            var count = Intersect(_begins.AsSpan(_starts[doc], counts[doc]), _others.AsSpan(other, freqs[i]), _begins.AsSpan(end));
            other += freqs[i];
            if (count > 0)
            {
                _starts[left] = end;
                kept[left] = doc;
                counts[left++] = count;
                end += count;
            }
        }

        return left;
    }

    /// <summary>Writes the numbers that are in both ascending spans, each once; <paramref name="both"/> may lie where the first one does or before.</summary>
    internal static int Intersect(ReadOnlySpan<int> first, ReadOnlySpan<int> other, Span<int> both)
    {
        if (first.Length == 1)
        {
            both[0] = first[0];
            return other.Contains(first[0]) ? 1 : 0;
        }

        var count = 0;
        for (int i = 0, j = 0; i < first.Length && j < other.Length;)
        {
            var one = first[i];
            var two = other[j];
            if (one == two && (count == 0 || both[count - 1] != one))
            {
                both[count++] = one;
            }

            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return count;
    }

    private static void Grow(ref int[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new int[Math.Max(length, 2 * buffer.Length)];
        }
    }
}
