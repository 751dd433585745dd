namespace SearchService.Linking.Mentions;

/// <summary>Finds what is the same in every language in a text: numbers, dates, money, percentages, names, abbreviations, citations.</summary>
/// <remarks>
/// Goes once over the tokens; what is longest and surest is tried first, and each reader looks ahead a bounded number of tokens, so the
/// time grows with the length of the text. Numbers that only count paragraphs at the start of a line, as in 1) or 1., are no mentions,
/// nor is the word for one unless a unit of time follows. Thread-safe.
/// </remarks>
public static class MentionReader
{
    /// <summary>The mentions in the order of the text; none overlaps another.</summary>
    /// <param name="language">The language of the text: kk, ru or en; in others only digits are read.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Mention> Read(string language, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(text);
        return Read(new MentionText(language, text));
    }

    /// <summary>The mentions of a text that is divided into tokens already.</summary>
    internal static List<Mention> Read(MentionText text)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < text.Count;)
        {
            i = Math.Max(ReadAt(text, i, mentions), i + 1);
        }

        return mentions;
    }

    /// <summary>Adds what begins at a token; gives the token behind it, or the same one.</summary>
    private static int ReadAt(MentionText text, int at, List<Mention> mentions)
    {
        var token = text[at];
        if (IsEnumerator(text, at))
        {
            return at + 1;
        }

        var behind = PlaceReader.Read(text, at, mentions);
        if (behind > at)
        {
            return behind;
        }

        if (ActNumberReader.TryRead(text, at, out var key, out var next))
        {
            return Add(MentionKind.Citation, key, next);
        }

        if (token.Kind == MentionTokenKind.Word && InstrumentTable.Find(text, at, out next) is { } instrument)
        {
            return Add(MentionKind.Citation, instrument.Key, next);
        }

        if (DateReader.TryRead(text, at, out key, out next))
        {
            return Add(MentionKind.Date, key, next);
        }

        if (MoneyReader.TryReadMoney(text, at, out key, out next))
        {
            return Add(MentionKind.Money, key, next);
        }

        if (MoneyReader.TryReadPercent(text, at, out key, out next))
        {
            return Add(MentionKind.Percent, key, next);
        }

        if (NumberReader.TryRead(text, at, out key, out next))
        {
            return Add(MentionKind.Number, key, next);
        }

        if (token.Kind == MentionTokenKind.Word && NameReader.TryRead(text, at, out var name, out next))
        {
            return Add(name.Kind, name.Key, next);
        }

        return at;

        int Add(MentionKind kind, string foundKey, int behindFound)
        {
            mentions.Add(new Mention(kind, foundKey, token.Start, text[behindFound - 1].End - token.Start));
            return behindFound;
        }
    }

    /// <summary>Whether digits at the start of a line only count its paragraph.</summary>
    private static bool IsEnumerator(MentionText text, int at) =>
        text.IsDigits(at) && text[at].Length <= 3 && text.StartsLine(at) && text.IsGlued(at + 1)
        && (text.IsSign(at + 1, ')') || (text.IsSign(at + 1, '.') && !text.IsGlued(at + 2)));
}
