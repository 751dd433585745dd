namespace SearchService.Engine.Search.Scorers;

/// <summary>Finds a phrase whose terms may be moved: each occurrence counts 1 / (moves + 1).</summary>
/// <remarks>
/// One occurrence of each term is held at a time, in a queue by where the phrase would begin; the span from the smallest to the
/// largest is the number of moves. The smallest moves on until it passes the next one, and the best span seen until then is an
/// occurrence of the phrase. Places that hold the same term must not stand on one position: of two that collide the lesser
/// moves on. This is the search of Lucene 4 step by step, so that frequencies are the same.
/// </remarks>
internal sealed class SloppyPhraseMatcher : PhraseMatcher
{
    private readonly PhrasePostings[] _parts;
    private readonly int _slop;
    private readonly PhraseRepeats _repeats;
    private readonly PriorityQueue<PhrasePostings, (int Position, int Offset, int Ordinal)> _queue = new();
    private readonly Dictionary<PhrasePostings, int> _ordinals = [];
    private readonly List<PhrasePostings> _stack = [];
    private int _end;

    public SloppyPhraseMatcher(PhrasePostings[] parts, int slop)
    {
        _parts = parts;
        _slop = slop;
        _repeats = new PhraseRepeats(parts);
        for (var i = 0; i < parts.Length; i++)
        {
            _ordinals.Add(parts[i], i);
        }
    }

    public override float Freq()
    {
        if (!Begin())
        {
            return 0f;
        }

        var freq = 0f;
        var part = _queue.Dequeue();
        var span = _end - part.Position;
        var next = _queue.Peek().Position;
        while (Advance(part))
        {
            if (!Resolve(part))
            {
                break;
            }

            if (part.Position > next)
            {
                freq += Count(span);
                Enqueue(part);
                part = _queue.Dequeue();
                next = _queue.Peek().Position;
                span = _end - part.Position;
            }
            else
            {
                span = Math.Min(span, _end - part.Position);
            }
        }

        return freq + Count(span);
    }

    private float Count(int span) => span <= _slop ? 1.0f / (span + 1) : 0f;

    private bool Begin()
    {
        _queue.Clear();
        foreach (var part in _parts)
        {
            part.Begin();
        }

        if (!_repeats.Separate())
        {
            return false;
        }

        _end = int.MinValue;
        foreach (var part in _parts)
        {
            _end = Math.Max(_end, part.Position);
            Enqueue(part);
        }

        return true;
    }

    private void Enqueue(PhrasePostings part) => _queue.Enqueue(part, (part.Position, part.Offset, _ordinals[part]));

    private bool Advance(PhrasePostings part)
    {
        if (!part.Next())
        {
            return false;
        }

        _end = Math.Max(_end, part.Position);
        return true;
    }

    /// <summary>
    /// Moves parts of the group on until no two stand on one position, then puts those that were in the queue into order again;
    /// false where one has no more positions.
    /// </summary>
    private bool Resolve(PhrasePostings part)
    {
        if (part.RepeatGroup < 0)
        {
            return true;
        }

        var group = _repeats.Group(part.RepeatGroup);
        var first = part.RepeatIndex;
        var moved = new HashSet<int>();
        var current = part;
        int other;
        while ((other = PhraseRepeats.Collision(group, current)) >= 0)
        {
            current = PhraseRepeats.Lesser(current, group[other]);
            if (!Advance(current))
            {
                return false;
            }

            if (other != first)
            {
                moved.Add(other);
            }
        }

        Requeue(moved);
        return true;
    }

    private void Requeue(HashSet<int> moved)
    {
        _stack.Clear();
        while (moved.Count > 0)
        {
            var part = _queue.Dequeue();
            _stack.Add(part);
            if (part.RepeatGroup >= 0)
            {
                moved.Remove(part.RepeatIndex);
            }
        }

        foreach (var part in _stack)
        {
            Enqueue(part);
        }
    }
}
