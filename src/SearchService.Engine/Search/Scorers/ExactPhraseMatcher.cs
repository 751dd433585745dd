namespace SearchService.Engine.Search.Scorers;

/// <summary>Counts the places where all terms of a phrase stand at their distances: the rarest term leads, the others catch up.</summary>
internal sealed class ExactPhraseMatcher : PhraseMatcher
{
    private readonly PhrasePostings[] _parts;

    public ExactPhraseMatcher(IEnumerable<PhrasePostings> parts) => _parts = [.. parts.OrderBy(part => part.Postings.Cost)];

    public override float Freq() => Count(int.MaxValue);

    public override bool Exists() => Count(1) > 0;

    private int Count(int enough)
    {
        foreach (var part in _parts)
        {
            part.Begin();
        }

        var count = 0;
        var lead = _parts[0];
        while (true)
        {
            var begin = lead.Position;
            var beyond = FirstBeyond(begin);
            if (beyond == begin && ++count == enough)
            {
                return count;
            }

            // Alternatives at one place can repeat a position: it counts once.
            var target = Math.Max(beyond, begin + 1L);
            do
            {
                if (beyond == int.MaxValue || !lead.Next())
                {
                    return count;
                }
            }
            while (lead.Position < target);
        }
    }

    /// <summary>The position itself where the phrase begins there, else the next one possible; the largest number at the end.</summary>
    private int FirstBeyond(int begin)
    {
        for (var i = 1; i < _parts.Length; i++)
        {
            var part = _parts[i];
            while (part.Position < begin)
            {
                if (!part.Next())
                {
                    return int.MaxValue;
                }
            }

            if (part.Position > begin)
            {
                return part.Position;
            }
        }

        return begin;
    }
}
