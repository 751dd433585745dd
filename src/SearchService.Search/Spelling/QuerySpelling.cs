using SearchService.Analysis.Spelling;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Spelling;

/// <summary>Decides which words of a query were typed without the keyboard they need, and what they are searched as. Thread-safe.</summary>
/// <remarks>
/// A word that the index has in one of the languages asked stands as typed. First the whole query tells whether the keyboard had the
/// wrong layout (<see cref="LayoutReading"/>); then each word that is still unknown is looked up as Kazakh in Russian or in Latin
/// letters. Where such a word was found, the words beside it that are rare as typed and common in the other spelling are searched
/// both ways. Costs some dozens of seeks in the term dictionary for each unknown word and a few for each known one.
/// </remarks>
internal sealed class QuerySpelling(IndexVocabulary vocabulary)
{
    /// <summary>How much a word in another spelling counts beside one searched as typed.</summary>
    public const float Weight = 0.9f;

    /// <summary>How many words of a query are looked at; a pasted text has the right letters.</summary>
    private const int MaxWords = 24;

    private static readonly string[] s_all = [.. IndexFields.Languages, IndexFields.OtherLanguage];

    private const int MaxReadings = 3;
    private const string Kazakh = KazakhSpelling.Language;

    /// <summary>A word is in doubt when another spelling is so many times as common: alone, and beside words that were surely typed so.</summary>
    private const int DoubtAlone = 20;
    private const int DoubtBeside = 3;

    /// <summary>Words in more provisions than this are never in doubt by themselves.</summary>
    private const int FairFrequency = 10;

    /// <summary>Readings this much less likely than the best are dropped.</summary>
    private const double Near = 150;

    /// <summary>Reads a query that is searched in some languages, or in all where none is named.</summary>
    public QueryReadings Read(string query, QueryNode? node, IReadOnlyList<string> languages)
    {
        if (node is null)
        {
            return QueryReadings.AsTyped(node);
        }

        var suffixes = languages.Count == 0 ? s_all : languages.Select(IndexFields.Suffix).Distinct(StringComparer.Ordinal).ToArray();
        var layout = new LayoutReading(vocabulary, suffixes).Of(query, node);
        var readings = new Dictionary<(string, string), IReadOnlyList<WordReading>>();
        var shown = new List<QueryRespelling>(layout.Shown);
        if (suffixes.Contains(Kazakh))
        {
            foreach (var (word, reading, spelled) in Respelled(QueryWords.Of(layout.Node), suffixes))
            {
                readings[(Kazakh, word)] = spelled;
                Show(shown, word, reading, [.. spelled.Select(each => each.Text)]);
            }
        }

        return new QueryReadings(layout.Node, readings, shown);
    }

    /// <summary>A word of the wrong layout that comes out in Russian letters is shown once, as what it was read as in the end.</summary>
    private static void Show(List<QueryRespelling> shown, string word, SpellingReading reading, IReadOnlyList<string> to)
    {
        var layout = shown.FindIndex(each => each.Kind == LayoutReading.Kind && each.To is [var only] && only == word);
        if (layout >= 0)
        {
            shown[layout] = shown[layout] with { To = to, Lang = Kazakh };
        }
        else
        {
            shown.Add(new QueryRespelling(word, to, Kazakh, reading.Name));
        }
    }

    private List<(string Word, SpellingReading Reading, IReadOnlyList<WordReading> Spelled)> Respelled(List<string> words, IReadOnlyCollection<string> suffixes)
    {
        var found = new List<(string, SpellingReading, IReadOnlyList<WordReading>)>();
        var known = new List<(string Word, SpellingReading Reading, int InKazakh, int Elsewhere)>();
        foreach (var word in words.Take(MaxWords))
        {
            if (KazakhSpelling.ReadingOf(word) is not { } reading)
            {
                continue;
            }

            var inKazakh = vocabulary.DocFreq(word, Kazakh);
            var elsewhere = suffixes.Where(suffix => suffix != Kazakh).Select(suffix => vocabulary.DocFreq(word, suffix)).DefaultIfEmpty().Max();
            if (inKazakh + elsewhere > 0)
            {
                known.Add((word, reading, inKazakh, elsewhere));
            }
            else if (KazakhSpelling.Spelled(vocabulary, word) is { Count: > 0 } spelled)
            {
                found.Add((word, reading, [.. Likely(spelled).Select(each => new WordReading(each.Text, Weight))]));
            }
        }

        var beside = found.Count > 0;
        foreach (var (word, reading, inKazakh, elsewhere) in known)
        {
            if (Doubted(word, beside ? inKazakh : inKazakh + elsewhere, beside) is { Count: > 0 } spelled)
            {
                found.Add((word, reading, spelled));
            }
        }

        return found;
    }

    private static IEnumerable<SpelledWord> Likely(List<SpelledWord> spelled) =>
        spelled.Where(each => each.Score >= spelled[0].Score - Near).Take(MaxReadings);

    /// <summary>The typed word and the much more common ones that it may stand for; empty where the typed one is common enough.</summary>
    private List<WordReading> Doubted(string word, int docFreq, bool beside)
    {
        if (!beside && docFreq > FairFrequency)
        {
            return [];
        }

        var typed = SpellingReading.Normalize(word);
        var least = Math.Max(1, docFreq) * (beside ? DoubtBeside : DoubtAlone);
        var spelled = KazakhSpelling.Spelled(vocabulary, word).Where(each => each.Text != typed && each.DocFreq >= least).ToList();
        return spelled.Count == 0 ? [] : [new WordReading(word, 1), .. Likely(spelled).Select(each => new WordReading(each.Text, Weight))];
    }
}
