namespace SearchService.Analysis.Kazakh;

/// <summary>Spells out the forms of a suffix from one pattern.</summary>
/// <remarks>
/// Small Cyrillic letters stand for themselves. Latin capitals vary: <c>A</c> а/е, <c>I</c> ы/і, <c>G</c> ғ/г (қ/к after a hard
/// sound), <c>Q</c> қ/к, and at the beginning, by the sound before, <c>L</c> л д т (лар), <c>N</c> н д т (ның), <c>O</c> н д т
/// (ны), <c>E</c> н д т (нан), <c>D</c> д т (да), <c>M</c> м б п (ма), <c>P</c> м б п (мен). A vowel in brackets is there
/// after consonants only. <c>V: C: R: L: N: Z: H: T:</c> restrict a form to a vowel, consonant, glide, л, nasal, з ж, hard sound,
/// or consonant and т before it; <c>Y:</c> marks a form into which the last letter of the stem has melted (қой+у, қою).
/// </remarks>
internal static class SuffixPattern
{
    private static readonly (char Sign, string Letter, SoundClass After)[] s_initials =
    [
        ('L', "л", SoundClass.Vowel | SoundClass.Glide),
        ('L', "д", SoundClass.Lateral | SoundClass.Nasal | SoundClass.Sibilant),
        ('L', "т", SoundClass.Hard),
        ('N', "н", SoundClass.Vowel | SoundClass.Nasal),
        ('N', "д", SoundClass.Glide | SoundClass.Lateral | SoundClass.Sibilant),
        ('N', "т", SoundClass.Hard),
        ('O', "н", SoundClass.Vowel),
        ('O', "д", SoundClass.Glide | SoundClass.Lateral | SoundClass.Nasal | SoundClass.Sibilant),
        ('O', "т", SoundClass.Hard),
        ('E', "н", SoundClass.Nasal),
        ('E', "д", SoundClass.Vowel | SoundClass.Glide | SoundClass.Lateral | SoundClass.Sibilant),
        ('E', "т", SoundClass.Hard),
        ('D', "д", SoundClass.Any & ~SoundClass.Hard),
        ('D', "т", SoundClass.Hard),
        ('M', "м", SoundClass.Vowel | SoundClass.Glide | SoundClass.Lateral),
        ('M', "б", SoundClass.Nasal | SoundClass.Sibilant),
        ('M', "п", SoundClass.Hard),
        ('P', "м", SoundClass.Vowel | SoundClass.Glide | SoundClass.Lateral | SoundClass.Nasal),
        ('P', "б", SoundClass.Sibilant),
        ('P', "п", SoundClass.Hard),
        ('G', "G", SoundClass.Any & ~SoundClass.Hard),
        ('G', "Q", SoundClass.Hard),
    ];

    /// <summary>All forms of the patterns of one rule.</summary>
    public static IEnumerable<SuffixForm> Expand(string patterns)
    {
        foreach (var pattern in patterns.Split(' '))
        {
            var (body, after, melted) = Restriction(pattern);
            foreach (var (letters, sounds) in Initials(body))
            {
                var allowed = sounds & after;
                if (allowed == SoundClass.None)
                {
                    continue;
                }

                foreach (var form in Harmonize(letters))
                {
                    yield return form with { After = allowed, Melted = melted };
                }
            }
        }
    }

    private static (string Body, SoundClass After, bool Melted) Restriction(string pattern)
    {
        if (pattern.Length < 2 || pattern[1] != ':')
        {
            return (pattern, SoundClass.Any, false);
        }

        var body = pattern[2..];
        return pattern[0] switch
        {
            'V' => (body, SoundClass.Vowel, false),
            'C' => (body, SoundClass.Consonant, false),
            'R' => (body, SoundClass.Glide, false),
            'L' => (body, SoundClass.Lateral, false),
            'N' => (body, SoundClass.Nasal, false),
            'Z' => (body, SoundClass.Sibilant, false),
            'H' => (body, SoundClass.Hard, false),
            'T' => (body, SoundClass.Cluster, false),
            'Y' => (body, SoundClass.Any, true),
            _ => throw new ArgumentException($"The suffix pattern '{pattern}' has an unknown restriction.", nameof(pattern)),
        };
    }

    private static IEnumerable<(string Letters, SoundClass After)> Initials(string body)
    {
        if (body[0] == '(')
        {
            var close = body.IndexOf(')', StringComparison.Ordinal);
            yield return (body[(close + 1)..], SoundClass.Vowel);
            yield return (body[1..close] + body[(close + 1)..], SoundClass.Consonant);
            yield break;
        }

        var varies = false;
        foreach (var (sign, letter, after) in s_initials)
        {
            if (sign == body[0])
            {
                varies = true;
                yield return (letter + body[1..], after);
            }
        }

        if (!varies)
        {
            yield return (body, SoundClass.Any | SoundClass.Cluster);
        }
    }

    private static IEnumerable<SuffixForm> Harmonize(string letters)
    {
        var back = letters.Replace('A', 'а').Replace('I', 'ы').Replace('G', 'ғ').Replace('Q', 'қ');
        var front = letters.Replace('A', 'е').Replace('I', 'і').Replace('G', 'г').Replace('Q', 'к');
        if (back == front)
        {
            yield return new SuffixForm(back, SoundClass.None, Harmony.Either, Edge.None, false);
            yield break;
        }

        foreach (var form in WithFinal(back, Harmony.Back))
        {
            yield return form;
        }

        foreach (var form in WithFinal(front, Harmony.Front))
        {
            yield return form;
        }
    }

    // A final қ, к is voiced before a vowel: маңыздылық, маңыздылығы.
    private static IEnumerable<SuffixForm> WithFinal(string surface, Harmony harmony)
    {
        if (surface[^1] is 'қ' or 'к')
        {
            yield return new SuffixForm(surface, SoundClass.None, harmony, Edge.BeforeConsonant, false);
            var voiced = surface[^1] == 'қ' ? 'ғ' : 'г';
            yield return new SuffixForm(surface[..^1] + voiced, SoundClass.None, harmony, Edge.BeforeVowel, false);
            yield break;
        }

        yield return new SuffixForm(surface, SoundClass.None, harmony, Edge.None, false);
    }
}
