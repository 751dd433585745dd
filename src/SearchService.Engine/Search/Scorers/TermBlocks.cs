using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>One term of an index on disk, a block at a time, with what is known of the best scores in its blocks.</summary>
/// <remarks>
/// It is read in one of two ways: forward from <see cref="DisjunctionPart.Doc"/> on, or, after <see cref="Locate"/>, by targets
/// that never go back; the second leaves blocks undecoded that nobody looks into, if their bounds are known. Deleted documents
/// are not left out. The other files have the reading by targets, and the bounds.
/// </remarks>
internal sealed partial class TermBlocks : DisjunctionPart
{
    private const int None = -1;

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

    private float ScoreAt(int index) =>
        _isScored ? _scores[index] : _similarity!.Score(_postings.BlockDocs[index], _postings.BlockFreqs[index]);

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
}
