namespace SearchService.Corpus.Mending;

/// <summary>Decides of a hyphen at the end of a line whether it belongs to the word or to the line.</summary>
/// <remarks>The text itself is the witness: whether the word stands elsewhere whole, hyphened, or as two words.</remarks>
internal sealed class HyphenatedWords
{
    private const int ShortestPart = 2;

    private readonly IReadOnlyList<SourceLine> _lines;
    private HashSet<string>? _words;

    public HyphenatedWords(IReadOnlyList<SourceLine> lines) => _lines = lines;

    /// <summary>Whether one word stands at the end of a line and the start of the next.</summary>
    public static bool IsBroken(string left, string right) =>
        left.Length >= 2 && left[^1] is '-' or '‐' or '‑' && char.IsLetterOrDigit(left[^2]) && char.IsLower(right[0]);

    /// <summary>Whether the hyphen is part of the word, as in long-term and 10-летний.</summary>
    public bool KeepsHyphen(string left, string right)
    {
        _words ??= Collect();
        var start = left.Length - 1;
        while (start > 0 && (char.IsLetterOrDigit(left[start - 1]) || left[start - 1] == '-'))
        {
            start--;
        }

        var end = 0;
        while (end < right.Length && (char.IsLetter(right[end]) || right[end] == '-'))
        {
            end++;
        }

        string first = left[start..^1].ToLowerInvariant(), second = right[..end].ToLowerInvariant();
        if (_words.Contains(first + second))
        {
            return false;
        }

        return first.Length < ShortestPart || second.Length < ShortestPart || char.IsAsciiDigit(first[^1])
            || _words.Contains($"{first}-{second}") || CompoundHyphen.IsFirstPart(first)
            || (_words.Contains(first) && _words.Contains(second));
    }

    private HashSet<string> Collect()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _lines)
        {
            var text = line.Text.Text;
            for (var at = 0; at < text.Length; at++)
            {
                var start = at;
                while (at < text.Length && (char.IsLetter(text[at]) || (text[at] == '-' && at > start && at + 1 < text.Length)))
                {
                    at++;
                }

                if (at - start >= ShortestPart)
                {
                    words.Add(text[start..at].ToLowerInvariant());
                }
            }
        }

        return words;
    }
}
