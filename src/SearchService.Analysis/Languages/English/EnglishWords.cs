using System.Collections.Frozen;

namespace SearchService.Analysis.Languages.English;

/// <summary>The closed lists of English.</summary>
internal static class EnglishWords
{
    /// <summary>Articles, pronouns, prepositions, conjunctions, auxiliaries, and the archaic adverbs of legal drafting.</summary>
    public static FrozenSet<string> Stop { get; } = WordList.Parse(
        """
        a an the this that these those such same each every any all both either neither some no none other another
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves who whom whose which what whatever whichever one ones
        about above across after against along among amongst around as at before behind below beneath beside besides between
        beyond by despite down during except for from in into of off on onto out over per since than through throughout to toward
        towards under until unto up upon via with within without
        and or nor but if unless because while whereas although though so whether when where why how then there here
        be is are am was were been being have has had having do does did done doing
        will would shall should may might can could must ought cannot
        not only also too very more most less least much many few own just even again further once yet still already
        hereof herein hereto hereby hereunder thereof therein thereto thereby thereunder thereafter whereby wherein
        don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't shouldn't wouldn't haven't hasn't hadn't
        it's that's there's i'm i've i'd i'll you're you've they're we're we've he's she's let's
        """);

    /// <summary>What is written before a number in short, with a full stop behind it: found by the whole word as well.</summary>
    public static FrozenDictionary<string, string> Expansions { get; } = WordList.ParsePairs(
        """
        art=article arts=article para=paragraph paras=paragraph subpara=subparagraph subparas=subparagraph sec=section secs=section
        subsec=subsection ch=chapter cl=clause cls=clause reg=regulation regs=regulation sched=schedule pt=part vol=volume fig=figure no=number nos=number
        """);

    /// <summary>Abbreviations of laws, of citing and of institutions. Their plurals are left to the stemmer: arts. is art.</summary>
    public static FrozenSet<string> Abbreviations { get; } = WordList.Parse(
        """
        art no para subpara sec subsec ch cl reg sched pt vol pp fig ed cf eg ie etc vs viz ibid
        inc ltd co corp plc llc llp gmbh dr mr mrs ms prof st jr sr dept govt approx est
        un eu uk usa eec ec wto ilo icc icj echr unesco unep cites oecd osce cis nato
        """);
}
