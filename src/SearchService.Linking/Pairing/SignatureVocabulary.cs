using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Pairing;

/// <summary>Numbers the stems that the lexicon knows, by language, and translates between the numbers. Not thread-safe.</summary>
/// <remarks>Grows with the lexicon, not with the corpus.</remarks>
internal sealed class SignatureVocabulary(TranslationLexicon lexicon)
{
    private readonly Dictionary<(string Language, string Stem), int> _ids = [];
    private readonly List<(string Language, string Stem)> _stems = [];
    private readonly Dictionary<(int Id, string To), (int Id, float Probability)[]> _translations = [];
    private readonly ILookup<string, TranslationTable> _tables = lexicon.Tables.ToLookup(table => table.From, StringComparer.Ordinal);

    /// <summary>How many stems have a number.</summary>
    public int Count => _stems.Count;

    /// <summary>The number of a stem, or -1 where no language has a translation of it.</summary>
    public int IdOf(string language, string stem)
    {
        if (!_ids.TryGetValue((language, stem), out var id))
        {
            id = -1;
            if (_tables[language].Any(table => !table.Of(stem).IsEmpty))
            {
                id = _stems.Count;
                _stems.Add((language, stem));
                _ids[(language, stem)] = id;
            }
        }

        return id;
    }

    /// <summary>The translations of a stem that some document has; what is asked for is remembered, so all documents must have been read.</summary>
    public ReadOnlySpan<(int Id, float Probability)> Translations(int id, string to)
    {
        if (!_translations.TryGetValue((id, to), out var known))
        {
            var (language, stem) = _stems[id];
            var found = new List<(int, float)>();
            foreach (var translation in lexicon.Table(language, to) is { } table ? table.Of(stem) : [])
            {
                if (_ids.TryGetValue((to, translation.Stem), out var other))
                {
                    found.Add((other, translation.Probability));
                }
            }

            _translations[(id, to)] = known = [.. found];
        }

        return known;
    }

    /// <summary>The stem of a number.</summary>
    public string Stem(int id) => _stems[id].Stem;
}
