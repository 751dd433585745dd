namespace SearchService.Linking.Mentions;

/// <summary>The codes and the Constitution of Kazakhstan and some well-known treaties in the three languages, whether a corpus has them or not.</summary>
internal static class InstrumentTable
{
    private static readonly PhraseTable<KnownName> s_instruments = NameTable.Read("SearchService.Linking.Data.instruments.tsv", _ => MentionKind.Citation);

    /// <summary>The instrument whose name begins at a token; a name of one word has a capital.</summary>
    public static KnownName? Find(MentionText text, int at, out int next)
    {
        var found = s_instruments.Find(text, at, out next);
        if (found is not null && next - at == 1 && !text.IsCapital(at))
        {
            next = at;
            return null;
        }

        return found;
    }
}
