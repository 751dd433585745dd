using SearchService.Search.Concordance;
using SearchService.Search.Consistency;
using SearchService.Search.Results;
using SearchService.Web.Api;

namespace SearchService.Web.OpenApi;

/// <summary>Examples of answers that compare language versions.</summary>
internal static class ReportExamples
{
    private const string Work = "kz-az-environment-1997";
    private const string English = "The Parties protect the waters from pollution.";
    private const string Russian = "Стороны охраняют воды от загрязнения.";

    /// <summary>The examples of an operation by status.</summary>
    public static IEnumerable<(string Status, object Example)> For(string operation) => operation switch
    {
        "concordance" => [("200", Concordance())],
        "consistency" => [("200", Consistency())],
        "linksCsv" => [("200", $"from,to,kind,confidence\r\n{Work}/art_2@kk,{Work}/art_2@ru,translation,0.994\r\n")],
        "linksJsonl" => [("200", $"{{\"from\":{{\"id\":\"{Work}/art_2@kk\"}},\"to\":{{\"id\":\"{Work}/art_2@ru\"}},\"kind\":\"translation\",\"confidence\":0.994}}\n")],
        "linksTmx" => [("200", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tmx version=\"1.4\"><header/><body/></tmx>\n")],
        _ => [],
    };

    private static ConcordanceResult Concordance() => new()
    {
        Term = "pollution",
        Lang = "en",
        Found = 1200,
        LookedAt = 300,
        Targets =
        [
            new ConcordanceTarget
            {
                Lang = "ru",
                Provisions = 290,
                Occurrences = 410,
                Unrecognised = 12,
                Renderings =
                [
                    new TermRendering("загрязнения", 398, 0.9707, "termbase",
                    [
                        new ConcordanceExample(
                            Side("en", "Article 3", English, new TextRange(36, 45)), Side("ru", "Статья 3", Russian, new TextRange(25, 36))),
                    ]),
                ],
                UnrecognisedExamples = [],
            },
        ],
        Index = new IndexStamp("20261120-100000", 6, 282),
        TookMs = 210.4,
    };

    private static ConcordanceSide Side(string lang, string label, string text, TextRange span) =>
        new($"{Work}/art_3@{lang}", $"/docs/{Work}/{lang}/art_3", lang, label, text, [span]);

    private static ConsistencyResponse Consistency() => new(
        [
            new WorkConsistency
            {
                Work = Work,
                Title = "Agreement on environmental cooperation",
                TitleLang = "en",
                Languages = ["kk", "ru", "en"],
                Compared = 42,
                Counts = new Dictionary<string, int> { ["date"] = 1 },
                Findings =
                [
                    new ConsistencyFinding
                    {
                        Kind = FindingKind.Date,
                        Severity = FindingSeverity.Error,
                        Message = "A date differs: ru has “11 июня”, en “10 June”.",
                        From = new FindingSide("ru", $"{Work}/art_9@ru", $"/docs/{Work}/ru/art_9", "Статья 9", "Подписано 11 июня.", 0, [new TextRange(10, 17)]),
                        To = new FindingSide("en", $"{Work}/art_9@en", $"/docs/{Work}/en/art_9", "Article 9", "Signed on 10 June.", 0, [new TextRange(10, 17)]),
                    },
                ],
            },
        ],
        new PageLinks("/api/v1/consistency", $"/api/v1/consistency?cursor={Work}"));
}
