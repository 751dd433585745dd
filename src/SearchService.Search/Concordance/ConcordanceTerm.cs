using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Query;
using SearchService.Search.Schema;
using SearchService.Search.Searching;
using SearchService.Search.Spelling;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Concordance;

/// <summary>The term of a concordance in one language: its words, each in all its forms.</summary>
/// <param name="Text">As it was understood.</param>
/// <param name="Lang">The language.</param>
/// <param name="Words">The words that carry meaning, with their places.</param>
internal sealed record ConcordanceTerm(string Text, string Lang, IReadOnlyList<AnalyzedToken> Words)
{
    /// <summary>The stems of each word.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Places { get; } = [.. Words.Select(word => word.Stems.ToHashSet(StringComparer.Ordinal))];

    /// <summary>The likeliest stem of each word.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. Words.Select(word => word.Stems[0])];

    /// <summary>The terms that a text may mean, one for each language it may be in, the likeliest first.</summary>
    /// <exception cref="QuerySyntaxException">It is neither a word nor a phrase.</exception>
    public static IReadOnlyList<ConcordanceTerm> Read(string text, string? language, AnalyzerSet analyzers, QuerySpelling spelling)
    {
        var node = QueryParser.Parse(text);
        var typed = node is null ? "" : TextOf(node) ?? throw NoTerm("A concordance takes a word, or a phrase in quotation marks, and no operators.", node.Start);
        var readings = spelling.Read(text, node, language is null ? [] : [language]);
        var guess = node is null || language is not null ? default : QueryLanguage.Of(node, readings);
        IReadOnlyList<string> languages = language is not null ? [language] : QueryLanguage.Candidates(guess) is { Count: > 0 } likely ? likely : ["en"];
        var terms = languages.Select(lang => Of(readings.Node is { } read ? TextOf(read) ?? typed : typed, lang, analyzers, readings)).ToList();
        return terms.TrueForAll(term => term.Words.Count == 0) ? throw NoTerm("The term has no word that carries meaning.", 0)
            : terms.Exists(term => term.Words.Count > ConcordanceRequest.MaxWords) ? throw NoTerm($"The term has more than {ConcordanceRequest.MaxWords} words.", 0)
            : [.. terms.Where(term => term.Words.Count > 0)];
    }

    /// <summary>The provisions that have the term in their text or heading.</summary>
    public EngineQuery Query() => BooleanQuery.Any(
        new[] { IndexFields.Body(Lang), IndexFields.Heading(Lang) }.Select(EngineQuery (field) => Words.Count == 1
            ? BooleanQuery.Any(Words[0].Stems.Select(EngineQuery (stem) => new TermQuery(new Term(field, stem))))
            : new MultiPhraseQuery(
                ValueList.From(Words.Select(word => new PhraseSlot(word.Position - Words[0].Position, ValueList.From(word.Stems.Select(stem => new Term(field, stem)))))), 0)));

    private static ConcordanceTerm Of(string text, string lang, AnalyzerSet analyzers, QueryReadings readings)
    {
        var understood = string.Join(' ', text.Split(' ').Select(word => readings.Of(lang, word) is [var likeliest, ..] ? likeliest.Text : word));
        return new ConcordanceTerm(understood, lang, [.. AnalyzedText.TokensOf(understood, analyzers.For(lang)).Where(word => !word.IsStopWord && char.IsLetter(word.Exact[0]))]);
    }

    private static string? TextOf(QueryNode node) => node switch
    {
        WordNode word => word.Text,
        PhraseNode phrase => phrase.Text,
        WordsNode words when words.Parts.All(part => part is WordNode) => string.Join(' ', words.Parts),
        _ => null,
    };

    private static QuerySyntaxException NoTerm(string message, int position) => new(message, "not-a-term", position, ["a word", "a phrase in quotation marks"], null);
}
