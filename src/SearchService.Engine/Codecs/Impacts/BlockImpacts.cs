using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Codecs.Impacts;

/// <summary>Finds the impacts of one block of postings after another. Not thread-safe.</summary>
internal sealed class BlockImpacts
{
    // Larger frequencies are rare and share the last place.
    private const int Places = 256;

    private readonly byte[] _norms = new byte[Places];
    private readonly int[] _counts = new int[Places];
    private readonly Impact[] _found = new Impact[PackedBlock.Length];

    /// <summary>The impacts of a block, ascending by frequency and descending by norm, valid until the next call.</summary>
    /// <param name="gaps">The gaps between its documents, at most 128.</param>
    /// <param name="freqs">Their frequencies.</param>
    /// <param name="doc">The document before the block, which the first gap counts from.</param>
    /// <param name="norms">The norms of all documents of the field, empty where it has none.</param>
    public ReadOnlySpan<Impact> Find(ReadOnlySpan<int> gaps, ReadOnlySpan<int> freqs, int doc, ReadOnlySpan<byte> norms)
    {
        var largest = 0;
        for (var i = 0; i < gaps.Length; i++)
        {
            doc += gaps[i];
            var freq = Math.Max(1, freqs[i]);
            largest = Math.Max(largest, freq);
            var place = Math.Min(freq, Places - 1);
            var norm = norms.IsEmpty ? (byte)0 : norms[doc];
            if (_counts[place]++ == 0 || norm > _norms[place])
            {
                _norms[place] = norm;
            }
        }

        var count = TakeFrontier(largest);
        _found.AsSpan(0, count).Reverse();
        return _found.AsSpan(0, count <= ImpactsFormat.MaxBlockImpacts ? count : Merge(count));
    }

    /// <summary>Walks down from the largest frequency, takes what has a better norm than all before, and empties the places.</summary>
    private int TakeFrontier(int largest)
    {
        var count = 0;
        var best = -1;
        for (var place = Math.Min(largest, Places - 1); place > 0; place--)
        {
            if (_counts[place] > 0 && _norms[place] > best)
            {
                best = _norms[place];
                var isShared = place == Places - 1;
                _found[count++] = new Impact(isShared ? largest : place, (byte)best, isShared && _counts[place] > 1);
            }

            _counts[place] = 0;
        }

        return count;
    }

    /// <summary>Makes as many as are allowed out of too many, each of neighbours.</summary>
    private int Merge(int count)
    {
        for (var i = 0; i < ImpactsFormat.MaxBlockImpacts; i++)
        {
            var first = i * count / ImpactsFormat.MaxBlockImpacts;
            var last = ((i + 1) * count / ImpactsFormat.MaxBlockImpacts) - 1;
            _found[i] = new Impact(_found[last].Freq, _found[first].Norm, last > first || _found[first].IsMerged);
        }

        return ImpactsFormat.MaxBlockImpacts;
    }
}
