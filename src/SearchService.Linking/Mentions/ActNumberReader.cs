namespace SearchService.Linking.Mentions;

/// <summary>Reads the numbers of acts: № 414-V, No. 414-V, № 76/300.</summary>
internal static class ActNumberReader
{
    /// <summary>The longest number of an act, in tokens.</summary>
    private const int MostTokens = 8;

    /// <summary>Reads the number that begins at a token; the key is no_414-v.</summary>
    public static bool TryRead(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var i = text.IsSign(at, '№') ? at + 1
            : text.Printed(at) is "No" or "Nos" or "Nо" && text.IsSign(at + 1, '.') ? at + 2
            : text.Printed(at) is "No" or "N" ? at + 1 : at;
        if (i == at || !text.IsDigits(i))
        {
            return false;
        }

        var end = i + 1;
        while (end - i < MostTokens && text.IsGlued(end)
            && (text.IsWord(end) || text.IsDigits(end) || ((text.IsDash(end) || text.IsSign(end, '/')) && text.IsGlued(end + 1) && (text.IsWord(end + 1) || text.IsDigits(end + 1)))))
        {
            end++;
        }

        var number = text.Text.AsSpan(text[i].Start, text[end - 1].End - text[i].Start);
        key = string.Create(number.Length + 3, number, static (made, from) =>
        {
            "no_".CopyTo(made);
            for (var k = 0; k < from.Length; k++)
            {
                made[k + 3] = Fold(from[k]);
            }
        });
        next = end;
        return true;
    }

    /// <summary>Roman numerals are typed with Latin and with Cyrillic letters.</summary>
    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'х' => 'x',
        'і' => 'i',
        'с' => 'c',
        '–' or '‑' or '—' => '-',
        var lower => lower,
    };
}
