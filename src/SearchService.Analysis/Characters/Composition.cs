namespace SearchService.Analysis.Characters;

/// <summary>Canonical composition of a letter and the mark after it, for the letters that texts in Kazakh, Russian and English have.</summary>
/// <remarks>
/// A table of our own, because the runtime composes nothing when globalization is invariant. It holds every canonical pair of the
/// Cyrillic block and the pairs of the common Latin diacritics, the Latin alphabets of Kazakh of 2018, 2019 and 2021 included.
/// Values follow the Unicode Character Database.
/// </remarks>
public static class Composition
{
    // One line for each mark: the mark, the letters, and what they become, in the same order.
    private static readonly (char Mark, string Letters, string Composed)[] s_rules =
    [
        ('\u0300', "aeiounwyAEIOUNWYеиЕИ", "àèìòùǹẁỳÀÈÌÒÙǸẀỲѐѝЀЍ"),
        ('\u0301', "aeiouycnlrszgkmpwAEIOUYCNLRSZGKMPWгкГК", "áéíóúýćńĺŕśźǵḱḿṕẃÁÉÍÓÚÝĆŃĹŔŚŹǴḰḾṔẂѓќЃЌ"),
        ('\u0302', "aeioucghjswyAEIOUCGHJSWY", "âêîôûĉĝĥĵŝŵŷÂÊÎÔÛĈĜĤĴŜŴŶ"),
        ('\u0303', "anoiuevyANOIUEVY", "ãñõĩũẽṽỹÃÑÕĨŨẼṼỸ"),
        ('\u0304', "aeiouygAEIOUYGиуИУ", "āēīōūȳḡĀĒĪŌŪȲḠӣӯӢӮ"),
        ('\u0306', "aegiouAEGIOUиужаеИУЖАЕ", "ăĕğĭŏŭĂĔĞĬŎŬйўӂӑӗЙЎӁӐӖ"),
        ('\u0307', "cegzCEGZI", "ċėġżĊĖĠŻİ"),
        ('\u0308', "aeiouyAEIOUYеіаәжзиоөэучыЕІАӘЖЗИОӨЭУЧЫ", "äëïöüÿÄËÏÖÜŸёїӓӛӝӟӥӧӫӭӱӵӹЁЇӒӚӜӞӤӦӪӬӰӴӸ"),
        ('\u030A', "auAU", "åůÅŮ"),
        ('\u030B', "ouOUуУ", "őűŐŰӳӲ"),
        ('\u030C', "cdelnrstzgaiouCDELNRSTZGAIOU", "čďěľňřšťžǧǎǐǒǔČĎĚĽŇŘŠŤŽǦǍǏǑǓ"),
        ('\u0327', "cstgklnrCSTGKLNR", "çşţģķļņŗÇŞŢĢĶĻŅŖ"),
        ('\u0328', "aeiuoAEIUO", "ąęįųǫĄĘĮŲǪ"),
    ];

    private static readonly uint[] s_pairs;
    private static readonly char[] s_composed;

    static Composition()
    {
        var entries = s_rules
            .SelectMany(rule => rule.Letters.Select((letter, i) => (Key: Key(letter, rule.Mark), Value: rule.Composed[i])))
            .OrderBy(entry => entry.Key).ToArray();
        s_pairs = [.. entries.Select(entry => entry.Key)];
        s_composed = [.. entries.Select(entry => entry.Value)];
    }

    /// <summary>Whether letter and mark are one letter together, and which.</summary>
    public static bool TryCompose(char letter, char mark, out char composed)
    {
        var index = Array.BinarySearch(s_pairs, Key(letter, mark));
        composed = index >= 0 ? s_composed[index] : '\0';
        return index >= 0;
    }

    private static uint Key(char letter, char mark) => ((uint)letter << 16) | mark;
}
