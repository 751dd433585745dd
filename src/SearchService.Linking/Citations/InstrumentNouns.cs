using SearchService.Linking.Mentions;

namespace SearchService.Linking.Citations;

/// <summary>The words for instruments and the words around them, folded.</summary>
internal static class InstrumentNouns
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_nouns = new(StringComparer.Ordinal)
    {
        ["kk"] = Make("kk", ("agreement", "келісім"), ("convention", "конвенция"), ("protocol", "хаттама"), ("declaration", "декларация"), ("code", "кодекс кодексі"), ("law", "заң"), ("charter", "жарғы"), ("covenant", "пакт пактісі"), ("treaty", "шарт"), ("constitution", "конституция"), ("decree", "жарлық жарлығы")),
        ["ru"] = Make("ru", ("agreement", "соглашение"), ("convention", "конвенция"), ("protocol", "протокол"), ("declaration", "декларация"), ("code", "кодекс"), ("law", "закон"), ("charter", "устав"), ("covenant", "пакт"), ("treaty", "договор"), ("constitution", "конституция"), ("decree", "указ")),
        ["en"] = Make("en", ("agreement", "agreement"), ("convention", "convention"), ("protocol", "protocol"), ("declaration", "declaration"), ("code", "code"), ("law", "law act"), ("charter", "charter"), ("covenant", "covenant"), ("treaty", "treaty"), ("constitution", "constitution"), ("decree", "decree")),
    };

    private static readonly Dictionary<string, HashSet<string>> s_own = Sets(
        "осы", "настоящий настоящая настоящее настоящего настоящей настоящему настоящим настоящую настоящем", "this present");

    private static readonly Dictionary<string, HashSet<string>> s_same = Sets(
        "сол аталған көрсетілген бұл", "того этого тот этот этой той указанный указанного указанной названный названного названной данного данной",
        "same said that its aforementioned");

    private static readonly Dictionary<string, HashSet<string>> s_between = Sets(
        "мен пен бен және арасындағы арасында үкіметі үкіметінің республикасы республикасының",
        "между и от правительством правительства правительствами республикой республики",
        "between of the and dated government governments republic");

    /// <summary>The type of instrument that a token names, or null.</summary>
    public static string? TypeOf(MentionText text, int at) =>
        text.IsWord(at) && s_nouns.TryGetValue(text.Language, out var nouns)
        && nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(LightStem.Of(text.Language, text.Folded(at)), out var type) ? type : null;

    /// <summary>Whether a word for instruments means several of them: conventions, конвенций, конвенциялар.</summary>
    public static bool IsPlural(MentionText text, int at)
    {
        var word = text.Folded(at);
        var stem = LightStem.Of(text.Language, word);
        return text.Language switch
        {
            "en" => word[^1] == 's',
            "ru" => word[stem.Length..] is "ий" or "ов" or "ам" or "ами" or "ах" or "ям" or "ями" or "ях" or "иям" or "иями" or "иях",
            _ => word.Length >= stem.Length + 3 && word.Slice(stem.Length, 3) is "лар" or "лер" or "дар" or "дер" or "тар" or "тер",
        };
    }

    /// <summary>Whether a token says that the text means itself.</summary>
    public static bool IsOwn(MentionText text, int at) => Has(s_own, text, at);

    /// <summary>Whether a token points back at what was named before.</summary>
    public static bool IsSame(MentionText text, int at) => Has(s_same, text, at);

    /// <summary>Whether a token may stand between the parts of a description: between, of, and.</summary>
    public static bool IsBetween(MentionText text, int at) => Has(s_between, text, at);

    /// <summary>Whether a token is a conjunction, which does not begin what follows a word for an instrument.</summary>
    public static bool IsAnd(MentionText text, int at) => text.IsWord(at) && text.Folded(at) is "and" or "и";

    private static bool Has(Dictionary<string, HashSet<string>> sets, MentionText text, int at) =>
        text.IsWord(at) && sets.TryGetValue(text.Language, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Folded(at));

    private static Dictionary<string, string> Make(string language, params (string Type, string Words)[] types) =>
        types.SelectMany(type => type.Words.Split(' ').Select(word => (type.Type, Stem: LightStem.Of(language, word).ToString())))
            .DistinctBy(entry => entry.Stem).ToDictionary(entry => entry.Stem, entry => entry.Type, StringComparer.Ordinal);

    private static Dictionary<string, HashSet<string>> Sets(string kazakh, string russian, string english) => new(StringComparer.Ordinal)
    {
        ["kk"] = [.. kazakh.Split(' ')],
        ["ru"] = [.. russian.Split(' ')],
        ["en"] = [.. english.Split(' ')],
    };
}
