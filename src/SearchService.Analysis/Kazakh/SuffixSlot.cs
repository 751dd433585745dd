namespace SearchService.Analysis.Kazakh;

/// <summary>What a word is after a suffix (or the bare stem): it says which suffixes may follow.</summary>
[Flags]
internal enum SuffixSlot
{
    /// <summary>Nothing may follow.</summary>
    None = 0,

    /// <summary>A bare noun, adjective or numeral.</summary>
    Noun = 1 << 0,

    /// <summary>A bare verb root.</summary>
    Verb = 1 << 1,

    /// <summary>A noun in the plural.</summary>
    Plural = 1 << 2,

    /// <summary>A noun with "my, your, our".</summary>
    Mine = 1 << 3,

    /// <summary>A noun with "his, her, its": its cases are of their own.</summary>
    Its = 1 << 4,

    /// <summary>A form in -дағы, -нікі: a noun again.</summary>
    Attributive = 1 << 5,

    /// <summary>A participle or verbal noun: it takes the suffixes of nouns and of person.</summary>
    Participle = 1 << 6,

    /// <summary>A noun in a case; only the person may follow.</summary>
    Case = 1 << 7,

    /// <summary>A verb with passive, causative, reflexive or reciprocal.</summary>
    Voice = 1 << 8,

    /// <summary>A negated verb.</summary>
    Negated = 1 << 9,

    /// <summary>A converb in -а, -е, -й: the present tense begins with it.</summary>
    Present = 1 << 10,

    /// <summary>A converb in -ып.</summary>
    Perfect = 1 << 11,

    /// <summary>The past or the conditional, which have short personal endings.</summary>
    Past = 1 << 12,

    /// <summary>The intention in -мақ.</summary>
    Intention = 1 << 13,

    /// <summary>The desire in -ғы, always with "my, your, his".</summary>
    Desire = 1 << 14,

    /// <summary>A comparison in -дай, -ша.</summary>
    Likeness = 1 << 15,

    /// <summary>A function word: nothing follows.</summary>
    Function = 1 << 16,

    /// <summary>A noun with -сыз or -рақ.</summary>
    Quality = 1 << 17,

    /// <summary>A noun made by a derivation that the stem keeps.</summary>
    DerivedNoun = 1 << 18,

    /// <summary>A verb made by a derivation that the stem keeps.</summary>
    DerivedVerb = 1 << 19,

    /// <summary>The aorist, a future: келер. Only the person follows.</summary>
    Future = 1 << 20,

    /// <summary>A borrowed noun with the vowel that leads to its endings.</summary>
    Linked = 1 << 21,

    /// <summary>Whatever ends like a noun that has neither possessor nor case.</summary>
    NounLike = Noun | Linked | Plural | Attributive | Participle | Quality | DerivedNoun,

    /// <summary>A verb to which voice may be added.</summary>
    VerbLike = Verb | Voice | DerivedVerb,
}
