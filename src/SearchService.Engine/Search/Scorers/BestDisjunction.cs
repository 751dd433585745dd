using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Those documents of any of several terms whose score can be above the floor; the others are not counted.</summary>
/// <remarks>
/// The bounds of the terms are added up for ranges of documents, and ranges below the floor are passed over. In the others the
/// terms that together stay below the floor are only asked for the documents that the rest of the terms bring near to it. The
/// most promising ranges are looked at beforehand, so that the floor is high from the start. Sums are doubles, rounded once, as
/// in <see cref="DisjunctionScorer"/>.
/// </remarks>
internal sealed class BestDisjunction : BulkScorer
{
    private const int Promising = 8;

    private readonly TermBlocks[] _parts;
    private readonly int[] _rows;
    private readonly double[] _best;
    private readonly BoundRanges _ranges;
    private readonly WindowScratch _scratch;
    private readonly Candidates _candidates;
    private readonly LiveDocs? _liveDocs;
    private float _floor;
    private int _from;
    private bool _isOver;

    /// <summary>Begins at a document that the parts have not passed, of which the best <paramref name="wanted"/> are, where it is not 0.</summary>
    public BestDisjunction(TermBlocks[] parts, LeafReader leaf, WindowScratch scratch, int from, int wanted)
    {
        _parts = parts;
        _rows = [.. Enumerable.Range(0, parts.Length)];
        _best = new double[parts.Length];
        _ranges = new BoundRanges(parts, leaf.MaxDoc);
        _scratch = scratch;
        _candidates = new Candidates(scratch);
        _liveDocs = leaf.LiveDocs;
        _from = from;
        _floor = KnownFloor(wanted);
        if (wanted is > 0 and <= BatchSize && Array.TrueForAll(parts, static part => part.CanRewind))
        {
            _floor = FindFloor(wanted);
        }
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        _floor = Math.Max(_floor, Floor);
        while (!_isOver)
        {
            if (_candidates.HandOut(docs, scores, _floor) is > 0 and var count)
            {
                return count;
            }

            if (_ranges.TryNextAbove(_floor, _from, WindowScratch.Size, out var start, out var end) && Budget?.Spend(end - start) != false)
            {
                Find(start, end);
                _from = end;
            }
            else
            {
                _isOver = true;
                _ranges.Return();
            }
        }

        return 0;
    }

    /// <summary>A score that the best documents of some part alone are above.</summary>
    private float KnownFloor(int wanted)
    {
        var floor = float.NegativeInfinity;
        if (_liveDocs is null && Array.TrueForAll(_parts, static part => double.IsFinite(part.MaxScore)))
        {
            foreach (var part in _parts)
            {
                floor = Math.Max(floor, part.FloorOf(wanted));
            }
        }

        return floor;
    }

    /// <summary>A score that all of the best documents are above.</summary>
    private float FindFloor(int wanted)
    {
        var known = _floor;
        var best = new BestScores(wanted);
        Span<int> starts = stackalloc int[Promising];
        var count = _ranges.TakeHighest(starts);
        foreach (var start in starts[..count])
        {
            if (start >= _from)
            {
                Find(start, Math.Min(start + _ranges.Length, _ranges.MaxDoc));
                _candidates.AddTo(ref best);
                _candidates.Clear();
                _floor = Math.Max(known, best.Least);
            }
        }

        foreach (var part in _parts)
        {
            part.Rewind();
        }

        return Math.Max(known, float.BitDecrement(best.Least));
    }

    private void Find(int start, int end)
    {
        _candidates.Begin(start, end);
        SortByBest(start, end);
        var weakly = 0d;
        var weak = 0;
        while (weak < _parts.Length && weakly + _best[weak] <= _floor)
        {
            weakly += _best[weak++];
        }

        if (weak == _parts.Length)
        {
            return;
        }

        if (weak == _parts.Length - 1)
        {
            _candidates.Take(_parts[weak], weakly, _floor);
        }
        else
        {
            Merge(weak, start, end, weakly);
        }

        for (; weak > 0 && _candidates.Count > 0; weak--)
        {
            weakly -= _best[weak - 1];
            _candidates.Add(_parts[weak - 1], _best[weak - 1], Math.Max(0, weakly), _floor);
        }

        if (_liveDocs is not null)
        {
            _candidates.Keep(_liveDocs);
        }
    }

    /// <summary>Adds up the scores of the parts from <paramref name="weak"/> on.</summary>
    private void Merge(int weak, int start, int end, double weakly)
    {
        var all = weakly;
        for (var part = weak; part < _parts.Length; part++)
        {
            all += _best[part];
        }

        for (var part = weak; part < _parts.Length; part++)
        {
            _parts[part].AddWithin(_scratch.Sums, _scratch.Touched, start, end, all - _best[part], _floor);
        }

        _candidates.TakeTouched(weakly, _floor);
    }

    /// <summary>Brings the parts into the order of their bounds; that of the window before is nearly right.</summary>
    private void SortByBest(int start, int end)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            var row = _rows[i];
            var best = _ranges.BestOf(row, start, end);
            var place = i;
            for (; place > 0 && _best[place - 1] > best; place--)
            {
                _best[place] = _best[place - 1];
                _parts[place] = _parts[place - 1];
                _rows[place] = _rows[place - 1];
            }

            _best[place] = best;
            _parts[place] = part;
            _rows[place] = row;
        }
    }
}
