using SearchService.Linking.Comparison;
using SearchService.Linking.Model;
using SearchService.Search.Results;
using SearchService.Search.Similar;
using SearchService.Web.Api;

namespace SearchService.Web.OpenApi;

/// <summary>Examples of requests for similar provisions and of an answer.</summary>
internal static class ClauseExamples
{
    private const string Clause = "The owner of a mark may obtain its protection in the other Contracting Parties.";
    private const string Text = "The owner of a mark may secure its protection in the other Contracting Parties.";

    /// <summary>A text, and a provision in place of it.</summary>
    public static IEnumerable<(string Name, object Body)> Requests =>
    [
        ("a text", new ClauseBody { Text = Clause, Langs = ["kk", "ru", "en"], Size = 10 }),
        ("a provision", new ClauseBody { Id = "madrid-protocol-1989/art_2@en", Without = ["madrid-protocol-1989"], Date = "1980..", Size = 5 }),
    ];

    public static ClauseResult Answer { get; } = new()
    {
        Lang = "en",
        Identified = true,
        Text = Clause,
        Total = 1,
        Hits =
        [
            new ClauseHit
            {
                Id = "madrid-protocol-1989/art_2@en",
                Url = "/docs/madrid-protocol-1989/en/art_2",
                Work = "madrid-protocol-1989",
                Title = "Protocol Relating to the Madrid Agreement (digest)",
                Eid = "art_2",
                Lang = "en",
                Label = "Article 2",
                Heading = "Securing protection through international registration",
                Citation = "Madrid Protocol, art. 2",
                Type = "protocol",
                Date = new DateOnly(1989, 6, 27),
                Probability = 0.987,
                Relation = "text",
                Method = "words",
                Status = "auto",
                Evidence = new LinkEvidence { Length = 0.998, Names = 1, SharedNames = ["Contracting", "Parties"], MatchedTerms = [new TermPair("owner", "owner"), new TermPair("mark", "mark")] },
                Passage = new ClausePassage(Text, 0, 1, 1, Whole: true),
                Same = 0.929,
                ClauseSpans = [new DifferenceSpan(28, 34, DifferenceKind.Deleted, 0)],
                TextSpans = [new DifferenceSpan(28, 34, DifferenceKind.Inserted, 0)],
            },
        ],
        TookMs = 21.3,
        Index = new IndexStamp("20261120-100000", 6, 282),
    };
}
