using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Those documents of any of several terms whose score can be above the floor; the others are not counted.</summary>
/// <remarks>
/// The bounds of the terms are added up for ranges of documents, and ranges below the floor are passed over. In the others the
/// terms that together stay below the floor are only asked for the documents that the rest of the terms bring near to it. Sums
/// are doubles, rounded once, as in <see cref="DisjunctionScorer"/>.
/// </remarks>
internal sealed class BestDisjunction : BulkScorer
{
    private const int MaxWindow = 1 << 12;

    private readonly TermBlocks[] _parts;
    private readonly double[] _best;
    private readonly BoundRanges _ranges;
    private readonly Candidates _candidates = new(MaxWindow);
    private readonly LiveDocs? _liveDocs;
    private double[]? _sums;
    private ulong[]? _touched;
    private int _from;

    /// <summary>Begins at a document that the parts have not passed.</summary>
    public BestDisjunction(TermBlocks[] parts, LeafReader leaf, int from)
    {
        _parts = parts;
        _best = new double[parts.Length];
        _ranges = new BoundRanges(parts, leaf.MaxDoc);
        _liveDocs = leaf.LiveDocs;
        _from = from;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        while (true)
        {
            if (_candidates.HandOut(docs, scores, Floor) is > 0 and var count)
            {
                return count;
            }

            if (_ranges.NextAbove(Floor, _from, MaxWindow) is not var (start, end))
            {
                return 0;
            }

            _candidates.Clear();
            Find(start, end);
            _from = end;
        }
    }

    private void Find(int start, int end)
    {
        SortByBest(start, end);
        var weakly = 0d;
        var weak = 0;
        while (weak < _parts.Length && weakly + _best[weak] <= Floor)
        {
            weakly += _best[weak++];
        }

        if (weak == _parts.Length)
        {
            return;
        }

        if (weak == _parts.Length - 1)
        {
            _candidates.Add(_parts[weak], start, end, weakly, Floor);
        }
        else
        {
            Merge(weak, start, end, weakly);
        }

        for (; weak > 0 && _candidates.Count > 0; weak--)
        {
            weakly -= _best[weak - 1];
            _candidates.AddScores(_parts[weak - 1], _best[weak - 1], Math.Max(0, weakly), Floor);
        }

        if (_liveDocs is not null)
        {
            _candidates.Keep(_liveDocs);
        }
    }

    /// <summary>Adds up the scores of the parts from <paramref name="weak"/> on.</summary>
    private void Merge(int weak, int start, int end, double weakly)
    {
        _sums ??= new double[MaxWindow];
        _touched ??= new ulong[MaxWindow / 64];
        var all = weakly;
        for (var part = weak; part < _parts.Length; part++)
        {
            all += _best[part];
        }

        for (var part = weak; part < _parts.Length; part++)
        {
            _parts[part].AddWithin(_sums, _touched, start, end, all - _best[part], Floor);
        }

        _candidates.Take(_sums, _touched, start, end, weakly, Floor);
    }

    /// <summary>Brings the parts into the order of their bounds; that of the window before is nearly right.</summary>
    private void SortByBest(int start, int end)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            var best = part.BestWithin(start, end);
            var place = i;
            for (; place > 0 && _best[place - 1] > best; place--)
            {
                _best[place] = _best[place - 1];
                _parts[place] = _parts[place - 1];
            }

            _best[place] = best;
            _parts[place] = part;
        }
    }
}
