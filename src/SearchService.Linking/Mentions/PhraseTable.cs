namespace SearchService.Linking.Mentions;

/// <summary>Names of several words with what they are called in every language, found in a text whatever their endings.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
/// <remarks>Finding looks at the names that share their first stem with the text, the longest first. Fill it before it is shared.</remarks>
internal sealed class PhraseTable<T>
{
    /// <summary>The longest name, in words; of longer ones the first are compared.</summary>
    public const int MostWords = 40;

    private readonly Dictionary<string, List<(string[] Stems, T Value)>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Stems, T Value)>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public PhraseTable() => _bySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name of a language; one without letters is passed over.</summary>
    public void Add(string language, string name, T value)
    {
        var text = new MentionText(language, name);
        var stems = new List<string>();
        for (var i = 0; i < text.Count && stems.Count < MostWords; i++)
        {
            if (IsCompared(text, i))
            {
                stems.Add(LightStem.Of(language, text.Folded(i)).ToString());
            }
        }

        if (stems.Count > 0)
        {
            var phrases = _phrases.TryGetValue(stems[0], out var known) ? known : _phrases[stems[0]] = [];
            phrases.Add(([.. stems], value));
            phrases.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
        }
    }

    /// <summary>The longest name that begins at a token; gets the token behind it, or the same one where there is none.</summary>
    public T? Find(MentionText text, int at, out int next)
    {
        next = at;
        if (!_bySpan.TryGetValue(LightStem.Of(text.Language, text.Folded(at)), out var phrases))
        {
            return default;
        }

        foreach (var (stems, value) in phrases)
        {
            var i = at + 1;
            var matched = 1;
            while (matched < stems.Length && Skip(text, ref i) && LightStem.Of(text.Language, text.Folded(i)).SequenceEqual(stems[matched]))
            {
                i++;
                matched++;
            }

            if (matched == stems.Length)
            {
                next = i;
                return value;
            }
        }

        return default;
    }

    /// <summary>Goes on to the next token that is compared, over one sign at most.</summary>
    private static bool Skip(MentionText text, ref int i)
    {
        if (text[i].Kind == MentionTokenKind.Sign && (text.IsDash(i) || text.IsSign(i, ',') || text.IsSign(i, '«') || text.IsSign(i, '»') || text.IsSign(i, '"')))
        {
            i++;
        }

        return IsCompared(text, i);
    }

    private static bool IsCompared(MentionText text, int i) => text[i].Kind is MentionTokenKind.Word or MentionTokenKind.Digits;
}
