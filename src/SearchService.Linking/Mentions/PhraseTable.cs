namespace SearchService.Linking.Mentions;

/// <summary>Names of several words with what they are called in every language, found in a text whatever their endings.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
/// <remarks>A tree of stems, so finding costs the length of the name however many names there are. Fill it before it is shared.</remarks>
internal sealed class PhraseTable<T>
    where T : class
{
    /// <summary>The longest name, in words; of longer ones the first are compared.</summary>
    public const int MostWords = 40;

    private readonly Dictionary<string, Node> _languages = new(StringComparer.Ordinal);

    /// <summary>Adds a name of a language; one without letters is passed over, and of those that have the same words the first stays.</summary>
    public void Add(string language, string name, T value)
    {
        var text = new MentionText(language, name);
        var node = _languages.TryGetValue(language, out var root) ? root : _languages[language] = new Node();
        var words = 0;
        for (var i = 0; i < text.Count && words < MostWords; i++)
        {
            if (IsCompared(text, i))
            {
                node = node.Grow(LightStem.Of(language, text.Folded(i)));
                words++;
            }
        }

        if (words > 0)
        {
            node.Value ??= value;
        }
    }

    /// <summary>The longest name that begins at a token; gets the token behind it, or the same one where there is none.</summary>
    public T? Find(MentionText text, int at, out int next)
    {
        next = at;
        if (!_languages.TryGetValue(text.Language, out var root) || !IsCompared(text, at))
        {
            return null;
        }

        T? found = null;
        var i = at;
        for (var node = Child(text, root, i); node is not null;)
        {
            i++;
            if (node.Value is { } value)
            {
                (found, next) = (value, i);
            }

            var child = Skip(text, ref i) ? Child(text, node, i) : null;
            node = child is null && OverYear(text, ref i) ? Child(text, node, i) : child;
        }

        return found;
    }

    private static Node? Child(MentionText text, Node node, int i) =>
        IsCompared(text, i) ? node.Child(LightStem.Of(text.Language, text.Folded(i))) : null;

    /// <summary>Goes on to the next token that is compared, over one sign at most.</summary>
    private static bool Skip(MentionText text, ref int i)
    {
        var isShortened = text.IsSign(i, '.') && text.IsGlued(i) && text[i - 1].Length <= 4 && text.IsCapital(i + 1);
        if (isShortened || text.IsDash(i) || text.IsSign(i, ',') || text.IsSign(i, '«') || text.IsSign(i, '»') || text.IsSign(i, '"') || text.IsSign(i, '(') || text.IsSign(i, ')'))
        {
            i++;
        }

        return IsCompared(text, i);
    }

    /// <summary>Goes over a year, which Kazakh puts inside of a name: климаттың өзгеруі туралы 1992 жылғы конвенция.</summary>
    private static bool OverYear(MentionText text, ref int i)
    {
        var isYear = text.Language == "kk" && text[i].Length == 4 && text.IsDigits(i) && text.Folded(i + 1).StartsWith("жыл", StringComparison.Ordinal);
        i += isYear ? 2 : 0;
        return isYear;
    }

    private static bool IsCompared(MentionText text, int i) => text[i].Kind is MentionTokenKind.Word or MentionTokenKind.Digits;

    /// <summary>What the stems so far stand for, and those that may follow.</summary>
    private sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public T? Value { get; set; }

        public Node? Child(ReadOnlySpan<char> stem) =>
            _children is not null && _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var child) ? child : null;

        public Node Grow(ReadOnlySpan<char> stem)
        {
            if (Child(stem) is { } known)
            {
                return known;
            }

            var child = new Node();
            (_children ??= new Dictionary<string, Node>(StringComparer.Ordinal)).Add(stem.ToString(), child);
            return child;
        }
    }
}
