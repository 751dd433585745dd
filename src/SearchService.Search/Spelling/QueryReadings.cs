using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Spelling;

/// <summary>A query with the words that are searched in another spelling than they were typed in. Immutable.</summary>
internal sealed class QueryReadings
{
    private readonly IReadOnlyDictionary<(string Suffix, string Word), IReadOnlyList<WordReading>> _readings;

    public QueryReadings(
        QueryNode? node, IReadOnlyDictionary<(string Suffix, string Word), IReadOnlyList<WordReading>> readings, IReadOnlyList<QueryRespelling> shown)
    {
        Node = node;
        _readings = readings;
        Shown = shown;
    }

    /// <summary>The query to search, which differs from the one typed where the keyboard had the wrong layout.</summary>
    public QueryNode? Node { get; }

    /// <summary>What was understood, for people.</summary>
    public IReadOnlyList<QueryRespelling> Shown { get; }

    /// <summary>A query all of whose words are searched as typed.</summary>
    public static QueryReadings AsTyped(QueryNode? node) =>
        new(node, new Dictionary<(string, string), IReadOnlyList<WordReading>>(), []);

    /// <summary>What a word is searched as in a language, the likeliest first; empty where it is searched as typed and nothing else.</summary>
    public IReadOnlyList<WordReading> Of(string suffix, string word) => _readings.GetValueOrDefault((suffix, word), []);

    /// <summary>Whether the word is searched in another spelling in some language.</summary>
    public bool Has(string word) => _readings.Keys.Any(key => key.Word == word);

    /// <summary>A word in the likeliest of its spellings.</summary>
    public string Likeliest(string word)
    {
        foreach (var (key, readings) in _readings)
        {
            if (key.Word == word)
            {
                return readings[0].Text;
            }
        }

        return word;
    }
}
