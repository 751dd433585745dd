using SearchService.Analysis.Explaining;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Names the form that an ending makes, for people: case and number of nouns, person and tense of verbs, participles.</summary>
/// <remarks>
/// The paradigms know endings but not what they mean; here the last letters of an ending tell, by the class of the word. An
/// ending that is several forms has several names.
/// </remarks>
internal static class RussianForms
{
    /// <summary>The name of letters that rules take off without knowing the form.</summary>
    public const string Unnamed = "ending";

    // Each line: endings, colon, names; the longest ending that fits counts, _ fits all.
    private static readonly FormTable s_masculine = new(
        """
        ами ями ьми : instrumental-plural
        ам ям : dative-plural
        ах ях : prepositional-plural
        ов ев ей ых : genitive-plural
        ом ем ым : instrumental-singular
        а я : genitive-singular
        ья ата ята : nominative-plural
        у ю : dative-singular
        е : prepositional-singular
        ы и : nominative-plural
        _ : nominative-singular
        """);

    private static readonly FormTable s_feminine = new(
        """
        ами ями ьми : instrumental-plural
        ам ям : dative-plural
        ах ях : prepositional-plural
        ой ою ей ею ью : instrumental-singular
        ы и : genitive-singular nominative-plural
        е : dative-singular prepositional-singular
        у ю : accusative-singular
        а я : nominative-singular
        _ : genitive-plural
        """);

    private static readonly FormTable s_neuter = new(
        """
        ами ями : instrumental-plural
        ам ям : dative-plural
        ах ях : prepositional-plural
        ом ем : instrumental-singular
        а я : genitive-singular nominative-plural
        у ю : dative-singular
        е и : prepositional-singular
        о : nominative-singular
        _ : genitive-plural
        """);

    private static readonly FormTable s_adjective = new(
        """
        ыми ими : instrumental-plural
        ого его : genitive-singular
        ому ему : dative-singular
        ый ий : nominative-masculine
        ая яя ья : nominative-feminine
        ое ее ье : nominative-neuter
        ые ие ьи : nominative-plural
        ую юю ью : accusative-feminine
        ой ей ою ею : oblique-feminine
        ым им : instrumental-singular dative-plural
        ом ем : prepositional-singular
        ых их : genitive-plural prepositional-plural
        _ : short-form
        """);

    private static readonly FormTable s_verb = new(
        """
        ть ти чь : infinitive
        у ю : first-singular
        ешь ишь : second-singular
        ет ит ст : third-singular
        ем им : first-plural
        ете ите : second-plural
        ут ют ат ят : third-plural
        л : past-masculine
        ла : past-feminine
        ло : past-neuter
        ли : past-plural
        в вши ши учи ючи : gerund
        а я : gerund
        й йте и ь ьте : imperative
        ема емо емы има имо имы : participle-passive-short
        н на но ны ен та то ты : participle-passive-short
        """);

    private static readonly string[] s_participles = ["participle-active-present", "participle-active-past", "participle-passive-present", "participle-passive-past"];

    /// <summary>All names that a step may have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. new[] { s_masculine, s_feminine, s_neuter, s_adjective, s_verb }.SelectMany(table => table.Names)
            .Concat(s_participles).Append("comparative").Append("reflexive").Append(Unnamed).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What words of the paradigm are; the names of paradigms begin with it.</summary>
    public static WordClass ClassOf(RussianParadigm paradigm) => paradigm.Name[0] switch
    {
        'v' => WordClass.Verb,
        'a' => WordClass.Adjective,
        _ => WordClass.Noun,
    };

    /// <summary>The ending divided into what it is made of: participle, case, reflexive.</summary>
    public static IReadOnlyList<StemStep> Steps(RussianParadigm paradigm, string ending)
    {
        var reflexive = paradigm.Name.EndsWith(".ся", StringComparison.Ordinal) && ending.Length > 1 ? ending[^2..] : "";
        var rest = ending[..^reflexive.Length];
        List<StemStep> steps = ClassOf(paradigm) == WordClass.Verb ? VerbSteps(rest) : [Step(NounNames(paradigm, rest), rest)];
        if (reflexive.Length > 0)
        {
            steps.Add(Step(["reflexive"], reflexive));
        }

        return steps;
    }

    private static IReadOnlyList<string> NounNames(RussianParadigm paradigm, string ending)
    {
        var isAdjective = paradigm.Name[0] == 'a';
        if (ending == paradigm.Citation && !isAdjective)
        {
            return ["nominative-singular"];
        }

        return paradigm.Name[0] switch
        {
            // Soft adjectives have -ее in the neuter, the others in the comparative.
            'a' when ending.EndsWith("ее", StringComparison.Ordinal) && paradigm.Name is "a" or "a.ный" => ["comparative"],
            'a' => s_adjective.NamesOf(ending),
            'f' when paradigm.Name == "f.ь" && ending == "ей" => ["genitive-plural"],
            'f' => s_feminine.NamesOf(ending),
            'n' => s_neuter.NamesOf(ending),
            _ => s_masculine.NamesOf(ending),
        };
    }

    private static List<StemStep> VerbSteps(string ending)
    {
        var adjective = s_adjective.LengthOf(ending);
        if (adjective > 1 && Participle(ending.AsSpan(0, ending.Length - adjective)) is { } participle)
        {
            return [Step([participle], ending[..^adjective]), Step(s_adjective.NamesOf(ending), ending[^adjective..])];
        }

        return [Step(s_verb.NamesOf(ending), ending)];
    }

    /// <summary>The participle that such letters before the ending of an adjective make, or null.</summary>
    private static string? Participle(ReadOnlySpan<char> mark) => mark switch
    {
        [.., 'у' or 'ю' or 'а' or 'я', 'щ'] => s_participles[0],
        [.., 'в' or 'г' or 'д' or 'з' or 'к' or 'р' or 'с' or 'т' or 'х', 'ш'] => s_participles[1],
        [.., 'е' or 'и' or 'о', 'м'] or ['м'] => s_participles[2],
        [.., 'н', 'н'] or [.., 'а' or 'я' or 'е' or 'о' or 'ы' or 'у', 'т'] => s_participles[3],
        _ => null,
    };

    private static StemStep Step(IReadOnlyList<string> names, string letters) => new(names, letters, "");
}
