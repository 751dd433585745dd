namespace SearchService.Engine.Search.Scorers;

/// <summary>Finds a phrase whose terms may be moved: each occurrence counts 1 / (moves + 1).</summary>
/// <remarks>
/// One occurrence of each term is held at a time, in a queue by where the phrase would begin; the span from the smallest to the
/// largest is the number of moves. The smallest moves on until it passes the next one, and the best span seen until then is an
/// occurrence of the phrase. Places that hold the same term must not stand on one position: of two that collide the lesser
/// moves on. This is the search of Lucene 4 step by step, so that frequencies are the same.
/// Each step looks at one position. Those of one document are limited, and the steps are reported to the clock of the search.
/// </remarks>
internal sealed class SloppyPhraseMatcher : PhraseMatcher
{
    private readonly PhrasePostings[] _parts;
    private readonly int _slop;
    private readonly PhraseRepeats _repeats;
    private readonly PriorityQueue<PhrasePostings, (int Position, int Offset, int Ordinal)> _queue = new();
    private readonly Dictionary<PhrasePostings, int> _ordinals = [];
    private readonly List<PhrasePostings> _stack = [];
    private readonly HashSet<int> _moved = [];
    private readonly int _maxWork;
    private readonly SearchBudget _budget;
    private int _end;
    private int _workLeft;

    public SloppyPhraseMatcher(PhrasePostings[] parts, int slop, int maxWork, SearchBudget budget)
    {
        _parts = parts;
        _slop = slop;
        _maxWork = maxWork;
        _budget = budget;
        _repeats = new PhraseRepeats(parts);
        for (var i = 0; i < parts.Length; i++)
        {
            _ordinals.Add(parts[i], i);
        }
    }

    public override float Freq() => Sum(isOneEnough: false);

    public override bool Exists() => Sum(isOneEnough: true) > 0;

    private float Sum(bool isOneEnough)
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
                if (isOneEnough && freq > 0)
                {
                    return freq;
                }

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
        _workLeft = _maxWork;
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
        if (!_budget.Spend())
        {
            return false;
        }

        if (_workLeft-- == 0)
        {
            _budget.MarkPartial();
            return false;
        }

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
        _moved.Clear();
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
                _moved.Add(other);
            }
        }

        Requeue();
        return true;
    }

    private void Requeue()
    {
        _stack.Clear();
        while (_moved.Count > 0)
        {
            var part = _queue.Dequeue();
            _stack.Add(part);
            if (part.RepeatGroup >= 0)
            {
                _moved.Remove(part.RepeatIndex);
            }
        }

        foreach (var part in _stack)
        {
            Enqueue(part);
        }
    }
}
