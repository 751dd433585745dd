using System.Text;

namespace SearchService.Engine.Search.Automata;

/// <summary>Accepts the strings that a pattern describes: * stands for any string, ? for one code point, a backslash makes the next one literal.</summary>
/// <remarks>A state is the set of places in the pattern where the rest of the string may go on.</remarks>
internal sealed class WildcardAutomaton : LazyAutomaton
{
    private const int AnyString = -2;
    private const int AnyOne = -3;

    private readonly int[] _pattern;

    public WildcardAutomaton(string pattern)
        : this(Parse(pattern))
    {
    }

    private WildcardAutomaton(int[] pattern)
        : base(pattern.Where(item => item >= 0))
    {
        _pattern = pattern;
        Begin(Close([0]));
    }

    protected override bool Accepts(string state) => state[^1] == _pattern.Length;

    protected override string? Follow(string state, int codePoint)
    {
        var places = new SortedSet<int>();
        foreach (int place in state)
        {
            if (place < _pattern.Length && (_pattern[place] < 0 || _pattern[place] == codePoint))
            {
                places.Add(_pattern[place] == AnyString ? place : place + 1);
            }
        }

        return places.Count == 0 ? null : Close(places);
    }

    private static int[] Parse(string pattern)
    {
        var items = new List<int>();
        var escaped = false;
        foreach (var rune in pattern.EnumerateRunes())
        {
            if (!escaped && rune.Value == '\\')
            {
                escaped = true;
                continue;
            }

            var item = escaped ? rune.Value : rune.Value switch { '*' => AnyString, '?' => AnyOne, var literal => literal };
            if (item != AnyString || items.Count == 0 || items[^1] != AnyString)
            {
                items.Add(item);
            }

            escaped = false;
        }

        if (escaped)
        {
            items.Add('\\');
        }

        return [.. items];
    }

    /// <summary>Adds the places behind stars, which may stand for nothing.</summary>
    private string Close(SortedSet<int> places)
    {
        var text = new StringBuilder();
        for (var place = places.Min; place <= _pattern.Length; place++)
        {
            if (places.Contains(place))
            {
                text.Append((char)place);
                if (place < _pattern.Length && _pattern[place] == AnyString)
                {
                    places.Add(place + 1);
                }
            }
        }

        return text.ToString();
    }
}
