using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Codecs.Impacts;

/// <summary>The impacts of one term, read in place; to be used while the segment is open.</summary>
internal readonly ref struct TermImpacts
{
    private readonly ReadOnlySpan<byte> _codes;

    private TermImpacts(Impact[] impacts, ReadOnlySpan<byte> codes, int blockCount)
    {
        Impacts = impacts;
        _codes = codes;
        BlockCount = blockCount;
    }

    /// <summary>All that occur, ascending by frequency.</summary>
    public ReadOnlySpan<Impact> Impacts { get; }

    /// <summary>The number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>Reads the part behind the checksum; false where it is not as it must be.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, int docFreq, out TermImpacts impacts)
    {
        impacts = default;
        var at = 0;
        if (!TryReadVInt(body, ref at, out var count) || count == 0 || count > body.Length)
        {
            return false;
        }

        var read = new Impact[count];
        uint freq = 0;
        for (var i = 0; i < read.Length; i++)
        {
            if (!TryReadVInt(body, ref at, out var code) || at == body.Length)
            {
                return false;
            }

            freq += code >> 1;
            read[i] = new Impact((int)Math.Min(freq, int.MaxValue), body[at++], (code & 1) != 0);
        }

        impacts = new TermImpacts(read, body[at..], (docFreq + PackedBlock.Length - 1) / PackedBlock.Length);
        return true;
    }

    /// <summary>The best of each block, given a score for each impact; false where the codes are not as they must be.</summary>
    /// <param name="scores">The scores of <see cref="Impacts"/>.</param>
    /// <param name="best">Receives the best score of each block.</param>
    /// <param name="counts">Receives how many blocks have each of <see cref="Impacts"/>.</param>
    public bool TryTakeBest(ReadOnlySpan<float> scores, Span<float> best, Span<int> counts)
    {
        counts.Clear();
        var at = 0;
        for (var block = 0; block < best.Length; block++)
        {
            var top = float.NegativeInfinity;
            uint code;
            do
            {
                if (!TryReadVInt(_codes, ref at, out code) || code >> 1 >= scores.Length)
                {
                    return false;
                }

                var index = (int)(code >> 1);
                top = Math.Max(top, scores[index]);
                counts[index]++;
            }
            while ((code & 1) == 0);
            best[block] = top;
        }

        return at == _codes.Length;
    }

    /// <summary>The impacts of each block, as they were written; null where the codes are not as they must be.</summary>
    public List<Impact[]>? ReadBlocks()
    {
        var blocks = new List<Impact[]>(BlockCount);
        var block = new List<Impact>();
        for (var at = 0; at < _codes.Length;)
        {
            if (!TryReadVInt(_codes, ref at, out var code) || code >> 1 >= Impacts.Length)
            {
                return null;
            }

            block.Add(Impacts[(int)(code >> 1)]);
            if ((code & 1) != 0)
            {
                blocks.Add([.. block]);
                block.Clear();
            }
        }

        return blocks.Count == BlockCount && block.Count == 0 ? blocks : null;
    }

    private static bool TryReadVInt(ReadOnlySpan<byte> bytes, ref int at, out uint value)
    {
        value = 0;
        for (var shift = 0; shift < 35 && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
