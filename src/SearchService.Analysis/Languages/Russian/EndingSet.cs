namespace SearchService.Analysis.Languages.Russian;

/// <summary>A set of endings, asked for the longest one that a word has.</summary>
internal sealed class EndingSet
{
    private const char First = 'а';
    private const int Letters = 32;

    // By last letter, longest first: a word is compared with the few endings that share its last letter.
    private readonly string[][] _byLastLetter;

    /// <param name="endings">Separated by spaces.</param>
    public EndingSet(string endings)
    {
        var byLast = endings.Split(' ').ToLookup(ending => ending[^1] - First);
        _byLastLetter = [.. Enumerable.Range(0, Letters).Select(letter => byLast[letter].OrderByDescending(ending => ending.Length).ToArray())];
    }

    /// <summary>The length of the longest ending of the word that lies wholly behind the start of the region, or 0.</summary>
    public int LongestEnd(ReadOnlySpan<char> word, int regionStart)
    {
        var room = word.Length - regionStart;
        if (room <= 0 || (uint)(word[^1] - First) >= Letters)
        {
            return 0;
        }

        foreach (var ending in _byLastLetter[word[^1] - First])
        {
            if (ending.Length <= room && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
