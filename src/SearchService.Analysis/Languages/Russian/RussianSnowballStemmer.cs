using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>The Russian stemmer of Snowball.</summary>
/// <remarks>Follows the published description of the algorithm and gives exactly the stems of its official vocabulary.</remarks>
public sealed class RussianSnowballStemmer : Stemmer
{
    // Endings of the first group are taken off only behind а or я, which stays.
    private static readonly EndingSet s_gerundBehindA = new("в вши вшись");
    private static readonly EndingSet s_gerund = new("ив ивши ившись ыв ывши ывшись");
    private static readonly EndingSet s_reflexive = new("ся сь");
    private static readonly EndingSet s_adjective = new(
        "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly EndingSet s_participleBehindA = new("ем нн вш ющ щ");
    private static readonly EndingSet s_participle = new("ивш ывш ующ");
    private static readonly EndingSet s_verbBehindA = new("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
    private static readonly EndingSet s_verb = new(
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
    private static readonly EndingSet s_noun = new(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
    private static readonly EndingSet s_derivational = new("ост ость");
    private static readonly EndingSet s_superlative = new("ейш ейше");

    /// <inheritdoc/>
    public override string Version => "russian-snowball-3";

    /// <inheritdoc/>
    public override void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (exact.Contains('ё'))
        {
            var folded = stems.Reserve(exact.Length);
            exact.Replace(folded, 'ё', 'е');
            exact = folded;
        }

        var (rv, r2) = Regions(exact);
        var end = DropInflection(exact, rv);
        if (end > rv && exact[end - 1] == 'и')
        {
            end--;
        }

        var derivational = s_derivational.LongestEnd(exact[..end], rv);
        if (derivational > 0 && end - derivational >= r2)
        {
            end -= derivational;
        }

        stems.Add(exact[..Tidy(exact, rv, end)]);
    }

    private static int DropInflection(ReadOnlySpan<char> word, int rv)
    {
        var end = word.Length;
        var gerund = LongestOf(s_gerund, s_gerundBehindA, word, rv);
        if (gerund > 0)
        {
            return end - gerund;
        }

        end -= s_reflexive.LongestEnd(word, rv);
        word = word[..end];
        var adjective = s_adjective.LongestEnd(word, rv);
        if (adjective > 0)
        {
            end -= adjective;
            return end - Math.Max(0, LongestOf(s_participle, s_participleBehindA, word[..end], rv));
        }

        var verb = LongestOf(s_verb, s_verbBehindA, word, rv);
        return verb > 0 ? end - verb : end - s_noun.LongestEnd(word, rv);
    }

    // The longest ending of either set; -1 when that one would need а or я before it.
    private static int LongestOf(EndingSet free, EndingSet behindA, ReadOnlySpan<char> word, int rv)
    {
        var longest = free.LongestEnd(word, rv);
        var conditional = behindA.LongestEnd(word, rv);
        if (conditional <= longest)
        {
            return longest;
        }

        var before = word.Length - conditional - 1;
        return before >= rv && word[before] is 'а' or 'я' ? conditional : -1;
    }

    // The last step: нн, a superlative with or without нн before it, or a soft sign.
    private static int Tidy(ReadOnlySpan<char> word, int rv, int end)
    {
        var superlative = s_superlative.LongestEnd(word[..end], rv);
        end -= superlative;
        if (end - 2 >= rv && word[end - 1] == 'н' && word[end - 2] == 'н')
        {
            return end - 1;
        }

        return superlative == 0 && end > rv && word[end - 1] == 'ь' ? end - 1 : end;
    }

    // RV begins behind the first vowel; R1 behind the first consonant that follows a vowel, R2 likewise inside R1.
    private static (int Rv, int R2) Regions(ReadOnlySpan<char> word)
    {
        var rv = 0;
        while (rv < word.Length && !IsVowel(word[rv]))
        {
            rv++;
        }

        rv = Math.Min(rv + 1, word.Length);
        return (rv, AfterVowelAndConsonant(word, AfterVowelAndConsonant(word, 0)));
    }

    private static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
