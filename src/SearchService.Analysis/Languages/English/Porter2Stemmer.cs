using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.English;

/// <summary>Porter2, the English stemmer of Snowball, as it has been since Snowball 3.0.</summary>
/// <remarks>Follows the published description of the algorithm and gives exactly the stems of its official vocabulary.</remarks>
public sealed partial class Porter2Stemmer : Stemmer
{
    private static readonly string[] s_invariants = ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"];

    private static readonly (string Word, string Stem)[] s_exceptions =
    [
        ("skis", "ski"), ("skies", "sky"), ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"),
        ("only", "onli"), ("singly", "singl"),
    ];

    // What is left of -ing words that are no verb forms.
    private static readonly string[] s_nounsInIng = ["inn", "out", "cann", "herr", "earr", "even"];

    // In each table a longer ending stands before any that it ends in.
    private static readonly (string Ending, string By)[] s_step2 =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"),
        ("lessli", "less"), ("tional", "tion"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"),
        ("iviti", "ive"), ("ogist", "og"), ("ousli", "ous"), ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"),
        ("enci", "ence"), ("izer", "ize"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string By)[] s_step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    /// <inheritdoc/>
    public override string Version => "porter2-snowball-3";

    /// <inheritdoc/>
    public override void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (exact.Length <= 2 || IsOneOf(exact, s_invariants))
        {
            stems.Add(exact);
            return;
        }

        if (TryAddException(exact, stems))
        {
            return;
        }

        if (exact[0] == '\'')
        {
            exact = exact[1..];
        }

        var letters = stems.Reserve(exact.Length);
        exact.CopyTo(letters);
        var word = new Porter2Word(letters);
        DropPossessive(ref word);
        DropPlural(ref word);
        DropVerbEnding(ref word);
        TurnFinalY(ref word);
        ShortenDerivation(ref word);
        ShortenFurther(ref word);
        DropDerivation(ref word);
        DropFinalLetter(ref word);
        word.RestoreY();
        stems.Commit(word.Length);
    }

    private static bool TryAddException(ReadOnlySpan<char> exact, StemBuffer stems)
    {
        foreach (var (exception, stem) in s_exceptions)
        {
            if (exact.SequenceEqual(exception))
            {
                return stems.Add(stem);
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    // Step 0.
    private static void DropPossessive(ref Porter2Word word) =>
        word.Drop(word.EndsWith("'s'") ? 3 : word.EndsWith("'s") ? 2 : word.EndsWith("'") ? 1 : 0);

    // Step 1a.
    private static void DropPlural(ref Porter2Word word)
    {
        if (word.EndsWith("sses"))
        {
            word.Drop(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Drop(word.Length > 4 ? 2 : 1);
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowelBefore(word.Length - 2))
        {
            word.Drop(1);
        }
    }

    // Step 1b.
    private static void DropVerbEnding(ref Porter2Word word)
    {
        var eed = word.EndsWith("eed") ? 3 : word.EndsWith("eedly") ? 5 : 0;
        if (eed > 0)
        {
            if (word.InR1(eed) && !IsProceed(ref word, word.Length - eed))
            {
                word.Replace(eed, "ee");
            }

            return;
        }

        var ending = word.EndsWith("ed") ? 2 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ingly") ? 5 : 0;
        var rest = word.Length - ending;
        if (ending == 0 || !word.HasVowelBefore(rest) || (ending == 3 && IsNounInIng(ref word, rest)))
        {
            return;
        }

        if (ending == 3 && rest == 2 && word[1] == 'y' && !word.IsVowel(0))
        {
            word.Replace(4, "ie");
            return;
        }

        word.Drop(ending);
        RepairEnd(ref word);
    }

    private static bool IsProceed(ref Porter2Word word, int rest) =>
        (rest == 4 && (Starts(ref word, "proc") || Starts(ref word, "succ"))) || (rest == 3 && Starts(ref word, "exc"));

    private static bool IsNounInIng(ref Porter2Word word, int rest)
    {
        foreach (var noun in s_nounsInIng)
        {
            if (rest == noun.Length && Starts(ref word, noun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(ref Porter2Word word, string with)
    {
        for (var i = 0; i < with.Length; i++)
        {
            if (word[i] != with[i])
            {
                return false;
            }
        }

        return true;
    }

    // After -ed and -ing: luxuriat(e), hop(p), hop(e).
    private static void RepairEnd(ref Porter2Word word)
    {
        var length = word.Length;
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Replace(0, "e");
        }
        else if (length >= 2 && word[length - 1] == word[length - 2] && word[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            var isWhole = length == 3 && word[0] is 'a' or 'e' or 'o';
            word.Drop(length == 3 && isWhole ? 0 : 1);
        }
        else if (word.IsShort())
        {
            word.Replace(0, "e");
        }
    }

    // Step 1c.
    private static void TurnFinalY(ref Porter2Word word)
    {
        var length = word.Length;
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !word.IsVowel(length - 2))
        {
            word.Replace(1, "i");
        }
    }

    // Step 2.
    private static void ShortenDerivation(ref Porter2Word word)
    {
        foreach (var (ending, by) in s_step2)
        {
            if (!word.EndsWith(ending))
            {
                continue;
            }

            var before = word.Length - ending.Length - 1;
            var isAllowed = ending switch
            {
                "ogi" => before >= 0 && word[before] == 'l',
                "li" => before >= 0 && word[before] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                _ => true,
            };
            if (isAllowed && word.InR1(ending.Length))
            {
                word.Replace(ending.Length, by);
            }

            return;
        }
    }

    // Step 3.
    private static void ShortenFurther(ref Porter2Word word)
    {
        foreach (var (ending, by) in s_step3)
        {
            if (word.EndsWith(ending))
            {
                if (ending == "ative" ? word.InR2(ending.Length) : word.InR1(ending.Length))
                {
                    word.Replace(ending.Length, by);
                }

                return;
            }
        }
    }

    // Step 4.
    private static void DropDerivation(ref Porter2Word word)
    {
        foreach (var ending in s_step4)
        {
            if (word.EndsWith(ending))
            {
                var before = word.Length - ending.Length - 1;
                if (word.InR2(ending.Length) && (ending != "ion" || (before >= 0 && word[before] is 's' or 't')))
                {
                    word.Drop(ending.Length);
                }

                return;
            }
        }
    }

    // Step 5.
    private static void DropFinalLetter(ref Porter2Word word)
    {
        if (word.EndsWith("e"))
        {
            if (word.InR2(1) || (word.InR1(1) && !word.EndsInShortSyllable(word.Length - 1)))
            {
                word.Drop(1);
            }
        }
        else if (word.EndsWith("ll") && word.InR2(1))
        {
            word.Drop(1);
        }
    }
}
