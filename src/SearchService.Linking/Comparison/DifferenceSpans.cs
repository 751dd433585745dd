namespace SearchService.Linking.Comparison;

/// <summary>Gathers the words of a text that differ into spans: neighbours that differ in the same way are one.</summary>
internal sealed class DifferenceSpans
{
    private readonly IReadOnlyList<ComparedWord> _words;
    private readonly List<MarkedSpan> _spans = [];
    private readonly int[] _spanOf;
    private int _lastGroup;

    public DifferenceSpans(IReadOnlyList<ComparedWord> words)
    {
        _words = words;
        _spanOf = new int[words.Count];
        Array.Fill(_spanOf, -1);
    }

    public IReadOnlyList<MarkedSpan> Spans => _spans;

    /// <summary>Adds a word; words come in order, and neighbours of one kind and group become one span.</summary>
    public void Add(int word, DifferenceKind kind, int group)
    {
        var (start, end) = (_words[word].Start, _words[word].End);
        if (word > 0 && _spanOf[word - 1] == _spans.Count - 1 && _spans.Count > 0 && _spans[^1].Kind == kind && group == _lastGroup)
        {
            _spans[^1] = _spans[^1] with { End = end };
        }
        else
        {
            _spans.Add(new MarkedSpan(start, end, kind, -1));
        }

        _spanOf[word] = _spans.Count - 1;
        _lastGroup = group;
    }

    /// <summary>How a word differs, or null.</summary>
    public DifferenceKind? KindAt(int word) => (uint)word < (uint)_spanOf.Length && _spanOf[word] >= 0 ? _spans[_spanOf[word]].Kind : null;

    /// <summary>Makes the spans of two words counterparts, where both have one and neither has a counterpart yet.</summary>
    public static void Pair(DifferenceSpans left, int leftWord, DifferenceSpans right, int rightWord)
    {
        var (l, r) = (left._spanOf[leftWord], right._spanOf[rightWord]);
        if (l >= 0 && r >= 0 && left._spans[l].Pair < 0 && right._spans[r].Pair < 0)
        {
            left._spans[l] = left._spans[l] with { Pair = r };
            right._spans[r] = right._spans[r] with { Pair = l };
        }
    }
}
