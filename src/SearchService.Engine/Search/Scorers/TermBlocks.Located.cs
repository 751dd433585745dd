using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

// Reading by targets: a block is located by its bounds, and decoded when somebody looks into it.
internal sealed partial class TermBlocks
{
    /// <summary>The last document that the located block can have.</summary>
    public int BlockEnd => _bounds is null ? LoadedEnd : EndOf(_block);

    /// <summary>The frequency of the document that <see cref="Has"/> has found.</summary>
    public int Freq => _postings.BlockFreqs[_at];

    /// <summary>Whether <see cref="Rewind"/> is possible.</summary>
    public bool CanRewind => _bounds is not null || Cost <= PackedBlock.Length;

    /// <summary>Finds the block that has the first document at or after a target, without decoding it; false where there is none.</summary>
    public bool Locate(int target)
    {
        if (_doc == DocIdSetIterator.NoMoreDocs)
        {
            return false;
        }

        if (_bounds is null)
        {
            return LocateByDecoding(target);
        }

        var bases = _bounds.Bases;
        var block = _block;
        for (var step = 1; block + 1 < bases.Length && bases[block + 1] < target;)
        {
            // Leaps double as long as they stay before the target.
            var next = Math.Min(block + step, bases.Length - 1);
            if (bases[next] < target)
            {
                block = next;
                step *= 2;
            }
            else
            {
                step = Math.Max(1, step / 2);
            }
        }

        _block = block;
        return block + 1 < bases.Length || Docs[^1] >= target;
    }

    /// <summary>The documents of the located block from a target beyond those asked for before.</summary>
    public ReadOnlySpan<int> DocsFrom(int target) => Within(target, DocIdSetIterator.NoMoreDocs);

    /// <summary>The documents of the located block from a target beyond those asked for before up to an end, and their scores.</summary>
    public ReadOnlySpan<int> DocsWithin(int target, int end, out ReadOnlySpan<float> scores)
    {
        var docs = Within(target, end);
        scores = Scores.Slice(_at, docs.Length);
        return docs;
    }

    /// <summary>Whether the located block has a document, behind those asked for before.</summary>
    public bool Has(int doc)
    {
        var docs = Docs;
        _at += PackedBlock.CountBelow(docs[_at..], doc);
        return _at < docs.Length && docs[_at] == doc;
    }

    /// <summary>The score of a document, which the decoded block may have behind those asked for before; 0 where it has not.</summary>
    public float ScoreOf(int doc) => Has(doc) ? ScoreAt(_at) : 0f;

    /// <summary>The scores of some documents of the decoded block.</summary>
    public void ScoresOf(ReadOnlySpan<int> docs, Span<float> scores)
    {
        Span<int> freqs = stackalloc int[PackedBlock.Length];
        var blockDocs = _postings.BlockDocs;
        var blockFreqs = _postings.BlockFreqs;
        var at = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            while (blockDocs[at] != docs[i])
            {
                at++;
            }

            freqs[i] = blockFreqs[at];
        }

        _similarity!.Score(docs, freqs[..docs.Length], scores);
    }

    /// <summary>Marks its documents of a window and adds their scores, but for those that with <paramref name="rest"/> stay below the floor.</summary>
    public void AddWithin(double[] sums, ulong[] touched, int start, int end, double rest, float floor)
    {
        for (var doc = start; doc < end && Locate(doc); doc = BlockEnd + 1)
        {
            if (BlockBest + rest <= floor)
            {
                continue;
            }

            var docs = DocsWithin(doc, end, out var scores);
            for (var i = 0; i < docs.Length; i++)
            {
                var slot = docs[i] - start;
                touched[slot >> 6] |= 1UL << slot;
                sums[slot] += scores[i];
            }
        }
    }

    /// <summary>Adds its scores in the located block to sums of a window that are above 0.</summary>
    public void AddWhereSum(double[] sums, WindowScratch scratch, int start, int target, int end)
    {
        var docs = Within(target, end);
        var found = scratch.Found;
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            found[count] = i;
            count += sums[docs[i] - start] > 0 ? 1 : 0;
        }

        if (count == 0)
        {
            return;
        }

        var freqs = _postings.BlockFreqs[_at..];
        for (var i = 0; i < count; i++)
        {
            scratch.FoundFreqs[i] = freqs[found[i]];
            found[i] = docs[found[i]];
        }

        var scores = scratch.FoundScores.AsSpan(0, count);
        _similarity!.Score(found.AsSpan(0, count), scratch.FoundFreqs.AsSpan(0, count), scores);
        for (var i = 0; i < count; i++)
        {
            sums[found[i] - start] += scores[i];
        }
    }

    /// <summary>Finds documents of the located block among marked ones; returns how many were found with those before.</summary>
    public int FindMarked(ulong[] marked, int start, int target, int end, int[] found, int[] freqs, int count, bool wantsFreqs)
    {
        var docs = Within(target, end);
        var first = count;
        for (var i = 0; i < docs.Length; i++)
        {
            var slot = docs[i] - start;
            found[count] = i;
            count += (int)(marked[slot >> 6] >> slot) & 1;
        }

        if (count == first)
        {
            return count;
        }

        if (wantsFreqs)
        {
            var all = _postings.BlockFreqs[_at..];
            for (var i = first; i < count; i++)
            {
                freqs[i] = all[found[i]];
            }
        }

        for (var i = first; i < count; i++)
        {
            found[i] = docs[found[i]];
        }

        return count;
    }

    /// <summary>Goes back before the first document that can be located.</summary>
    public void Rewind()
    {
        _at = 0;
        if (_bounds is not null)
        {
            _block = 0;
        }
    }

    private ReadOnlySpan<int> Within(int target, int end)
    {
        var docs = Docs;
        _at += PackedBlock.CountBelow(docs[_at..], target);
        docs = docs[_at..];
        return docs.IsEmpty ? docs : docs[..CountBefore(docs, end)];
    }

    private bool LocateByDecoding(int target)
    {
        if (_postings.BlockDocs is [.., var last] && last >= target)
        {
            return true;
        }

        // The only block stays, to be rewound.
        if (CanRewind || _postings.BlockDocs.IsEmpty || !_postings.LoadBlockOf(target))
        {
            return false;
        }

        _isScored = false;
        _at = 0;
        return true;
    }

    private int EndOf(int block) => block + 1 < _bounds!.Bases.Length ? _bounds.Bases[block + 1] : MaxDoc - 1;
}
