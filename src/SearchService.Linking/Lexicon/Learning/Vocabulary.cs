namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Numbers the stems of one language in the order in which they first come.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];

    public int Count => _stems.Count;

    public string this[int number] => _stems[number];

    public int[] NumbersOf(IReadOnlyList<string> stems)
    {
        var numbers = new int[stems.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!_numbers.TryGetValue(stems[i], out numbers[i]))
            {
                numbers[i] = _numbers[stems[i]] = _stems.Count;
                _stems.Add(stems[i]);
            }
        }

        return numbers;
    }
}
