using System.Collections.Concurrent;
using System.Text;
using SearchService.Analysis;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Linking.Matching;
using SearchService.Search.Query;
using SearchService.Search.Schema;

namespace SearchService.Search.Translations;

/// <summary>Finds names and international words that no lexicon has: rare words of the index that are spelt alike in another alphabet.</summary>
/// <remarks>
/// Only terms are looked at whose first two letters may stand for those of the word (<see cref="Transliteration"/>), so that a
/// look-up reads some thousandths of the dictionary of exact forms, in milliseconds; nothing is kept but the answers. Thread-safe.
/// </remarks>
internal sealed class AlikeWords(IndexSearcher searcher, AnalyzerSet analyzers)
{
    private const int MaxWords = 4;
    private const int MaxKept = 10_000;

    /// <summary>How many terms of a segment are looked at for one word.</summary>
    private const int MaxTerms = 50_000;

    /// <summary>Spellings of so many letters must be equal; shorter ones say nothing.</summary>
    private const int ShortestSpelling = 3;
    private const int ShortestAlike = 5;
    private const float LeastAlike = 0.85f;

    /// <summary>Words that are in a larger part of the texts are no names.</summary>
    private const float LargestShare = 0.02f;
    private const int AlwaysRare = 20;

    private static readonly char[] s_letters = [.. "abcdefghijklmnopqrstuvwxyzабвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюяә"];

    private readonly ConcurrentDictionary<(string Word, string Suffix), IReadOnlyList<WeightedStem>> _found = new();

    /// <summary>The stems of a language that are spelt like a word, the most alike first, weighted by how alike they are.</summary>
    public IReadOnlyList<WeightedStem> Of(string word, string suffix)
    {
        if (_found.Count >= MaxKept)
        {
            // What people type is not bounded.
            _found.Clear();
        }

        return _found.GetOrAdd((word, suffix), key => Find(key.Word, key.Suffix));
    }

    private List<WeightedStem> Find(string word, string suffix)
    {
        var spelling = Transliteration.Of(word);
        if (spelling.Length < ShortestSpelling || word.Any(char.IsDigit))
        {
            return [];
        }

        var least = spelling.Length < ShortestAlike ? 1 : LeastAlike;
        var forms = new Dictionary<string, (float Alike, int DocFreq)>(StringComparer.Ordinal);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (leaf.Reader.Terms(IndexFields.BodyExact(suffix))?.Iterator() is { } terms)
            {
                Visit(terms, spelling, least, forms);
            }
        }

        var rare = Math.Max(AlwaysRare, LargestShare * searcher.FieldStatistics(IndexFields.BodyExact(suffix)).DocCount);
        var analyzer = analyzers.For(suffix);
        return
        [
            .. forms.Where(form => form.Value.DocFreq <= rare)
                .OrderByDescending(form => form.Value.Alike).ThenByDescending(form => form.Value.DocFreq).ThenBy(form => form.Key, StringComparer.Ordinal)
                .Select(form => (Tokens: AnalyzedText.TokensOf(form.Key, analyzer), Form: form.Key, form.Value.Alike))
                .Where(form => form.Tokens is [{ IsStopWord: false }])
                .Select(form => new WeightedStem(form.Tokens[0].Stems[0], form.Form, form.Alike))
                .DistinctBy(form => form.Stem).Take(MaxWords),
        ];
    }

    private static void Visit(TermsEnum terms, string spelling, float least, Dictionary<string, (float Alike, int DocFreq)> forms)
    {
        Span<char> term = stackalloc char[Transliteration.MaxLength * 2];
        Span<char> spelt = stackalloc char[Transliteration.MaxLength];
        var seen = 0;
        foreach (var prefix in BeginningsOf(spelling))
        {
            for (var found = terms.SeekCeil(prefix) != SeekStatus.End; found && terms.Term.StartsWith(prefix) && seen < MaxTerms; found = terms.Next(), seen++)
            {
                if (Encoding.UTF8.TryGetChars(terms.Term, term, out var length)
                    && Transliteration.Similarity(spelling, spelt[..Transliteration.Write(term[..length], spelt)]) is var alike && alike >= least)
                {
                    var text = new string(term[..length]);
                    forms[text] = (alike, forms.GetValueOrDefault(text).DocFreq + terms.DocFreq);
                }
            }
        }
    }

    /// <summary>The beginnings of terms that may be spelt like the beginning of a word.</summary>
    private static IEnumerable<byte[]> BeginningsOf(string spelling) =>
        from first in s_letters
        where MayStandFor(first, spelling[0])
        from second in s_letters
        where MayStandFor(second, spelling[1]) || MayStandFor(second, spelling[0])
        select Encoding.UTF8.GetBytes([first, second]);

    private static bool MayStandFor(char letter, char spelt) =>
        Transliteration.Of([letter]) is [var own, ..] && Transliteration.Similarity([own], [spelt]) > 0.5f;
}
