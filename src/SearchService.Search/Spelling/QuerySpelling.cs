using System.Buffers;
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

    private const int MaxReadings = 3;
    private const string Kazakh = KazakhSpelling.Language;

    /// <summary>A word in the index is in doubt when another spelling is so many times as common: alone, and beside words that were surely typed so.</summary>
    private const int DoubtAlone = 50;
    private const int DoubtBeside = 3;

    /// <summary>Readings this much less likely than the best, in hundredths of a nat, are dropped.</summary>
    private const double Near = 150;

    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create("әғқңөұүһіӘҒҚҢӨҰҮҺІ");
    private static readonly string[] s_all = [.. IndexFields.Languages, IndexFields.OtherLanguage];

    /// <summary>Reads a query that is searched in some languages, or in all where none is named.</summary>
    public QueryReadings Read(string query, QueryNode? node, IReadOnlyList<string> languages)
    {
        if (node is null)
        {
            return QueryReadings.AsTyped(node);
        }

        var asked = languages.Count == 0 ? s_all : languages.Select(IndexFields.Suffix).Distinct(StringComparer.Ordinal);
        string[] suffixes = [.. asked.Where(vocabulary.Has)];
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

    private List<(string Word, SpellingReading Reading, List<WordReading> Spelled)> Respelled(List<string> words, string[] suffixes)
    {
        var hasKazakhLetters = words.Exists(word => word.AsSpan().ContainsAny(s_kazakhLetters));
        var typed = words.Take(MaxWords).Select(word => Look(word, suffixes, hasKazakhLetters)).OfType<TypedWord>().ToList();
        var beside = typed.Exists(word => word.IsUnknown && word.Spelled.Count > 0);
        return [.. typed.Select(word => (word.Text, word.Reading, ReadingsOf(word, beside))).Where(word => word.Item3.Count > 0)];
    }

    /// <summary>What the index knows of a word; null where it can only be what it is.</summary>
    private TypedWord? Look(string word, string[] suffixes, bool hasKazakhLetters)
    {
        if (KazakhSpelling.ReadingOf(word) is not { } reading)
        {
            return null;
        }

        var inKazakh = vocabulary.DocFreq(word, Kazakh);
        var elsewhere = suffixes.Where(suffix => suffix != Kazakh).Select(suffix => vocabulary.DocFreq(word, suffix)).DefaultIfEmpty().Max();

        // Who has typed a Kazakh letter has them all: a word of that query is another only where it is none as typed.
        return inKazakh + elsewhere > 0 && hasKazakhLetters && reading is RussianLetters
            ? null
            : new TypedWord(word, reading, inKazakh, elsewhere, KazakhSpelling.Spelled(vocabulary, word));
    }

    private List<WordReading> ReadingsOf(TypedWord word, bool beside)
    {
        var form = SpellingReading.Normalize(word.Text);
        var formFreq = word.Spelled.Where(each => each.Text == form).Sum(each => each.DocFreq);
        var least = word.IsUnknown ? 1 : beside ? Math.Max(1, formFreq) * DoubtBeside : Math.Max(1, Math.Max(formFreq, word.Elsewhere)) * DoubtAlone;
        var others = word.Spelled.Where(each => each.Text != form && each.DocFreq >= least).ToList();
        if (others.Count == 0)
        {
            return [];
        }

        var common = vocabulary.DocFreq(others[0].Text, Kazakh);
        var readings = others.Where(each => each.Score >= others[0].Score - Near).Take(MaxReadings)
            .Select(each => new WordReading(each.Text, Weight * Balance(common, vocabulary.DocFreq(each.Text, Kazakh)))).ToList();
        if (word.InKazakh > 0)
        {
            readings.Add(new WordReading(word.Text, Balance(common, word.InKazakh)));
        }

        return readings;
    }

    /// <summary>A word that is rarer than the likeliest one counts like that: a slip of the pen in some provision is no reason to come first.</summary>
    private float Balance(int common, int docFreq) =>
        (float)Math.Min(1, vocabulary.Rarity(common, Kazakh) / vocabulary.Rarity(docFreq, Kazakh));

    /// <summary>A word of the query and what the index knows of it.</summary>
    /// <param name="Text">The word as typed.</param>
    /// <param name="Reading">How it may have been typed.</param>
    /// <param name="InKazakh">In how many Kazakh provisions it is as typed, in any form.</param>
    /// <param name="Elsewhere">In how many of another language.</param>
    /// <param name="Spelled">What it may stand for; the word as typed is among these where the index has that form.</param>
    private sealed record TypedWord(string Text, SpellingReading Reading, int InKazakh, int Elsewhere, List<SpelledWord> Spelled)
    {
        public bool IsUnknown => InKazakh + Elsewhere == 0;
    }
}
