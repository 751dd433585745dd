using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that several terms have in common, thinned out by one term after another, and the sums of their scores so far.</summary>
/// <remarks>Sums are floats, added in the order of the terms.</remarks>
internal sealed class Matches(WindowScratch scratch)
{
    // A term with no more documents to each match is walked over, others are searched.
    private const int WalkRatio = 8;

    private readonly int[] _docs = scratch.Docs;
    private readonly int[] _found = scratch.Found;
    private readonly int[] _freqs = scratch.FoundFreqs;
    private readonly float[] _sums = scratch.DocScores;
    private int _at;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all.</summary>
    public void Clear() => _at = Count = 0;

    /// <summary>Takes documents of the first term without their scores.</summary>
    public void Take(ReadOnlySpan<int> docs)
    {
        docs.CopyTo(_docs.AsSpan(Count));
        Count += docs.Length;
    }

    /// <summary>Takes the documents of the first term in a window, but for those that with <paramref name="rest"/> stay below the floor.</summary>
    public void TakeScored(TermBlocks part, int start, int end, double rest, float floor)
    {
        var count = Count;
        for (var doc = start; doc < end && part.Locate(doc); doc = part.BlockEnd + 1)
        {
            if (part.BlockBest + rest <= floor)
            {
                continue;
            }

            var docs = part.DocsWithin(doc, end, out var scores);
            for (var i = 0; i < docs.Length; i++)
            {
                _docs[count] = docs[i];
                _sums[count] = scores[i];
                count += scores[i] + rest > floor ? 1 : 0;
            }
        }

        Count = count;
    }

    /// <summary>Keeps what one more term has too; its frequencies are ready for <see cref="AddScores"/>.</summary>
    public void Intersect(TermBlocks part, bool wantsFreqs)
    {
        var span = (long)_docs[Count - 1] - _docs[0] + 1;
        var walks = span <= WindowScratch.MaxSpan && (long)Count * WalkRatio * part.MaxDoc > part.Cost * span;
        var count = walks ? Walk(part, wantsFreqs) : Search(part, wantsFreqs);
        if (count < Count)
        {
            for (var i = 0; i < count; i++)
            {
                _docs[i] = _docs[_found[i]];
                _sums[i] = _sums[_found[i]];
            }
        }

        Count = count;
    }

    /// <summary>Sets the sums to the scores of the first term, whose decoded block has all the documents.</summary>
    public void BeginScores(TermBlocks part) => part.ScoresOf(_docs.AsSpan(0, Count), _sums);

    /// <summary>Adds the scores of the term that came last.</summary>
    public void AddScores(TermBlocks part)
    {
        var scores = scratch.FoundScores;
        for (var first = 0; first < Count; first += BulkScorer.BatchSize)
        {
            var length = Math.Min(BulkScorer.BatchSize, Count - first);
            part.Similarity!.Score(_docs.AsSpan(first, length), _freqs.AsSpan(first, length), scores);
            for (var i = 0; i < length; i++)
            {
                _sums[first + i] += scores[i];
            }
        }
    }

    /// <summary>Removes those that with <paramref name="rest"/> stay below the floor.</summary>
    public void Sieve(double rest, float floor)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            _docs[count] = _docs[i];
            _sums[count] = _sums[i];
            count += (_sums[i] + rest) * Codecs.Lucene46.Postings.BlockBounds.Slack > floor ? 1 : 0;
        }

        Count = count;
    }

    /// <summary>Removes deleted documents.</summary>
    public void Keep(LiveDocs liveDocs)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            if (liveDocs.IsLive(_docs[i]))
            {
                _docs[count] = _docs[i];
                _sums[count++] = _sums[i];
            }
        }

        Count = count;
    }

    /// <summary>Adds the scores to those among which the best are looked for.</summary>
    public void AddTo(ref BestScores best)
    {
        foreach (var sum in _sums.AsSpan(0, Count))
        {
            best.Add(sum);
        }
    }

    /// <summary>Hands the next documents out; returns how many.</summary>
    public int HandOut(Span<int> docs, Span<float> scores)
    {
        var count = Math.Min(docs.Length, Count - _at);
        _docs.AsSpan(_at, count).CopyTo(docs);
        if (!scores.IsEmpty)
        {
            _sums.AsSpan(_at, count).CopyTo(scores);
        }

        _at += count;
        return count;
    }

    private int Walk(TermBlocks part, bool wantsFreqs)
    {
        var bits = scratch.Touched;
        var start = _docs[0];
        var end = _docs[Count - 1] + 1;
        foreach (var doc in _docs.AsSpan(0, Count))
        {
            bits[(doc - start) >> 6] |= 1UL << (doc - start);
        }

        var count = 0;
        var at = 0;
        for (var doc = start; part.Locate(doc); doc = _docs[at])
        {
            var first = count;
            count = part.FindMarked(bits, start, doc, end, _found, _freqs, count, wantsFreqs);

            // What was found are documents; their indexes come by going along.
            for (var i = first; i < count; i++)
            {
                while (_docs[at] != _found[i])
                {
                    at++;
                }

                _found[i] = at++;
            }

            while (at < Count && _docs[at] <= part.BlockEnd)
            {
                at++;
            }

            if (at >= Count)
            {
                break;
            }
        }

        foreach (var doc in _docs.AsSpan(0, Count))
        {
            bits[(doc - start) >> 6] = 0;
        }

        return count;
    }

    private int Search(TermBlocks part, bool wantsFreqs)
    {
        var count = 0;
        for (var i = 0; i < Count && part.Locate(_docs[i]); i++)
        {
            if (part.Has(_docs[i]))
            {
                _found[count] = i;
                if (wantsFreqs)
                {
                    _freqs[count] = part.Freq;
                }

                count++;
            }
        }

        return count;
    }
}
