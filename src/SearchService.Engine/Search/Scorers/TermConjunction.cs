using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that have all of several terms: those of the rarest term are thinned out by the others, one after another.</summary>
/// <remarks>
/// Scores are float sums in the order of rising cost, as in <see cref="ConjunctionScorer"/>. When documents may be dropped, only
/// ranges are looked at in which the bounds of all terms together are above the floor, and a document leaves as soon as what is
/// known of its score and the bounds of the other terms are not.
/// </remarks>
internal sealed class TermConjunction : BulkScorer
{
    private readonly TermBlocks[] _parts;
    private readonly double[] _rest;
    private readonly bool _needsScores;
    private readonly LiveDocs? _liveDocs;
    private readonly SearchBudget _budget;
    private readonly WindowScratch _scratch = WindowScratch.Rent();
    private readonly Matches _matches;
    private BoundRanges? _ranges;
    private int _from;
    private bool _isOver;

    private TermConjunction(TermBlocks[] parts, LeafReader leaf, bool needsScores, SearchBudget budget)
    {
        _parts = parts;
        _rest = new double[parts.Length];
        _needsScores = needsScores;
        _liveDocs = leaf.LiveDocs;
        _budget = budget;
        _matches = new Matches(_scratch);
    }

    /// <summary>Takes scorers before their first documents, or returns null where they are not all terms of an index on disk.</summary>
    public static TermConjunction? TryCreate(IReadOnlyList<Scorer> scorers, LeafReader leaf, bool needsScores, SearchBudget budget)
    {
        if (scorers.Count < 2 || !scorers.All(static scorer => scorer is TermScorer { Postings: BlockPostingsEnum }))
        {
            return null;
        }

        var parts = scorers.Cast<TermScorer>().OrderBy(static part => part.Cost)
            .Select(part => new TermBlocks((BlockPostingsEnum)part.Postings, part.Similarity, leaf.MaxDoc));
        return new TermConjunction([.. parts], leaf, needsScores, budget);
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        while (!_isOver)
        {
            if (_matches.HandOut(docs, scores) is > 0 and var count)
            {
                return count;
            }

            _matches.Clear();
            _isOver = !(MayDrop && _needsScores ? FindBest() : FindNext());
            if (_isOver)
            {
                _scratch.Return();
                _ranges?.Return();
            }
        }

        return 0;
    }

    /// <summary>All documents of the next block of the rarest term; false at the end.</summary>
    private bool FindNext()
    {
        var lead = _parts[0];
        if (!lead.Locate(_from))
        {
            return false;
        }

        var docs = lead.DocsFrom(_from);
        _matches.Take(docs);
        _from = lead.BlockEnd + 1;
        for (var part = 1; part < _parts.Length && _matches.Count > 0; part++)
        {
            _matches.Intersect(_parts[part], _needsScores);
            if (_needsScores)
            {
                if (part == 1)
                {
                    _matches.BeginScores(lead);
                }

                _matches.AddScores(_parts[part]);
            }
        }

        if (_liveDocs is not null)
        {
            _matches.Keep(_liveDocs);
        }

        return _matches.Count > 0 || _budget.Spend(docs.Length);
    }

    /// <summary>The documents of the next window that can be above the floor; false at the end.</summary>
    private bool FindBest()
    {
        if (_ranges is null)
        {
            HasDropped = true;
            _ranges = new BoundRanges(_parts, _parts[0].MaxDoc);
        }

        if (!_ranges.TryNextAbove(Floor, _from, WindowScratch.Size, out var start, out var end))
        {
            return false;
        }

        _from = end;
        FindWithin(start, end, Floor);
        return _matches.Count > 0 || _budget.Spend();
    }

    private void FindWithin(int start, int end, float floor)
    {
        var rest = 0d;
        for (var part = _parts.Length - 1; part > 0; part--)
        {
            _rest[part] = rest;
            rest += _ranges!.BestOf(part, start, end);
        }

        _matches.TakeScored(_parts[0], start, end, rest, floor);
        for (var part = 1; part < _parts.Length && _matches.Count > 0; part++)
        {
            _matches.Intersect(_parts[part], wantsFreqs: true);
            _matches.AddScores(_parts[part]);
            _matches.Sieve(_rest[part], floor);
        }

        if (_liveDocs is not null)
        {
            _matches.Keep(_liveDocs);
        }
    }
}
