using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Where a phrase may begin in each document of a batch, as far as its terms were looked at.</summary>
internal sealed class PhrasePlaces
{
    private readonly int[] _starts = new int[BulkScorer.BatchSize];
    private int[] _begins = new int[2 * BulkScorer.BatchSize];
    private int[] _first = new int[BulkScorer.BatchSize];
    private int[] _other = new int[BulkScorer.BatchSize];
    private int _end;

    /// <summary>The next places are kept from the front again.</summary>
    public void Begin() => _end = 0;

    /// <summary>The places that the first term allows in a document; good until the next one is read.</summary>
    public ReadOnlySpan<int> Read(in PhrasePart part, in PositionPlace place, int freq)
    {
        var begins = Room(ref _first, freq);
        part.ReadBegins(place, begins);
        return begins;
    }

    /// <summary>The places kept before in a document of the batch.</summary>
    public ReadOnlySpan<int> Of(int doc, int count) => _begins.AsSpan(_starts[doc], count);

    /// <summary>Keeps of some places those that one more term allows, for a document that moves to another index; returns how many.</summary>
    public int Keep(ReadOnlySpan<int> begins, in PhrasePart part, in PositionPlace place, int freq, int doc)
    {
        var others = Room(ref _other, freq);
        part.ReadBegins(place, others);
        if (_begins.Length - _end < begins.Length)
        {
            Array.Resize(ref _begins, 2 * (_end + begins.Length));
        }

        var count = Intersect(begins, others, _begins.AsSpan(_end));
        _starts[doc] = _end;
        _end += count;
        return count;
    }

    /// <summary>Writes the numbers that are in both ascending spans, each once; <paramref name="both"/> may lie where the first one does or before.</summary>
    internal static int Intersect(ReadOnlySpan<int> first, ReadOnlySpan<int> other, Span<int> both)
    {
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

    private static Span<int> Room(ref int[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new int[Math.Max(length, 2 * buffer.Length)];
        }

        return buffer.AsSpan(0, length);
    }
}
