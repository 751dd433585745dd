using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Where a phrase may begin in each document of a batch, as far as its terms were looked at.</summary>
internal sealed class PhrasePlaces
{
    private readonly int[] _starts = new int[BulkScorer.BatchSize];
    private int[] _begins = new int[2 * BulkScorer.BatchSize];

    /// <summary>How many places there is room for.</summary>
    public int Size => _begins.Length;

    /// <summary>How many positions were looked at; who reports it sets it back.</summary>
    public long Work { get; set; }

    /// <summary>Takes the places that the first term allows in some documents.</summary>
    /// <param name="part">The term.</param>
    /// <param name="places">Where the positions of the term in each document are.</param>
    /// <param name="freqs">How many there are of each.</param>
    public void Read(in PhrasePart part, ReadOnlySpan<PositionPlace> places, ReadOnlySpan<int> freqs)
    {
        var end = 0;
        for (var i = 0; i < freqs.Length; i++)
        {
            if (freqs[i] > _begins.Length - end)
            {
                Array.Resize(ref _begins, checked(2 * (end + freqs[i])));
            }

            PositionGaps.Sum(part.Postings.Gaps(places[i], freqs[i]), part.Offset, _begins.AsSpan(end, freqs[i]));
            _starts[i] = end;
            end += freqs[i];
        }

        Work += end;
    }

    /// <summary>Keeps, of the documents given by their indexes, those places that one more term allows.</summary>
    /// <param name="part">The term.</param>
    /// <param name="places">Where the positions of the term in each of the documents are.</param>
    /// <param name="freqs">How many there are of each.</param>
    /// <param name="kept">The indexes of the documents; those that are left are moved to the front. Returns how many.</param>
    /// <param name="counts">How many places each document has, by its index; receives those of the documents that are left, from the front.</param>
    public int Keep(in PhrasePart part, ReadOnlySpan<PositionPlace> places, ReadOnlySpan<int> freqs, Span<int> kept, Span<int> counts)
    {
        var left = 0;
        var end = 0;
        for (var i = 0; i < freqs.Length; i++)
        {
            Work += freqs[i];
            var doc = kept[i];
            var begins = _begins.AsSpan(_starts[doc], counts[doc]);
            var gaps = part.Postings.Gaps(places[i], freqs[i]);
            var count = PositionGaps.Keep(gaps, freqs[i], part.Offset, begins, _begins.AsSpan(end, begins.Length));
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
}
