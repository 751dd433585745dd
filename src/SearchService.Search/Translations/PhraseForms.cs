using System.Collections.Concurrent;
using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Translations;

/// <summary>Turns the stems of a term of several words into the term as a text has it.</summary>
/// <remarks>Thread-safe. A term costs a search for one provision and the analysis of its text, once; only terms of the lexicon are asked for.</remarks>
internal sealed class PhraseForms(IndexSearcher searcher, RecordReader records, AnalyzerSet analyzers)
{
    /// <summary>Requests that leave a term out list several with commas between.</summary>
    private static readonly char[] s_separators = [' ', ',', '\t', '\n', '\r', '\u00a0'];

    private readonly ConcurrentDictionary<(string Phrase, string Suffix), string> _forms = new();

    /// <summary>By how many positions the words may be out of place: stop words stand between them.</summary>
    public static int SlopOf(int words) => words < 2 ? 0 : words;

    /// <summary>The term in a body of the language; null where no body has it.</summary>
    public string? Of(IReadOnlyList<string> stems, string suffix) =>
        _forms.GetOrAdd((string.Join(' ', stems), suffix), key => Find(key.Phrase.Split(' '), key.Suffix) ?? "") is { Length: > 0 } form ? form : null;

    private string? Find(string[] stems, string suffix)
    {
        var query = new BooleanQuery(
        [
            new(new PhraseQuery(IndexFields.Body(suffix), stems, SlopOf(stems.Length)), Occur.Must),
            new(new TermQuery(new Term(IndexFields.Kind, IndexFields.ProvisionKind(suffix))), Occur.Filter),
        ]);
        if (searcher.Search(query, 1).ScoreDocs is not [var found])
        {
            return null;
        }

        var text = records.ProvisionWithText(found.Doc).Text;
        var term = new MatchTerm(0, "", [.. stems.Select(stem => TokenPattern.Stem([stem]))], SlopOf(stems.Length), 1);
        return MatchFinder.Find(AnalyzedText.Analyze(text, analyzers.ForDocuments(suffix)), [term]) is [var span, ..]
            ? string.Join(' ', text[span.S..span.E].Split(s_separators, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant()
            : null;
    }
}
