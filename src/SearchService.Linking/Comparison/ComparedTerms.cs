namespace SearchService.Linking.Comparison;

/// <summary>Numbers the forms and stems of two texts, so that words are compared as numbers. Not thread-safe.</summary>
internal sealed class ComparedTerms
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _terms = [];

    public ComparedTerms() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a term.</summary>
    public string this[int number] => _terms[number];

    /// <summary>The number of a term, a new one where it has none.</summary>
    public int Number(ReadOnlySpan<char> term)
    {
        if (!_lookup.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            _terms.Add(term.ToString());
            _numbers.Add(_terms[number], number);
        }

        return number;
    }
}
