using SearchService.Analysis.Characters;
using SearchService.Analysis.Spelling;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Spelling;

/// <summary>Tells whether a query was typed with the keyboard on the wrong layout, by what the index knows of its words in each.</summary>
/// <remarks>
/// The query is looked at as it was typed, between its spaces, since letters of one layout are punctuation on another: the comma
/// of <c>htcge,kbrf</c> is a letter. All words together decide, and words that are known as typed keep their letters.
/// </remarks>
internal sealed class LayoutReading(IndexVocabulary vocabulary, IReadOnlyCollection<string> suffixes)
{
    /// <summary>The kind of respelling in answers.</summary>
    public const string Kind = "keyboard";

    private const int MaxChunks = 16;
    private const double Unknown = -400;
    private const double Margin = 200;

    /// <summary>What a known word's other layout must have more, in hundredths of a nat, to be taken for the word meant.</summary>
    private const double KnownMargin = 100;

    private const string Openers = "\"«“„(+";
    private const string Closers = "\"»”“)";

    /// <summary>The query as it was meant, and the words that changed; as typed where the layout was right.</summary>
    public (QueryNode? Node, IReadOnlyList<QueryRespelling> Shown) Of(string query, QueryNode node)
    {
        if (QueryWords.Of(node).TrueForAll(word => Known(word) > 0))
        {
            return (node, []);
        }

        var chunks = Chunks(query);
        double typed = 0, meant = 0;
        foreach (var chunk in chunks)
        {
            typed += chunk.Typed;
            meant += chunk.IsChanged ? chunk.Meant : chunk.Typed;
        }

        if (meant <= typed + Margin)
        {
            return (node, []);
        }

        var rewritten = query;
        foreach (var chunk in chunks.Where(chunk => chunk.IsChanged).Reverse())
        {
            rewritten = rewritten[..chunk.Start] + chunk.Text + rewritten[chunk.End..];
        }

        return (QueryParser.Parse(rewritten),
            [.. chunks.Where(chunk => chunk.IsChanged).Select(chunk => new QueryRespelling(query[chunk.Start..chunk.End], [chunk.Text], chunk.Language, Kind))]);
    }

    private List<Chunk> Chunks(string query)
    {
        var chunks = new List<Chunk>();
        for (var at = 0; at < query.Length && chunks.Count < MaxChunks;)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < query.Length && !char.IsWhiteSpace(query[end]))
            {
                end++;
            }

            var (start, stop) = Core(query, at, end);
            if (stop > start && query[start..stop] is not ("AND" or "OR" or "NOT"))
            {
                chunks.Add(Read(query[start..stop], start));
            }

            at = end;
        }

        return chunks;
    }

    /// <summary>A chunk without the name of a field, quotes and parentheses around it.</summary>
    private static (int Start, int End) Core(string query, int start, int end)
    {
        var colon = query.IndexOf(':', start, end - start);
        if (colon > start && QueryField.Find(query[start..colon]) is not null)
        {
            start = colon + 1;
        }

        while (start < end && Openers.Contains(query[start]))
        {
            start++;
        }

        while (end > start && Closers.Contains(query[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private Chunk Read(string core, int start)
    {
        var isTyped = IsWord(core) || !core.Any(char.IsLetter);
        var (typed, _) = isTyped ? Evidence(core) : (Unknown, "");
        var best = new Chunk(start, start + core.Length, core, typed, Unknown, "", IsChanged: false);
        foreach (var (length, text) in Variants(core))
        {
            var (evidence, language) = IsWord(text) ? Evidence(text) : (Unknown, "");
            if (evidence > best.Meant)
            {
                best = best with { End = start + length, Text = text, Meant = evidence, Language = language, IsChanged = evidence > Unknown };
            }
        }

        return best.IsChanged && isTyped && Known(core) > 0 && best.Meant < typed + KnownMargin ? best with { IsChanged = false } : best;
    }

    /// <summary>The chunk on other layouts, with what may be punctuation at its end as a letter or left where it is.</summary>
    private static IEnumerable<(int Length, string Text)> Variants(string core)
    {
        var bare = core.TrimEnd(',', '.', ';', '\'');
        foreach (var typed in bare.Length < core.Length && bare.Length > 0 ? [core, bare] : new[] { core })
        {
            if (typed.Any(char.IsAsciiLetter))
            {
                yield return (typed.Length, KeyboardLayout.ToRussian(typed));
                yield return (typed.Length, KeyboardLayout.ToKazakh(typed));
            }
            else if (typed.Any(IsCyrillic))
            {
                yield return (typed.Length, KeyboardLayout.ToLatin(typed));
            }
        }
    }

    private static bool IsCyrillic(char c) => CharacterTable.KindOf(c) == CharacterKind.Cyrillic;

    /// <summary>Whether all of it is letters of one alphabet; a digit next to a letter is a key that was not read.</summary>
    private static bool IsWord(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'') || (i > 0 && IsDigitBesideLetter(text[i - 1], text[i])))
            {
                return false;
            }
        }

        return text.Any(char.IsLetter) && !(text.Any(IsCyrillic) && text.Any(char.IsAsciiLetter));
    }

    private static bool IsDigitBesideLetter(char one, char other) =>
        (char.IsDigit(one) && char.IsLetter(other)) || (char.IsLetter(one) && char.IsDigit(other));

    private int Known(string word) => suffixes.Select(suffix => vocabulary.DocFreq(word, suffix)).DefaultIfEmpty().Max();

    /// <summary>How common the word is, as it is or in the likeliest of its spellings, and the language.</summary>
    private (double Score, string Language) Evidence(string text)
    {
        (double Score, string Language) best = (Unknown, "");
        foreach (var suffix in suffixes)
        {
            if (vocabulary.DocFreq(text, suffix) is > 0 and var docFreq && 100 * Math.Log(docFreq) > best.Score)
            {
                best = (100 * Math.Log(docFreq), suffix);
            }
        }

        if (best.Language.Length == 0 && suffixes.Contains(KazakhSpelling.Language) && KazakhSpelling.Spelled(vocabulary, text) is [var spelled, ..])
        {
            best = (spelled.Score, KazakhSpelling.Language);
        }

        return best;
    }

    private readonly record struct Chunk(int Start, int End, string Text, double Typed, double Meant, string Language, bool IsChanged);
}
