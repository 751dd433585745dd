namespace SearchService.Linking.Mentions;

/// <summary>Reads names: those of the table, and words that are printed with a capital inside of a sentence.</summary>
internal static class NameReader
{
    private static readonly HashSet<string> s_common = CommonWords.Stems;

    /// <summary>Reads the name that begins at a word.</summary>
    public static bool TryRead(MentionText text, int at, out (MentionKind Kind, string Key) name, out int next)
    {
        if (text.IsCapital(at) && NameTable.Find(text, at, out next) is { } known)
        {
            name = (known.Kind, known.Key);
            return true;
        }

        (name, next) = (default, at);
        if (!text.IsCapital(at) || text[at].Length < 4 || IsSentenceStart(text, at) || IsAllCapitals(text, at)
            || s_common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LightStem.Of(text.Language, text.Folded(at))))
        {
            return false;
        }

        if (NameKey.Of(text.Language, text.Folded(at)) is not { } key)
        {
            return false;
        }

        (name, next) = ((MentionKind.Name, key), at + 1);
        return true;
    }

    private static bool IsSentenceStart(MentionText text, int at) =>
        text.StartsLine(at) || text[at - 1] is { Kind: MentionTokenKind.Sign } before && text.Text[before.Start] is '.' or '!' or '?' or ':' or ';' or '"' or '«' or '“' or ')' or '-' or '–' or '—' && !IsInitial(text, at - 1);

    /// <summary>Whether a stop stands behind a single capital: Н. Назарбаев.</summary>
    private static bool IsInitial(MentionText text, int stop) => text.IsSign(stop, '.') && text[stop - 1].Length == 1 && text.IsCapital(stop - 1);

    private static bool IsAllCapitals(MentionText text, int at) => text[at].Length > 1 && char.IsUpper(text.Text[text[at].Start + 1]);
}
