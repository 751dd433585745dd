using System.Globalization;

namespace SearchService.Corpus.Structure;

/// <summary>Gives out element ids, each once.</summary>
internal sealed class ElementIds
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counters = new(StringComparer.Ordinal);

    /// <summary>The wanted id, or with _2, _3 ... where it is taken.</summary>
    public string Take(string wanted)
    {
        var id = wanted;
        for (var n = 2; !_given.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{n}");
        }

        return id;
    }

    /// <summary>The next id of a kind: para_1, para_2 ...</summary>
    public string Next(string stem)
    {
        var n = _counters[stem] = _counters.GetValueOrDefault(stem) + 1;
        return Take(string.Create(CultureInfo.InvariantCulture, $"{stem}_{n}"));
    }
}
