namespace SearchService.Engine.Search.Scorers;

/// <summary>The places of a phrase that share terms, in groups: two of a group must not stand on one position.</summary>
internal sealed class PhraseRepeats
{
    private readonly PhrasePostings[][] _groups;
    private readonly bool _hasAlternatives;

    public PhraseRepeats(PhrasePostings[] parts)
    {
        _groups = [.. GroupByTerms(parts)];
        for (var group = 0; group < _groups.Length; group++)
        {
            for (var i = 0; i < _groups[group].Length; i++)
            {
                _groups[group][i].RepeatGroup = group;
                _groups[group][i].RepeatIndex = i;
            }
        }

        _hasAlternatives = _groups.Any(group => group.Any(part => part.Terms.Count > 1));
    }

    /// <summary>The places of a group by their order in the phrase.</summary>
    public PhrasePostings[] Group(int number) => _groups[number];

    /// <summary>The index of a place of the group that stands on the same position, or -1.</summary>
    public static int Collision(PhrasePostings[] group, PhrasePostings part)
    {
        var place = part.PlaceInDocument;
        for (var i = 0; i < group.Length; i++)
        {
            if (!ReferenceEquals(group[i], part) && group[i].PlaceInDocument == place)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The one of two places that moves on.</summary>
    public static PhrasePostings Lesser(PhrasePostings one, PhrasePostings two) =>
        one.Position < two.Position || (one.Position == two.Position && one.Offset < two.Offset) ? one : two;

    /// <summary>Moves the places of each group from their first occurrences to different ones; false where there are too few.</summary>
    public bool Separate()
    {
        foreach (var group in _groups)
        {
            if (!(_hasAlternatives ? SeparateCollisions(group) : SeparateEqual(group)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All hold the same one term: the n-th place takes the n-th occurrence.</summary>
    private static bool SeparateEqual(PhrasePostings[] group)
    {
        for (var i = 1; i < group.Length; i++)
        {
            for (var step = 0; step < i; step++)
            {
                if (!group[i].Next())
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool SeparateCollisions(PhrasePostings[] group)
    {
        for (var i = 0; i < group.Length;)
        {
            var settled = true;
            int other;
            while ((other = Collision(group, group[i])) >= 0)
            {
                var lesser = Lesser(group[i], group[other]);
                if (!lesser.Next())
                {
                    return false;
                }

                if (lesser.RepeatIndex < i)
                {
                    settled = false;
                    break;
                }
            }

            i += settled ? 1 : 0;
        }

        return true;
    }

    private static IEnumerable<PhrasePostings[]> GroupByTerms(PhrasePostings[] parts)
    {
        var left = parts.OrderBy(part => part.Offset).ToList();
        while (left.Count > 0)
        {
            var group = new List<PhrasePostings> { left[0] };
            var terms = left[0].Terms.ToHashSet();
            left.RemoveAt(0);
            PhrasePostings? joined;
            while ((joined = left.Find(part => part.Terms.Any(terms.Contains))) is not null)
            {
                left.Remove(joined);
                group.Add(joined);
                terms.UnionWith(joined.Terms);
            }

            if (group.Count > 1)
            {
                yield return [.. group.OrderBy(part => part.Offset)];
            }
        }
    }
}
