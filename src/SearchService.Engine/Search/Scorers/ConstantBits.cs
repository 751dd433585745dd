namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of a bit set, all with one score: once that score is not wanted any more, the rest is only counted.</summary>
internal sealed class ConstantBits : BulkScorer
{
    private readonly BitsIterator _bits;
    private readonly float _score;
    private int _left;

    public ConstantBits(DocIdSet bits, float score)
    {
        _bits = new BitsIterator(bits);
        _score = score;
        _left = (int)_bits.Cost;
        _bits.NextDoc();
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        if (_score <= Floor)
        {
            Passed += _left;
            _left = 0;
            return 0;
        }

        var count = _bits.Fill(docs);
        _left -= count;
        if (!scores.IsEmpty)
        {
            scores[..count].Fill(_score);
        }

        return count;
    }
}
