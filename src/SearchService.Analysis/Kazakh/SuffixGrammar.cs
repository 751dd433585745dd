using static SearchService.Analysis.Kazakh.SuffixSlot;

namespace SearchService.Analysis.Kazakh;

/// <summary>The suffixes of Kazakh, what each may follow and how it is spelled: the whole grammar that the stemmer knows.</summary>
/// <remarks>
/// Order of a noun: root, derivation, plural, possessor, case, person. Order of a verb: root, voice, negation, tense or
/// participle, then person or the endings of a noun. The notation of the forms is described at <see cref="SuffixPattern"/>.
/// </remarks>
internal static class SuffixGrammar
{
    private const SuffixSlot Tense = VerbLike | Negated;
    private const SuffixSlot Personal = NounLike | Case | Likeness | Mine | Its | Present | Perfect | Intention | Future;

    /// <summary>The suffixes; the index of one is its number in the automaton.</summary>
    public static readonly SuffixRule[] Rules =
    [
        // Nouns. A borrowed word in two consonants may take a vowel before its endings: субъект, субъект-і-лер.
        new("link", "T:і", Noun, Linked, 8, Regular: true),
        new("plural", "LAр", NounLike, Plural, 1849, Regular: true),
        new("my", "(I)м", NounLike, Mine, 127),
        new("your", "(I)ң", NounLike, Mine, 60),
        new("your-polite", "(I)ңIз", NounLike, Mine, 23, Regular: true),
        new("our", "(I)мIз", NounLike, Mine, 168, Regular: true),
        new("its", "V:сI C:I", NounLike, Its, 4788),
        new("genitive", "NIң", NounLike | Mine | Its, Case, 1771),
        new("dative", "GA", NounLike | Mine, Case, 1000),
        new("dative-mine", "A", Mine, Case, 60),
        new("dative-its", "нA", Its, Case, 500),
        new("accusative", "OI", NounLike | Mine, Case, 740),
        new("accusative-its", "н", Its, Case, 740),
        new("locative", "DA", NounLike | Mine, Case, 600),
        new("locative-its", "ндA", Its, Case, 570),
        new("ablative", "EAн", NounLike | Mine, Case, 400),
        new("ablative-its", "нAн", Its, Case, 260),
        new("instrumental", "Pен", NounLike | Mine | Its, Case, 382),
        new("locative-attributive", "DAGI", NounLike | Mine, Attributive, 150, Regular: true),
        new("locative-attributive-its", "ндAGI", Its, Attributive, 150, Regular: true),
        new("possession", "Nікі", NounLike | Mine | Its, Attributive, 3),
        new("without", "сIз", Noun | DerivedNoun | Participle, Quality, 52),
        new("like", "DAй", NounLike | Mine, Likeness, 90),
        new("like-its", "ндAй", Its, Likeness, 39),
        new("manner", "шA", NounLike | Mine, Likeness, 20),
        new("manner-its", "ншA", Its, Likeness, 14),
        new("more", "(I)рAQ", Noun | DerivedNoun | Quality | Case, Quality, 13),

        // Person, of nouns and of tenses.
        new("I-am", "PIн", Personal, Case, 60),
        new("you-are", "сIң", Personal, Case, 20),
        new("you-are-polite", "сIз", Personal & ~NounLike | Participle, Case, 40),
        new("you-are-many", "сIңдAр сIздAр", Personal, Case, 5),
        new("we-are", "PIз", Personal, Case, 40),
        new("present-third", "DI", Present | Perfect, Case, 681),
        new("present-I", "м", Present, Case, 60),
        new("short-person", "м ң", Past, Case, 190, Spoken: true),
        new("short-we", "Q", Past, Case, 30, Spoken: true),
        new("short-person-many", "ңIз ңдAр ңIздAр", Past, Case, 30),

        // Voice and negation.
        new("passive", "V:л R:Iл N:Iл Z:Iл H:Iл L:Iн", VerbLike, Voice, 650, Regular: true),
        new("reflexive", "(I)н", VerbLike, Voice, 120, Regular: true),
        new("causative", "V:т R:т L:т DIр GIз", VerbLike, Voice, 450, Regular: true),
        new("causative-lexical", "H:Iр H:Aр", Verb, Voice, 8),
        new("reciprocal", "(I)с", VerbLike, Voice, 48),
        new("negation", "MA", VerbLike, Negated, 430, Regular: true),

        // Participles and verbal nouns.
        new("gerund", "у Y:ю", Tense, Participle, 932, Regular: true),
        new("past-participle", "GAн", Tense, Participle, 1100, Regular: true),
        new("habitual-participle", "V:йтIн C:AтIн Y:ятын Y:итIн", Tense, Participle, 230, Regular: true),
        new("aorist", "V:р C:Aр", VerbLike, Future, 60),
        new("negative-aorist", "MAс", VerbLike, Participle, 25, Regular: true),
        new("agent", "ушI Y:юшI", Tense, Participle, 12),
        new("state", "улI Y:юлI", VerbLike, Participle, 20),
        new("participle-abstract", "LIQ", Participle, Quality, 15, Regular: true),

        // Tenses, moods and converbs.
        new("past", "DI", Tense, Past, 963),
        new("conditional", "сA", Tense, Past, 151),
        new("present", "V:й C:A Y:я Y:и", Tense, Present, 1029),
        new("perfect", "(I)п", Tense, Perfect, 1560),
        new("intention", "MAQ", Tense, Intention, 35),
        new("intention-past", "шI", Intention, Participle, 4),
        new("let", "сIн", Tense, Case, 40),
        new("request", "(I)ңIз (I)ңдAр (I)ңIздAр", Tense, Case, 30),
        new("let-us", "V:йIн C:AйIн V:йIQ C:AйIQ", Tense, Case, 15),
        new("since", "GAлI", Tense, Case, 6),
        new("until", "GAншA", Tense, Case, 8),
        new("desire", "GI", Tense, Desire, 8),
        new("desire-whose", "V:м V:ң V:сI V:мIз", Desire, Case, 8),
        new("unless", "йIншA", Negated, Case, 3),

        // Derivations that the stem keeps.
        new("abstract", "LIQ", Noun | DerivedNoun, DerivedNoun, 500, Kept: true, Productive: true),
        new("maker", "шI", Noun | DerivedNoun, DerivedNoun, 150, Kept: true, Productive: true),
        new("with", "LI", Noun | DerivedNoun, DerivedNoun, 250, Kept: true),
        new("ordinal", "(I)ншI", Noun, DerivedNoun, 60, Kept: true),
        new("temporal", "GI", Noun, DerivedNoun, 60, Kept: true),
        new("deed", "MA", Verb | DerivedVerb, DerivedNoun, 50, Kept: true),
        new("act", "(I)м", Verb | DerivedVerb, DerivedNoun, 60, Kept: true),
        new("mutual-act", "(I)с", Verb | DerivedVerb, DerivedNoun, 50, Kept: true),
        new("outcome", "V:Q C:IQ", Verb | DerivedVerb, DerivedNoun, 40, Kept: true),
        new("tool", "GIш", Verb | DerivedVerb, DerivedNoun, 20, Kept: true),
        new("verbal-agent", "ушI", VerbLike, DerivedNoun, 30, Kept: true),
        new("verbalizer", "LA", Noun | DerivedNoun, DerivedVerb, 200, Kept: true),
    ];

    /// <summary>How often a word ends where the slot is reached, per 28,000 words.</summary>
    public static int EndFrequency(SuffixSlot slot) => slot switch
    {
        Noun => 10000,
        DerivedNoun => 2500,
        Verb or DerivedVerb => 100,
        Plural => 420,
        Linked => 2,
        Mine => 150,
        Its => 1900,
        Attributive => 250,
        Participle => 1100,
        Case => 8000,
        Voice => 15,
        Negated => 10,
        Present => 300,
        Perfect => 1400,
        Past => 800,
        Intention => 25,
        Future => 60,
        Likeness => 150,
        Quality => 60,
        _ => 0,
    };
}
