using System.Text;
using SearchService.Analysis;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Search.Query;
using SearchService.Search.Ranking;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>Completes what is being typed: works by name, then the last word by the words of the index.</summary>
internal sealed class Suggester(IndexSearcher searcher, RecordReader records, AnalyzerSet analyzers)
{
    /// <summary>How many words of the index are looked at for one language and segment.</summary>
    private const int MaxScanned = 20_000;

    private const int MaxWorks = 3;

    public IReadOnlyList<Suggestion> Suggest(string typed, string? lang, int count)
    {
        typed = typed.TrimStart();
        if (typed.Length is 0 or > SearchRequest.MaxQueryLength || count <= 0)
        {
            return [];
        }

        var works = Works(typed, lang).Take(Math.Min(MaxWorks, count)).ToList();
        return [.. works, .. Words(typed, lang, count - works.Count)];
    }

    private IEnumerable<Suggestion> Works(string typed, string? lang)
    {
        var key = AliasKey.Of(typed);
        if (key.Length < 2)
        {
            yield break;
        }

        var seen = new HashSet<int>();
        foreach (var doc in TermsFrom(IndexFields.Alias, key, MaxWorks * 4).Keys.Select(alias => records.Find(IndexFields.Alias, alias)))
        {
            if (doc >= 0 && seen.Add(doc))
            {
                var work = records.Work(doc);
                var expressions = work.Expressions.OrderByDescending(expression => expression.Lang == lang);
                foreach (var expression in expressions.Take(1))
                {
                    yield return new Suggestion(expression.Title, "work", expression.Lang, 0, ProvisionUrl.Of(work.Id, expression.Lang));
                }
            }
        }
    }

    private IEnumerable<Suggestion> Words(string typed, string? lang, int count)
    {
        var start = typed.LastIndexOfAny([' ', '"', '«', '“', '„', '(', ':']) + 1;
        if (start < typed.Length && typed[start] is '-' or '+')
        {
            start++;
        }

        var found = new List<Suggestion>();
        foreach (var suffix in IndexFields.Languages.Where(suffix => lang is null || suffix == lang))
        {
            if (AnalyzedText.TokensOf(typed[start..], analyzers.For(suffix)) is [var token] && token.Exact.Length >= 2)
            {
                found.AddRange(TermsFrom(IndexFields.BodyExact(suffix), token.Exact, MaxScanned)
                    .Select(term => new Suggestion(typed[..start] + term.Key, "term", suffix, term.Value, null)));
            }
        }

        return found.GroupBy(suggestion => suggestion.Text, StringComparer.Ordinal).Select(same => same.MaxBy(suggestion => suggestion.Count)!)
            .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal).Take(count);
    }

    /// <summary>The terms of a field that begin with a text, and in how many documents each is.</summary>
    private Dictionary<string, int> TermsFrom(string field, string prefix, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(prefix);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (leaf.Reader.Terms(field)?.Iterator() is not { } terms || terms.SeekCeil(bytes) == SeekStatus.End)
            {
                continue;
            }

            var scanned = 0;
            do
            {
                if (!terms.Term.StartsWith(bytes) || ++scanned > most)
                {
                    break;
                }

                var text = Encoding.UTF8.GetString(terms.Term);
                counts[text] = counts.GetValueOrDefault(text) + terms.DocFreq;
            }
            while (terms.Next());
        }

        return counts;
    }
}
