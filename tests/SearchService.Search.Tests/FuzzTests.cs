using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests;

public sealed class FuzzTests(SearchFixture fixture)
{
    private static readonly string[] s_pieces =
    [
        "water", "вода", "қоршаған", "AND", "OR", "NOT", "\"", "«", "»", "“", "(", ")", "-", "+", "~", "~1", "~9", "*", "?", "a*", "w?t*r", "ж*", "title:", "lang:", "art:", "date:",
        "party:(", "work:*", "status:", "type:(NOT law)", "subject:\"", "1998..", "..2008", "1997-06-31", "§", "№ 5", "5-бап", ":", "\ud800", "\udc00", "😀", "\0", "\u0301", "\u202e", "\u00ad",
        "ʼ*", "-*", "\\", "/", "the", "и", "<b>", "&&", "||", "0", "99999999999999999999", "Ⅻ", "ХІХ", "iv",
    ];

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void No_query_does_anything_but_answer_or_say_where_it_is_wrong(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var request = new SearchRequest
            {
                Query = Text(random),
                Languages = random.Next(4) == 0 ? [Text(random), "ru"] : [],
                Works = random.Next(8) == 0 ? [Text(random)] : [],
                Years = random.Next(8) == 0 ? [random.Next(-5, 20_000)] : [],
                HeadingsOnly = random.Next(4) == 0,
                ExpandAcross = random.Next(2) == 0,
                Explain = random.Next(4) == 0,
                Sort = (SearchSort)random.Next(4),
                Size = random.Next(5),
            };
            var error = Record.Exception(() => fixture.Sample.Search(request, TestContext.Current.CancellationToken));
            Assert.True(error is null or QuerySyntaxException, $"seed {seed}, {i}: {request.Query}: {error}");
            if (error is QuerySyntaxException syntax)
            {
                Assert.InRange(syntax.Position, 0, request.Query.Length);
            }
        }
    }

    [Fact]
    public void Odd_names_find_nothing_or_something_and_never_fail()
    {
        const int Seed = 33;
        var random = new Random(Seed);
        for (var i = 0; i < 1000; i++)
        {
            var (one, two) = (Text(random), Text(random));
            var error = Record.Exception(() =>
            {
                fixture.Sample.Suggest(one, random.Next(2) == 0 ? null : two, random.Next(-1, 10));
                fixture.Sample.Resolve(one, random.Next(2) == 0 ? null : two);
                fixture.Sample.Provision(one);
                fixture.Sample.Provision(one, two, one);
                fixture.Sample.Parallel(one, two, [one, two, "ru"]);
                fixture.Sample.Contents(one, two);
                fixture.Sample.Work(one);
                fixture.Sample.Works(one, random.Next(3));
            });
            Assert.True(error is null, $"seed {Seed}, {i}: {one} / {two}: {error}");
        }
    }

    [Fact]
    public void A_provision_is_marked_by_any_query_or_the_query_is_refused()
    {
        const int Seed = 34;
        var random = new Random(Seed);
        for (var i = 0; i < 1000; i++)
        {
            var query = Text(random);
            var error = Record.Exception(() => fixture.Sample.Provision(fixture.Provisions[i % fixture.Provisions.Count].Id, query));
            Assert.True(error is null or QuerySyntaxException, $"seed {Seed}, {i}: {query}: {error}");
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a1")]
    [InlineData("ж-")]
    [InlineData("a*")]
    [InlineData("«а» ")]
    [InlineData("a~ ")]
    [InlineData("😀")]
    [InlineData("қоршағанортаныққорғау")]
    public void Very_long_queries_are_answered_or_refused(string piece)
    {
        var query = string.Concat(Enumerable.Repeat(piece, SearchRequest.MaxQueryLength / piece.Length));
        foreach (var request in new[] { new SearchRequest { Query = query }, new SearchRequest { Query = query, Languages = ["ru"], ExpandAcross = true, Explain = true } })
        {
            var error = Record.Exception(() => fixture.Sample.Search(request, TestContext.Current.CancellationToken));
            Assert.True(error is null or QuerySyntaxException, $"{error}");
        }
    }

    [Fact]
    public void A_cancelled_search_ends_with_an_exception()
    {
        var error = Record.Exception(() => fixture.Sample.Search(new SearchRequest { Query = "water" }, new CancellationToken(canceled: true)));
        Assert.IsAssignableFrom<OperationCanceledException>(error);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => s_pieces[random.Next(s_pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
}
