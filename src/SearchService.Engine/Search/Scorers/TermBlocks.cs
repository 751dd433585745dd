using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>One term of an index on disk, a block at a time, with what is known of the best scores in its blocks.</summary>
/// <remarks>
/// It is read in one of two ways: forward from <see cref="DisjunctionPart.Doc"/> on, or, after <see cref="Locate"/>, by targets
/// that never go back; the second leaves blocks undecoded that nobody looks into, if their bounds are known. Deleted documents
/// are not left out.
/// </remarks>
internal sealed class TermBlocks : DisjunctionPart
{
    private const int None = -1;

    // So few documents are scored sooner than their bounds are of use.
    private const int MaxExactCost = 4 * PackedBlock.Length;

    private readonly BlockPostingsEnum _postings;
    private readonly SimScorer? _similarity;
    private readonly BlockBounds? _bounds;
    private readonly double _factor;
    private readonly float[] _scores;
    private bool _isScored;
    private int _at;
    private int _doc;

    /// <summary>The block that was located, and the decoded one; where no bounds are known both are the block that is decoded.</summary>
    private int _block;
    private int _loaded = None;

    /// <summary>Takes postings before their first document.</summary>
    public TermBlocks(BlockPostingsEnum postings, SimScorer? similarity, int maxDoc)
    {
        _postings = postings;
        _similarity = similarity;
        MaxDoc = maxDoc;
        _scores = similarity is null ? [] : new float[PackedBlock.Length];
        MaxScore = similarity?.MaxScore ?? double.PositiveInfinity;
        LoadNext();
        if (similarity is null)
        {
            return;
        }

        if (postings.Cost <= PackedBlock.Length)
        {
            MaxScore = Math.Min(MaxScore, BestOf(Scores) * BlockBounds.Slack);
        }
        else if (postings.BoundsFor(similarity) is { } bounds)
        {
            _bounds = bounds;
            _factor = bounds.FactorFor(similarity) * BlockBounds.Slack;
            MaxScore = Math.Min(MaxScore, BestOf(bounds.Best) * _factor);
        }
    }

    /// <summary>One more than the largest document of the segment.</summary>
    public int MaxDoc { get; }

    /// <summary>About how many documents there are.</summary>
    public int Cost => (int)_postings.Cost;

    public override double MaxScore { get; }

    public override int Doc => _doc;

    /// <summary>The formula, or null where no scores are wanted.</summary>
    public SimScorer? Similarity => _similarity;

    /// <summary>The frequency of the document that <see cref="Has"/> has found.</summary>
    public int Freq => _postings.BlockFreqs[_at];

    /// <summary>Whether <see cref="Rewind"/> is possible.</summary>
    public bool CanRewind => _bounds is not null || Cost <= PackedBlock.Length;

    /// <summary>The last document that the located block can have.</summary>
    public int BlockEnd => _bounds is null ? LoadedEnd : EndOf(_block);

    /// <summary>What no score in the located block is above.</summary>
    public double BlockBest => _bounds is null ? MaxScore : _bounds.Best[_block] * _factor;

    /// <summary>The documents of the located block, which is decoded if need be.</summary>
    public ReadOnlySpan<int> Docs
    {
        get
        {
            if (_loaded != _block)
            {
                _postings.SkipTo(_bounds!, _block);
                _postings.NextBlock();
                _loaded = _block;
                _isScored = false;
                _at = 0;
            }

            return _postings.BlockDocs;
        }
    }

    /// <summary>The scores of the documents of the decoded block.</summary>
    public ReadOnlySpan<float> Scores
    {
        get
        {
            if (!_isScored)
            {
                var docs = _postings.BlockDocs;
                _similarity!.Score(docs, _postings.BlockFreqs, _scores);
                _isScored = true;
            }

            return _scores.AsSpan(0, _postings.BlockDocs.Length);
        }
    }

    private int LoadedEnd => _postings.BlockDocs is [.., var last] ? last : DocIdSetIterator.NoMoreDocs;

    public override void AddTo(double[] sums, ulong[] touched, int start, int end)
    {
        while (_doc < end)
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            if (sums.Length > 0)
            {
                var scores = Scores.Slice(_at, docs.Length);
                for (var i = 0; i < docs.Length; i++)
                {
                    sums[docs[i] - start] += scores[i];
                }
            }

            Pass(docs.Length);
        }
    }

    public override void AddWhereNeeded(double[] sums, double needed, ulong[] touched, int start, int end)
    {
        while (_doc < end)
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            for (var i = 0; i < docs.Length; i++)
            {
                ref var sum = ref sums[docs[i] - start];
                if (sum > needed)
                {
                    sum += ScoreAt(_at + i);
                }
            }

            Pass(docs.Length);
        }
    }

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

    /// <summary>The documents of the located block from a target beyond those asked for before up to an end, and their scores.</summary>
    public ReadOnlySpan<int> DocsWithin(int target, int end, out ReadOnlySpan<float> scores)
    {
        var docs = Within(target, end);
        scores = Scores.Slice(_at, docs.Length);
        return docs;
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

    /// <summary>The documents of the located block from a target beyond those asked for before.</summary>
    public ReadOnlySpan<int> DocsFrom(int target) => Within(target, DocIdSetIterator.NoMoreDocs);

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

    /// <summary>Whether the located block has a document, behind those asked for before.</summary>
    public bool Has(int doc)
    {
        var docs = Docs;
        _at += PackedBlock.CountBelow(docs[_at..], doc);
        return _at < docs.Length && docs[_at] == doc;
    }

    /// <summary>The score of a document, which the decoded block may have behind those asked for before; 0 where it has not.</summary>
    public float ScoreOf(int doc) => Has(doc) ? ScoreAt(_at) : 0f;

    /// <summary>Sets the bounds of equal ranges of documents: to the best scores of the documents in them where these are few, else to those of the blocks.</summary>
    public void RaiseBounds(Span<float> ranges, int shift)
    {
        if (!CanRewind)
        {
            ranges.Fill((float)MaxScore);
            return;
        }

        ranges.Clear();
        if (Cost <= MaxExactCost)
        {
            RaiseByScores(ranges, shift);
            Rewind();
            return;
        }

        var first = 0;
        for (var block = 0; block < _bounds!.Best.Length; block++)
        {
            var best = (float)(_bounds.Best[block] * _factor);
            var end = EndOf(block);
            for (var range = first >> shift; range <= end >> shift; range++)
            {
                ranges[range] = Math.Max(ranges[range], best);
            }

            first = end + 1;
        }
    }

    /// <summary>A score below that of the best so many documents, of which none may be deleted; negative infinity where it is not known.</summary>
    public float FloorOf(int wanted) => _bounds?.FloorOf(wanted, _bounds.FactorFor(_similarity!)) ?? float.NegativeInfinity;

    /// <summary>Goes back before the first document that can be located.</summary>
    public void Rewind()
    {
        _at = 0;
        if (_bounds is not null)
        {
            _block = 0;
        }
    }

    private void RaiseByScores(Span<float> ranges, int shift)
    {
        for (var doc = 0; doc != DocIdSetIterator.NoMoreDocs && Locate(doc); doc = BlockEnd + 1)
        {
            var docs = Docs;
            var scores = Scores;
            for (var i = 0; i < docs.Length; i++)
            {
                ref var range = ref ranges[docs[i] >> shift];
                range = Math.Max(range, (float)(scores[i] * BlockBounds.Slack));
            }
        }
    }

    private static float BestOf(ReadOnlySpan<float> bests)
    {
        var best = 0f;
        foreach (var score in bests)
        {
            best = Math.Max(best, score);
        }

        return best;
    }

    private int EndOf(int block) => block + 1 < _bounds!.Bases.Length ? _bounds.Bases[block + 1] : MaxDoc - 1;

    private float ScoreAt(int index) =>
        _isScored ? _scores[index] : _similarity!.Score(_postings.BlockDocs[index], _postings.BlockFreqs[index]);

    private ReadOnlySpan<int> Within(int target, int end)
    {
        var docs = Docs;
        _at += PackedBlock.CountBelow(docs[_at..], target);
        docs = docs[_at..];
        return docs.IsEmpty ? docs : docs[..CountBefore(docs, end)];
    }

    private ReadOnlySpan<int> Before(int end)
    {
        var docs = _postings.BlockDocs[_at..];
        return docs[..CountBefore(docs, end)];
    }

    private void Pass(int count)
    {
        _at += count;
        if (_at == _postings.BlockDocs.Length)
        {
            LoadNext();
        }
        else
        {
            _doc = _postings.BlockDocs[_at];
        }
    }

    private void LoadNext()
    {
        _isScored = false;
        _at = 0;
        _doc = _postings.NextBlock() ? _postings.BlockDocs[0] : DocIdSetIterator.NoMoreDocs;
        _block = ++_loaded;
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
}
