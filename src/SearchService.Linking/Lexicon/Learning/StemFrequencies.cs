using SearchService.Linking.Features;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>How often the stems of a language are in parallel units.</summary>
public static class StemFrequencies
{
    /// <summary>The stems by how often they are there, the most frequent first; numbers and stop words are left out.</summary>
    public static IReadOnlyList<string> MostFrequent(IEnumerable<ParallelUnit> units, string language)
    {
        var reader = new StemReader(language);
        return
        [
            .. units.Where(unit => unit.Texts.ContainsKey(language)).SelectMany(unit => reader.Read(unit.Texts[language])).Where(stem => stem.Any(char.IsLetter))
                .CountBy(stem => stem, StringComparer.Ordinal).OrderByDescending(stem => stem.Value).ThenBy(stem => stem.Key, StringComparer.Ordinal).Select(stem => stem.Key),
        ];
    }
}
