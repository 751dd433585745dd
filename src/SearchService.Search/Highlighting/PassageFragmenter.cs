using SearchService.Search.Results;

namespace SearchService.Search.Highlighting;

/// <summary>Cuts a text into passages of whole sentences, short ones put together and overlong ones cut between words.</summary>
internal static class PassageFragmenter
{
    /// <summary>The length at which a passage takes no further sentence.</summary>
    public const int TargetLength = 180;

    /// <summary>The length at which a sentence is cut.</summary>
    public const int MaxLength = 320;

    public static List<TextRange> Fragment(string text, IReadOnlyList<TextRange> sentences)
    {
        var passages = new List<TextRange>();
        foreach (var sentence in sentences)
        {
            var last = passages.Count - 1;
            if (last >= 0 && passages[last].E - passages[last].S < TargetLength && sentence.E - passages[last].S <= MaxLength)
            {
                passages[last] = new TextRange(passages[last].S, sentence.E);
            }
            else
            {
                Cut(text, sentence, passages);
            }
        }

        if (passages.Count == 0 && text.Length > 0)
        {
            Cut(text, new TextRange(0, text.Length), passages);
        }

        return passages;
    }

    private static void Cut(string text, TextRange sentence, List<TextRange> passages)
    {
        var start = sentence.S;
        while (sentence.E - start > MaxLength)
        {
            var space = text.LastIndexOf(' ', start + MaxLength - 1, MaxLength / 2);
            var end = space > start ? space : start + MaxLength - (char.IsHighSurrogate(text[start + MaxLength - 1]) ? 1 : 0);
            passages.Add(new TextRange(start, end));
            start = space > start ? end + 1 : end;
        }

        if (start < sentence.E)
        {
            passages.Add(new TextRange(start, sentence.E));
        }
    }
}
