using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;
using SearchService.Linking.Model;
using SearchService.Search.Results;
using SearchService.Web.Api;
using SearchService.Web.Http;

namespace SearchService.Web.OpenApi;

/// <summary>An example of each answer, made of the same records as the answers, so that it cannot have another shape.</summary>
internal static class ResponseExamples
{
    // mark, typed with the keyboard on the Russian layout
    private const string Typed = "%D1%8C%D1%84%D0%BA%D0%BB";
    private const string Work = "madrid-protocol-1989";
    private const string Title = "Protocol Relating to the Madrid Agreement (digest)";
    private const string Generation = "20261120-100000";
    private const string Url = "/docs/madrid-protocol-1989/en/art_2";
    private const string Heading = "Securing protection through international registration";
    private const string Text = "The owner of a mark may secure its protection in the other Contracting Parties.";

    private static readonly ContentsEntry s_previous = Entry("art_1", "1", "Membership in the Madrid Union");
    private static readonly ContentsEntry s_next = Entry("art_3", "3", "International application");

    private static readonly Equivalent s_equivalent = new(
        $"{Work}/art_2@ru", $"/docs/{Work}/ru/art_2", Work, "ru", "Статья 2", "Получение охраны посредством международной регистрации",
        "translation", 0.994, "auto", "number",
        new LinkEvidence { SameNumber = true, Length = 0.97, Numbers = 1, SharedNumbers = ["3"], Names = null, SharedNames = [], MatchedTerms = [new TermPair("mark", "знак"), new TermPair("registration", "регистрации")] });

    private static readonly HighlightSpan[] s_spans = [new(13, 17, 0, "term")];

    private static readonly ExpressionView s_expression = new()
    {
        Lang = "en",
        Url = $"/docs/{Work}/en",
        Title = Title,
        Kind = "digest",
        Note = "A digest in the words of its author, not an official text.",
        SourceFile = $"works/{Work}/en.md",
        Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Provisions = 16,
        Inferred = [],
    };

    private static readonly WorkView s_work = new()
    {
        Id = Work,
        Type = "protocol",
        Date = new DateOnly(1989, 6, 27),
        Place = "Madrid",
        Parties = [],
        Subjects = ["trade marks"],
        Status = "in_force",
        Citations = new Dictionary<string, string> { ["en"] = "Madrid Protocol" },
        Aliases = ["Madrid Protocol"],
        Expressions = [s_expression],
        Inferred = [],
    };

    private static readonly ProvisionView s_provision = new()
    {
        Id = $"{Work}/art_2@en",
        Url = Url,
        Work = Work,
        Title = Title,
        Eid = "art_2",
        Lang = "en",
        Kind = "article",
        Number = "2",
        Label = "Article 2",
        Heading = Heading,
        Path = [],
        Citation = "Madrid Protocol, art. 2",
        Text = Text,
        Paragraphs = [new(0, Text.Length)],
        Sentences = [new(0, Text.Length)],
        TextSpans = s_spans,
        Previous = s_previous,
        Next = s_next,
        Equivalents = [s_equivalent],
    };

    private static readonly IndexInfo s_index = new()
    {
        Generation = Generation,
        Built = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero),
        Works = 6,
        Provisions = new Dictionary<string, int> { ["kk"] = 98, ["ru"] = 86, ["en"] = 98 },
        Links = 344,
        Analyzers = new Dictionary<string, string> { ["kk"] = "kk-1", ["ru"] = "ru-1", ["en"] = "en-1" },
        Bytes = 412_345,
    };

    private static readonly TextAnalysisView s_analysis = new("en", true, "en+tokens-1+porter2-snowball-3", [new TokenExplanation
    {
        StartOffset = 0,
        EndOffset = 9,
        Position = 0,
        Language = "en",
        Kind = TokenKind.Word,
        Text = "Protected",
        Exact = "protected",
        Stems = ["protect"],
        IsStopWord = false,
        Stemming = new StemExplanation(StemMethod.Porter, [new StemReading { Stem = "protect", Steps = [new StemStep(["ed-ing-ending"], "ed", "")] }]),
    }]);

    /// <summary>The examples of an operation by status.</summary>
    public static IEnumerable<(string Status, object Example)> For(string operation) => operation switch
    {
        "search" or "searchJson" => [("200", Search())],
        "searchCsv" => [("200", $"id,url,citation\r\n{s_provision.Id},https://example.org{Url},\"{s_provision.Citation}\"\r\n")],
        "searchAtom" => [("200", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>mark</title></feed>")],
        "suggest" => [("200", new SuggestResponse("mad", [new("Madrid Protocol", "work", "en", 0, $"/docs/{Work}/en"), new("made", "term", "en", 12, null)]))],
        "listDocuments" => [("200", new WorkListResponse([s_work], new PageLinks("/api/v1/docs?size=1", $"/api/v1/docs?size=1&cursor={Work}")))],
        "getDocument" => [("200", new WorkResponse(s_work, new WorkLinks(
            $"/api/v1/docs/{Work}", $"/id/{Work}", new Dictionary<string, string> { ["en"] = $"/api/v1/docs/{Work}/en" })))],
        "getDocumentContents" => [("200", new ExpressionResponse(s_work, s_expression, [s_previous, s_next],
            new ExpressionLinks($"/api/v1/docs/{Work}/en", $"/api/v1/docs/{Work}", $"/docs/{Work}/en")))],
        "getProvision" => [("200", Provision())],
        "getEquivalents" => [("200", new EquivalentsResponse(s_provision.Id, [s_equivalent]))],
        "findSimilar" or "getSimilar" => [("200", ClauseExamples.Answer)],
        "getParallel" => [("200", Parallel())],
        "analyze" => [("200", s_analysis)],
        "findCitations" => [("200", new CitationsView("en", true, [new(6, 38, "Article 14 of the Madrid Protocol", $"{Work} art_14", "named", Work, $"{Work}/art_14@en", $"/docs/{Work}/en/art_14", Title)]))],
        "getIndex" => [("200", s_index)],
        "live" => [("200", new HealthResponse("live", null, null))],
        "ready" => [("200", new HealthResponse("ready", null, Generation)), ("503", new HealthResponse("not_ready", "The index is being built.", null))],
        "resolve" or "resolveProvision" => [("300", new ResolverResponse("Madrid", [new(Work, null, ["kk", "ru", "en"], Title, $"/docs/{Work}/en")]))],
        "describeProblem" => [("200", Describe(ProblemType.BadParameter))],
        _ => ReportExamples.For(operation),
    };

    /// <summary>Examples of the body of an operation.</summary>
    public static IEnumerable<(string Name, object Body)> RequestsFor(string operation) => operation == "findSimilar" ? ClauseExamples.Requests : [];

    /// <summary>A problem document of a type.</summary>
    public static ProblemDocument Problem(ProblemType type) => type.Name switch
    {
        "query-syntax" => type.Document("The quotation mark is not closed.") with
        {
            Code = "unclosed-quote",
            Position = 5,
            Expected = ["\""],
            Suggestion = "mark \"of origin\"",
        },
        "bad-parameter" => type.Document("sort must be one of score, date, -date, work.") with
        {
            Parameter = "sort",
            Value = "dates",
            Allowed = ["score", "date", "-date", "work"],
            Suggestion = "date",
        },
        "index-not-ready" => type.Document("The index is being built: writing, 120 of 282."),
        "rate-limited" => type.Document("This client has used up its requests; the next one is free in 1 s."),
        "not-found" => type.Document("The work 'madrid-protocol-1989' has no version in 'fr'.") with { Allowed = ["kk", "ru", "en"] },
        _ => type.Document(type.Title),
    };

    private static ProblemDescription Describe(ProblemType type) => new(type.Path, type.Status, type.Title, type.Advice);

    private static ContentsEntry Entry(string eid, string number, string heading) =>
        new($"{Work}/{eid}@en", $"/docs/{Work}/en/{eid}", eid, "article", number, $"Article {number}", heading, []);

    private static ProvisionResponse Provision() => new(s_provision, new ProvisionLinks(
        $"/api/v1{Url}?q=mark", $"{Url}?q=mark", $"/id/{Work}/art_2", $"/api/v1/docs/{Work}/en", $"/api/v1{Url}/equivalents",
        $"/api/v1/parallel/{Work}/art_2?q=mark", $"/api/v1/docs/{Work}/en/art_1?q=mark", $"/api/v1/docs/{Work}/en/art_3?q=mark"));

    private static ParallelView Parallel()
    {
        const string Russian = "Владелец заявки может испрашивать охрану.";
        var russian = s_provision with
        {
            Id = $"{Work}/art_2@ru",
            Url = $"/docs/{Work}/ru/art_2",
            Lang = "ru",
            Label = "Статья 2",
            Heading = "Охрана",
            Text = Russian,
            Paragraphs = [new TextRange(0, Russian.Length)],
            Sentences = [new TextRange(0, Russian.Length)],
            HeadingSpans = [],
            TextSpans = [],
        };
        return new ParallelView([s_provision, russian], [new ParallelRow([[0], [0]]) { Sentences = [[[0], [0]]] }])
        {
            Anchor = "en",
            Missing = [new MissingVersion("kk", "no_counterpart")],
        };
    }

    private static SearchResponse Search() => new()
    {
        Query = new QueryInfo("ьфкл", "mark", "en", [], [], [new QueryRespelling("ьфкл", ["mark"], "en", "keyboard")])
        {
            Expansions = [new QueryExpansion("mark", "ru", [new ExpandedWord("знак", 1), new ExpandedWord("марка", 0.31)])],
        },
        Total = new SearchTotal(143, 31, "eq"),
        TookMs = 4.1,
        Partial = false,
        Hits =
        [
            new SearchHit
            {
                Id = s_provision.Id, Url = Url, Work = Work, Title = Title, Eid = "art_2", Number = "2", Label = "Article 2",
                Heading = Heading, Path = [], Lang = "en", Citation = s_provision.Citation, Type = "protocol", Date = s_work.Date, Score = 12.3,
                Highlights = [new Highlight("body", Text, 0, s_spans, Before: false, After: false)], Equivalents = [s_equivalent],
            },
        ],
        Facets = new Dictionary<string, IReadOnlyList<FacetEntry>> { ["lang"] = [new("en", "en", 61, false, $"/api/v1/search?q={Typed}&lang=en")] },
        Links = new SearchLinks(
            $"/api/v1/search?q={Typed}", $"/api/v1/search?q={Typed}&cursor=AAEC", $"/search?q={Typed}", $"/search.json?q={Typed}", $"/search.csv?q={Typed}",
            $"/search.atom?q={Typed}"),
        Index = new IndexStamp(Generation, 6, 282),
    };
}
