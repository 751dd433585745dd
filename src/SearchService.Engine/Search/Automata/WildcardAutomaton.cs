using System.Text;

namespace SearchService.Engine.Search.Automata;

/// <summary>Accepts the strings that a pattern describes: * stands for any string, ? for one code point, a backslash makes the next one literal.</summary>
/// <remarks>A state is the set of places in the pattern where the rest of the string may go on; its verdict is 0 where the end is among them.</remarks>
internal sealed class WildcardAutomaton : LazyAutomaton
{
    private const int AnyString = -2;
    private const int AnyOne = -3;

    private readonly int[] _pattern;
    private readonly List<string> _contents = [];
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);

    public WildcardAutomaton(string pattern)
        : this(Parse(pattern))
    {
    }

    private WildcardAutomaton(int[] pattern)
        : base(pattern.Where(item => item >= 0))
    {
        _pattern = [.. pattern.Select(item => item >= 0 ? ClassOf(item) : item)];
        StateOf([0]);
    }

    protected override int Follow(int state, int index)
    {
        var places = new SortedSet<int>();
        foreach (int place in _contents[IndexOf(state)])
        {
            if (place < _pattern.Length && (_pattern[place] < 0 || _pattern[place] == index))
            {
                places.Add(_pattern[place] == AnyString ? place : place + 1);
            }
        }

        return places.Count == 0 ? Dead : StateOf(places);
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

    private int StateOf(SortedSet<int> places)
    {
        var content = Close(places);
        if (!_states.TryGetValue(content, out var state))
        {
            _contents.Add(content);
            state = AddState(content[^1] == _pattern.Length ? 0 : Dead);
            _states.Add(content, state);
        }

        return state;
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
