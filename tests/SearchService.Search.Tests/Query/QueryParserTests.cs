using SearchService.Search.Query;

namespace SearchService.Search.Tests.Query;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("загрязнение моря", "загрязнение моря")]
    [InlineData("\"Каспийского моря\"", "\"Каспийского моря\"")]
    [InlineData("«Каспийского моря»", "\"Каспийского моря\"")]
    [InlineData("“transfer of ownership”~5", "\"transfer of ownership\"~5")]
    [InlineData("загрязн* моря", "загрязн* моря")]
    [InlineData("wom?n", "wom?n")]
    [InlineData("догавор~", "догавор~")]
    [InlineData("догавор~1", "догавор~1")]
    [InlineData("a AND b OR c AND NOT d", "(a AND b) OR (c AND NOT d)")]
    [InlineData("вода -море", "вода NOT море")]
    [InlineData("вода NOT (море OR озеро)", "вода NOT (море OR озеро)")]
    [InlineData("title:протокол lang:ru", "title:протокол lang:ru")]
    [InlineData("название:\"Мадридский протокол\"", "title:\"Мадридский протокол\"")]
    [InlineData("art:12-1 party:(Казахстан OR Азербайджан)", "art:12-1 party:(Казахстан OR Азербайджан)")]
    [InlineData("date:1998..2008 шарт", "date:1998..2008 шарт")]
    [InlineData("date:1998.. шарт", "date:1998.. шарт")]
    [InlineData("date:..2008", "date:..2008")]
    [InlineData("5-бап", "5-бап")]
    [InlineData("АҚШ-тың Shari'a и/или", "АҚШ-тың Shari'a и/или")]
    [InlineData("§ 5 № 7", "§ 5 № 7")]
    [InlineData("*", "*")]
    public void A_query_is_read_and_written_again(string query, string expected)
    {
        var node = QueryParser.Parse(query)!;
        Assert.Equal(expected, node.ToString());
        Assert.Equal(expected, QueryParser.Parse(expected)!.ToString());
    }

    [Theory]
    [InlineData("Что кодекс понимает под роялти?", "Что кодекс понимает под роялти")]
    [InlineData("What is required (if anything)? And why, exactly...", "What is required (if anything) And why exactly")]
    [InlineData("**Governance and Strategy**: in the context of Activity c)?", "Governance and Strategy in the context of Activity c")]
    [InlineData("1) вода; 12) море; a) озеро", "1 вода 12 море a озеро")]
    [InlineData("ratio 3:1, section: 5; 50% - or more!", "ratio 3 1 section 5 50 or more")]
    [InlineData("Жер қойнауы учаскесін сенімгерлік басқару шарты қанша уақытқа жасалады?", "Жер қойнауы учаскесін сенімгерлік басқару шарты қанша уақытқа жасалады")]
    public void A_question_is_words(string query, string expected) => Assert.Equal(expected, QueryParser.Parse(query)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?! ... —")]
    public void Punctuation_alone_is_no_query(string query) => Assert.Null(QueryParser.Parse(query));

    [Theory]
    [InlineData("договор \"аренды", 8, "unclosed-quote", "договор \"аренды\"")]
    [InlineData("(вода OR море", 0, "unclosed-group", "(вода OR море)")]
    [InlineData("вода) море", 4, "unclosed-group", "вода море")]
    [InlineData("вода AND", 8, "missing-operand", "вода")]
    [InlineData("OR вода", 0, "missing-operand", "вода")]
    [InlineData("titel:протокол", 0, "unknown-field", "title:протокол")]
    [InlineData("foo:протокол", 0, "unknown-field", null)]
    [InlineData("date:вчера", 5, "bad-range", null)]
    [InlineData("date:2008..1998", 5, "bad-range", null)]
    [InlineData("*море", 0, "leading-wildcard", "море")]
    [InlineData("море~7", 6, "bad-number", "море~")]
    public void A_mistake_is_told_with_its_place_and_a_suggestion(string query, int position, string code, string? suggestion)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));
        Assert.Equal((code, position), (error.Code, error.Position));
        if (suggestion is not null)
        {
            Assert.Equal(suggestion, error.Suggestion);
        }
    }

    [Fact]
    public void Every_suggestion_is_itself_a_query()
    {
        foreach (var query in RandomQueries(20_000, seed: 5))
        {
            try
            {
                QueryParser.Parse(query);
            }
            catch (QuerySyntaxException error)
            {
                Assert.InRange(error.Position, 0, query.Length);
                if (error.Suggestion is { } suggestion && suggestion.Length < query.Length + 1)
                {
                    var again = Record.Exception(() => QueryParser.Parse(suggestion));
                    Assert.True(again is null or QuerySyntaxException, $"{query} -> {suggestion}: {again}");
                }
            }
        }
    }

    [Fact]
    public void Limits_are_told()
    {
        Assert.Equal("too-long", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('a', 2001))).Code);
        Assert.Equal("too-many-clauses", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 300)))).Code);
        Assert.Equal("too-many-clauses", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 100) + "a" + new string(')', 100))).Code);
    }

    [Fact]
    public void Positions_point_into_the_query()
    {
        var words = Assert.IsType<WordsNode>(QueryParser.Parse("охрана \"Каспийского моря\" загрязн*"));
        Assert.Equal([(0, 6), (7, 25), (26, 34)], words.Parts.Select(part => (part.Start, part.End)));
    }

    private static IEnumerable<string> RandomQueries(int count, int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["вода", "AND", "OR", "NOT", "\"", "(", ")", "-", "+", "~", "~2", "title:", "date:", "1998..", "*", "?", ":", " ", " ", "\ud800", "қ", "a*b", "«", "..", "x:y"];
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
        }
    }
}
