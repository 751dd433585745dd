using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Similar;

/// <summary>What the stems of one language of a corpus may be in another, and what each tells. Immutable and thread-safe.</summary>
/// <remarks>Within one language a stem is itself. A stem that the lexicon does not know stands for stems spelt alike.</remarks>
internal sealed class StemExpansions
{
    private const int MostTranslations = 4;
    private const float LeastFit = 0.15f;
    private const float SpeltAlike = 0.7f;

    /// <summary>What a word counts that cannot be looked for.</summary>
    private const float Unknown = 0.4f;

    private readonly Expansion[][] _expansions;
    private readonly float[] _needs;

    private StemExpansions(int count) => (_expansions, _needs) = (new Expansion[count][], new float[count]);

    /// <summary>Expands all stems of a language into another, or the same where <paramref name="isSame"/>.</summary>
    public static StemExpansions Of(StemVocabulary from, StemVocabulary to, bool isSame, TranslationTable? table)
    {
        var expansions = new StemExpansions(from.Count);
        var alike = isSame ? [] : Spellings(to);
        for (var id = 0; id < from.Count; id++)
        {
            var weight = Weigh(from, id);
            var found = isSame ? [new Expansion(id, weight)] : Translate(from[id], weight, to, table, alike);
            expansions._expansions[id] = found;
            expansions._needs[id] = isSame || found.Length > 0 || table?.Of(from[id]).IsEmpty == false ? weight : Unknown * weight;
        }

        return expansions;
    }

    /// <summary>The stems of the other language that a stem may be.</summary>
    public ReadOnlySpan<Expansion> Of(int stem) => _expansions[stem];

    /// <summary>What it counts against a pair that none of them is there.</summary>
    public float Need(int stem) => _needs[stem];

    /// <summary>The same weight as the judge gives a stem.</summary>
    private static float Weigh(StemVocabulary stems, int id) => (float)SharedWords.Weigh(stems.Documents, stems.DocumentsWith(id));

    private static Expansion[] Translate(
        string stem, float weight, StemVocabulary to, TranslationTable? table, Dictionary<string, List<int>> alike)
    {
        var translations = table is null ? [] : table.Of(stem);
        var found = new List<Expansion>();
        foreach (var translation in translations)
        {
            var fit = Math.Min(1, translation.Probability / translations[0].Probability);
            if (fit >= LeastFit && found.Count < MostTranslations && to.Find(translation.Stem) is >= 0 and var id)
            {
                found.Add(new Expansion(id, fit * Math.Min(weight, Weigh(to, id))));
            }
        }

        if (translations.IsEmpty && to.Find(stem) is >= 0 and var same)
        {
            found.Add(new Expansion(same, weight));
        }
        else if (translations.IsEmpty && Skeleton.Of(stem) is { } spelling && alike.TryGetValue(spelling, out var others))
        {
            found.AddRange(others.Take(MostTranslations).Select(id => new Expansion(id, SpeltAlike * weight)));
        }

        return [.. found];
    }

    private static Dictionary<string, List<int>> Spellings(StemVocabulary stems)
    {
        var spellings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var id = 0; id < stems.Count; id++)
        {
            if (Skeleton.Of(stems[id]) is { } spelling)
            {
                (spellings.TryGetValue(spelling, out var known) ? known : spellings[spelling] = []).Add(id);
            }
        }

        return spellings;
    }
}
