using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The postings of several terms as if they were one: the positions of all, in order.</summary>
internal sealed class UnionPostings(PostingsEnum[] parts) : PostingsEnum
{
    private int[] _positions = new int[16];
    private int _freq = -1;
    private int _at;
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost { get; } = parts.Sum(part => part.Cost);

    public override int Freq
    {
        get
        {
            if (_freq < 0)
            {
                Gather();
            }

            return _freq;
        }
    }

    public override int NextPosition() => Freq > _at ? _positions[_at++] : throw new InvalidOperationException("there are no more positions in this document");

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        _freq = -1;
        _at = 0;
        return _doc = AdvanceAll(parts, target);
    }

    private void Gather()
    {
        _freq = 0;
        foreach (var part in parts)
        {
            if (part.DocId == _doc)
            {
                for (var left = part.Freq; left > 0; left--)
                {
                    if (_freq == _positions.Length)
                    {
                        Array.Resize(ref _positions, 2 * _freq);
                    }

                    _positions[_freq++] = part.NextPosition();
                }
            }
        }

        _positions.AsSpan(0, _freq).Sort();
    }
}
