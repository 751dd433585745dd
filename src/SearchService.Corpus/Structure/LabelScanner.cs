namespace SearchService.Corpus.Structure;

/// <summary>Finds labels in a text; whether one is a heading or a citation is for others to judge.</summary>
internal sealed class LabelScanner(LabelGrammar grammar)
{
    private const int LongestContainer = 300;

    /// <summary>Adds every label of an article in a text, in order; none stands inside a longer word.</summary>
    public void FindArticles(string text, List<Label> found)
    {
        var before = found.Count;
        FindBefore(text, grammar.ArticleBefore, LabelKind.Article, found);
        FindAfter(text, grammar.ArticleAfter, found);
        if (found.Count - before > 1)
        {
            found.Sort(before, found.Count - before, Comparer<Label>.Create((a, b) => a.Start.CompareTo(b.Start)));
        }
    }

    /// <summary>Adds the label of a section that may be the unit of citation, at the start of the text.</summary>
    public void FindSections(string text, List<Label> found)
    {
        if (ReadBefore(text, 0, grammar.SectionBefore, LabelKind.Section, 0) is { } label)
        {
            found.Add(label);
        }
    }

    /// <summary>The label of a container at a position.</summary>
    public Label? ContainerAt(string text, int start)
    {
        if (start >= text.Length || char.IsLower(text[start]))
        {
            return null;
        }

        foreach (var (word, rank) in grammar.ContainerBefore)
        {
            if (ReadBefore(text, start, word, LabelKind.Container, rank) is { } label)
            {
                return label;
            }
        }

        foreach (var (word, rank) in grammar.ContainerAfter)
        {
            if (ReadAfterAt(text, start, word, LabelKind.Container, rank) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>Where the heading of a container begins that ends the text, or -1: "... кіреді. V тарау. Дауларды шешу".</summary>
    public int ContainerBefore(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd().ToString();
        var last = CandidateFinder.SentenceStart(text);
        if (text.Length - last > LongestContainer)
        {
            return -1;
        }

        if (ContainerAt(text, last) is not null)
        {
            return last;
        }

        var previous = last == 0 ? 0 : CandidateFinder.SentenceStart(text.AsSpan(0, last - 1));
        return ContainerAt(text, previous) is { } label && text.AsSpan(label.End, Math.Max(0, last - label.End)).Trim(" .:").IsEmpty ? previous : -1;
    }

    /// <summary>The label of an annex at the start of a text; one without number has the number 0.</summary>
    public Label? AnnexAt(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var word in grammar.AnnexAfter)
        {
            if (ReadAfterAt(text, 0, word, LabelKind.Annex, 0) is { } label)
            {
                return label;
            }
        }

        foreach (var word in grammar.AnnexBefore)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal) || (word.Length < text.Length && char.IsLetter(text[word.Length])))
            {
                continue;
            }

            var at = SkipSpaces(text, word.Length);
            at = at < text.Length && text[at] is '№' or 'N' && !IsLetterAt(text, at + 1) ? SkipSpaces(text, at + 1) : at;
            return ReadAnnexNumber(text, word.Length, at);
        }

        return null;
    }

    private static Label ReadAnnexNumber(string text, int wordEnd, int at)
    {
        if (ProvisionNumber.TryRead(text.AsSpan(at), out var number, out var length))
        {
            return new Label(LabelKind.Annex, 0, at + length, number, 0);
        }

        var isLetter = at > wordEnd && at < text.Length && char.IsUpper(text[at]) && !IsLetterAt(text, at + 1);
        return isLetter
            ? new Label(LabelKind.Annex, 0, at + 1, new ProvisionNumber(0, 0, char.ToLowerInvariant(text[at]).ToString()), 0)
            : new Label(LabelKind.Annex, 0, wordEnd, default, 0);
    }

    private static void FindBefore(string text, IReadOnlyList<string> words, LabelKind kind, List<Label> found)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && ReadBefore(text, at, word, kind, 0) is { } label)
                {
                    found.Add(label);
                }
            }
        }
    }

    private static Label? ReadBefore(string text, int at, IReadOnlyList<string> words, LabelKind kind, int rank)
    {
        foreach (var word in words)
        {
            if (ReadBefore(text, at, word, kind, rank) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    private static Label? ReadBefore(string text, int at, string word, LabelKind kind, int rank)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            return null;
        }

        var number = SkipSpaces(text, at + word.Length);
        number = number < text.Length && text[number] == '№' ? SkipSpaces(text, number + 1) : number;
        if ((number == at + word.Length && char.IsLetterOrDigit(word[^1])) || number >= text.Length)
        {
            return null;
        }

        return ProvisionNumber.TryRead(text.AsSpan(number), out var value, out var length)
            ? new Label(kind, at, number + length, value, rank)
            : null;
    }

    private static void FindAfter(string text, IReadOnlyList<string> words, List<Label> found)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!IsLetterAt(text, at + word.Length) && ReadBackwards(text, at, at + word.Length) is { } label)
                {
                    found.Add(label);
                }
            }
        }
    }

    /// <summary>Reads the number before a word: 12-бап, 12 - бап, 12-1-бап, 3.4-бап, XX бап.</summary>
    private static Label? ReadBackwards(string text, int word, int end)
    {
        var at = word;
        while (at > 0 && text[at - 1] is ' ' or '-' or '–' or '‑' or '−')
        {
            at--;
        }

        var gap = text.AsSpan(at, word - at);
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] is '-' or '.' && start < at && char.IsAsciiDigit(text[start]))))
        {
            start--;
        }

        start += start < at && text[start] is '-' or '.' ? 1 : 0;
        if (gap.Length is 0 or > 4 || start == at
            || !ProvisionNumber.TryRead(text.AsSpan(start, at - start), out var number, out var length) || length != at - start)
        {
            return null;
        }

        var hyphened = gap.ContainsAny('-', '–', '‑');
        return hyphened || !char.IsAsciiDigit(text[start]) || start == 0
            ? new Label(LabelKind.Article, start, end, number, 0)
            : null;
    }

    private static Label? ReadAfterAt(string text, int start, string word, LabelKind kind, int rank)
    {
        if (!ProvisionNumber.TryRead(text.AsSpan(start, Math.Min(12, text.Length - start)), out var number, out var length)
            && !(kind == LabelKind.Annex && TryReadLetter(text, start, out number, out length)))
        {
            return null;
        }

        var at = start + length;
        while (at < text.Length && text[at] is ' ' or '-' or '–' or '‑' && at - start - length < 4)
        {
            at++;
        }

        return at > start + length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && !IsLetterAt(text, at + word.Length)
            ? new Label(kind, start, at + word.Length, number, rank)
            : null;
    }

    private static bool TryReadLetter(string text, int start, out ProvisionNumber number, out int length)
    {
        length = 1;
        number = new ProvisionNumber(0, 0, char.ToLowerInvariant(text[start]).ToString());
        return char.IsUpper(text[start]) && start + 1 < text.Length && text[start + 1] is ' ' or '-';
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool IsLetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]);
}
