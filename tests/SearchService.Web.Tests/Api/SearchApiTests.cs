using System.Net;
using System.Text.Json;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class SearchApiTests(ServiceFixture service)
{
    private HttpClient Client => service.Client;

    [Theory]
    [InlineData("quality of water", "en", "water-agreement-1998/art_2@en")]
    [InlineData("споры", "ru", "water-agreement-1998/art_3@ru")]
    [InlineData("деректермен алмасу", "kk", "water-agreement-1998/art_2@kk")]
    public async Task Each_language_finds_its_article_first(string query, string lang, string id)
    {
        var answer = (await Client.JsonAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}&lang={lang}")).Ok();
        Assert.Equal(id, answer["hits.0.id"].GetString());
        Assert.Equal(query, answer["query.raw"].GetString());
    }

    [Fact]
    public async Task Highlights_are_spans_of_the_words_that_matched()
    {
        var answer = (await Client.JsonAsync("/api/v1/search?q=negotiation")).Ok();
        var highlight = answer["hits.0.highlights"].EnumerateArray().Single(one => one.GetProperty("field").GetString() == "body");
        var span = highlight.GetProperty("spans")[0];
        var text = highlight.GetProperty("text").GetString()!;
        Assert.Equal("negotiation", text[span.GetProperty("s").GetInt32()..span.GetProperty("e").GetInt32()]);
    }

    [Theory]
    [InlineData("деректермен almasu", "almasu", "алмасу", "kk", "latin", "water-agreement-1998/art_2@kk")]
    [InlineData("cgjhs", "cgjhs", "споры", "ru", "keyboard", "water-agreement-1998/art_3@ru")]
    public async Task Words_typed_without_their_keyboard_are_searched_as_meant_and_told(string query, string from, string to, string lang, string kind, string id)
    {
        var answer = (await Client.JsonAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}")).Ok();
        Assert.Equal(id, answer["hits.0.id"].GetString());
        Assert.Equal(query, answer["query.raw"].GetString());
        Assert.Equal(
            (from, to, lang, kind),
            (answer["query.respellings.0.from"].GetString(), answer["query.respellings.0.to.0"].GetString(),
                answer["query.respellings.0.lang"].GetString(), answer["query.respellings.0.kind"].GetString()));
    }

    [Theory]
    [InlineData("kk", "басқа пернетақта жаймасында терілген")]
    [InlineData("ru", "набрано в другой раскладке")]
    [InlineData("en", "typed on another keyboard layout")]
    public async Task The_page_tells_what_was_understood(string lang, string words)
    {
        var page = System.Net.WebUtility.HtmlDecode(await Client.GetStringAsync($"/search?q=cgjhs&ui={lang}"));
        Assert.Contains("cgjhs → <strong lang=\"ru\">споры</strong>", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cyrillic_is_written_as_it_is()
    {
        var answer = (await Client.JsonAsync("/api/v1/search?q=" + Uri.EscapeDataString("споры"))).Ok();
        Assert.Contains("Разрешение споров", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_next_visits_every_hit_once_with_the_whole_query()
    {
        var all = (await Client.JsonAsync("/api/v1/search?q=&lang=en,ru&sort=work&size=100&facets=none")).Ok();
        var expected = all["hits"].EnumerateArray().Select(hit => hit.GetProperty("id").GetString()).ToList();
        Assert.Equal(all["total.articles"].GetInt32(), expected.Count);

        var visited = new List<string?>();
        var next = (string?)"/api/v1/search?q=&lang=en,ru&sort=work&size=3&facets=none";
        while (next is not null)
        {
            var page = (await Client.JsonAsync(next)).Ok();
            visited.AddRange(page["hits"].EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
            next = page["links.next"].GetString();
            Assert.True(next is null || (next.Contains("lang=en,ru", StringComparison.Ordinal) && next.Contains("sort=work", StringComparison.Ordinal)), next);
            Assert.True(visited.Count <= expected.Count, "The pages repeat hits.");
        }

        Assert.Equal(expected, visited);
    }

    [Fact]
    public async Task Every_link_carries_every_filter()
    {
        const string Filters = "type=agreement&status=in_force&work=water-agreement-1998&year=1998&date=1998..2008&in=heading&expand=cross&sort=-date";
        var answer = (await Client.JsonAsync("/api/v1/search?q=water%20OR%20data&lang=en&size=1&" + Filters)).Ok();
        foreach (var link in answer["links"].EnumerateObject().Where(link => link.Value.ValueKind == JsonValueKind.String))
        {
            var query = new Uri("http://x" + link.Value.GetString()).Query;
            foreach (var filter in ("q=water%20OR%20data&lang=en&" + Filters).Split('&'))
            {
                Assert.Contains(filter, query.Split('?', '&'), StringComparer.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_facet_counts_what_its_link_finds()
    {
        var answer = (await Client.JsonAsync("/api/v1/search?q=water&lang=en")).Ok();
        foreach (var facet in answer["facets"].EnumerateObject())
        {
            foreach (var value in facet.Value.EnumerateArray().Where(value => !value.GetProperty("selected").GetBoolean() && facet.Name != "lang"))
            {
                var chosen = (await Client.JsonAsync(value.GetProperty("href").GetString()!)).Ok();
                Assert.Equal(value.GetProperty("count").GetInt32(), chosen["total.articles"].GetInt32());
            }
        }

        var selected = answer["facets.lang"].EnumerateArray().Single(value => value.GetProperty("selected").GetBoolean());
        Assert.Equal("en", selected.GetProperty("value").GetString());
        Assert.DoesNotContain("lang=", selected.GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facets=none", 0)]
    [InlineData("facets=lang,year", 2)]
    [InlineData("", 5)]
    public async Task Only_the_facets_asked_for_come(string parameter, int count)
    {
        var answer = (await Client.JsonAsync("/api/v1/search?q=water&" + parameter)).Ok();
        Assert.Equal(count, answer["facets"].EnumerateObject().Count());
    }

    [Theory]
    [InlineData("date=1998..2000", "water-agreement-1998")]
    [InlineData("date=1998-05-04", "water-agreement-1998")]
    [InlineData("date=2001..", "archive-convention-2003")]
    [InlineData("year=2003", "archive-convention-2003")]
    [InlineData("type=convention", "archive-convention-2003")]
    [InlineData("status=expired", "archive-convention-2003")]
    [InlineData("work=water-agreement-1998", "water-agreement-1998")]
    public async Task Filters_leave_only_what_they_name(string filter, string work)
    {
        var answer = (await Client.JsonAsync("/api/v1/search?size=100&" + filter)).Ok();
        Assert.NotEqual(0, answer["total.articles"].GetInt32());
        Assert.All(answer["hits"].EnumerateArray(), hit => Assert.Equal(work, hit.GetProperty("work").GetString()));
    }

    [Fact]
    public async Task Going_across_languages_tells_the_translations_and_marks_them()
    {
        var answer = (await Client.JsonAsync("/api/v1/search?q=negotiation&expand=cross&lang=ru")).Ok();
        Assert.Equal(("negotiation", "ru"), (answer["query.expansions.0.word"].GetString(), answer["query.expansions.0.lang"].GetString()));
        Assert.Equal(1, answer["query.expansions.0.to.0.weight"].GetDouble());
        Assert.Equal("water-agreement-1998/art_3@ru", answer["hits.0.id"].GetString());
        var spans = answer["hits.0.highlights"].EnumerateArray().SelectMany(highlight => highlight.GetProperty("spans").EnumerateArray()).ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.Equal((0, "translation"), (span.GetProperty("term").GetInt32(), span.GetProperty("kind").GetString())));
    }

    [Fact]
    public async Task A_provision_that_a_hit_leads_to_marks_the_translations_and_keeps_them_in_its_links()
    {
        const string Url = "/docs/water-agreement-1998/ru/art_3";
        var page = System.Net.WebUtility.HtmlDecode(await Client.GetStringAsync("/search?q=negotiation&expand=cross&lang=ru&without=abc"));
        Assert.Contains($"{Url}?q=negotiation&expand=cross&without=abc\"", page, StringComparison.Ordinal);
        var marked = (await Client.JsonAsync($"/api/v1{Url}?q=negotiation&expand=cross")).Ok();
        Assert.NotEmpty(marked["provision.textSpans"].EnumerateArray());
        Assert.All(marked["provision.textSpans"].EnumerateArray(), span => Assert.Equal("translation", span.GetProperty("kind").GetString()));
        Assert.Contains("?q=negotiation&expand=cross", marked["links.self"].GetString(), StringComparison.Ordinal);
        Assert.Empty((await Client.JsonAsync($"/api/v1{Url}?q=negotiation")).Ok()["provision.textSpans"].EnumerateArray());
    }

    [Theory]
    [InlineData("en", "search without the translation")]
    [InlineData("ru", "искать без перевода")]
    [InlineData("kk", "аудармасынсыз іздеу")]
    public async Task The_page_has_a_link_that_leaves_a_translation_out_and_one_that_takes_it_in_again(string lang, string words)
    {
        var word = (await Client.JsonAsync("/api/v1/search?q=negotiation&expand=cross&lang=ru")).Ok()["query.expansions.0.to.0.word"].GetString()!;
        var page = System.Net.WebUtility.HtmlDecode(await Client.GetStringAsync($"/search?q=negotiation&expand=cross&ui={lang}"));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"/search?q=negotiation&expand=cross&without={Uri.EscapeDataString(word)}\"", page, StringComparison.Ordinal);
        var without = System.Net.WebUtility.HtmlDecode(await Client.GetStringAsync($"/search?q=negotiation&expand=cross&without={Uri.EscapeDataString(word)}&ui={lang}"));
        Assert.DoesNotContain($"<span lang=\"ru\">{word}</span>", without, StringComparison.Ordinal);
        Assert.Contains("/search?q=negotiation&expand=cross\"", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_across_languages_finds_the_equivalents_of_hits_without_any_translation()
    {
        var expanded = (await Client.JsonAsync("/api/v1/search?q=negotiation&expand=cross&size=100")).Ok();
        var without = string.Join(',', expanded["query.expansions"].EnumerateArray()
            .SelectMany(expansion => expansion.GetProperty("to").EnumerateArray()).Select(word => Uri.EscapeDataString(word.GetProperty("word").GetString()!)));
        var answer = (await Client.JsonAsync($"/api/v1/search?q=negotiation&expand=cross&size=100&without={without}")).Ok();
        var found = answer["hits"].EnumerateArray().ToDictionary(hit => hit.GetProperty("id").GetString()!, hit => hit.GetProperty("via").GetString());
        Assert.Null(found["water-agreement-1998/art_3@en"]);
        Assert.Equal("water-agreement-1998/art_3@en", found["water-agreement-1998/art_3@ru"]);
        Assert.Equal("water-agreement-1998/art_3@en", found["water-agreement-1998/art_3@kk"]);
    }

    [Fact]
    public async Task Explanations_come_only_when_asked_for()
    {
        var plain = (await Client.JsonAsync("/api/v1/search?q=negotiation")).Ok();
        Assert.Equal(JsonValueKind.Null, plain["hits.0.explain"].ValueKind);
        var explained = (await Client.JsonAsync("/api/v1/search?q=negotiation&explain=1")).Ok();
        Assert.Equal(explained["hits.0.score"].GetDouble(), explained["hits.0.explain.value"].GetDouble(), 1e-3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&facets=none")]
    [InlineData("&facets=none&count=exact")]
    public async Task A_total_that_is_exact_says_so_and_links_keep_how_to_count(string parameters)
    {
        var all = (await Client.JsonAsync("/api/v1/search?q=water&size=100")).Ok();
        var answer = (await Client.JsonAsync("/api/v1/search?q=water&size=1" + parameters)).Ok();
        Assert.Equal("eq", answer["total.relation"].GetString());
        Assert.Equal(all["hits"].GetArrayLength(), answer["total.articles"].GetInt32());
        Assert.Equal(all["total.documents"].GetInt32(), answer["total.documents"].GetInt32());
        Assert.Equal(parameters.Contains("count", StringComparison.Ordinal), answer["links.next"].GetString()!.Contains("count=exact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bad_syntax_is_a_problem_with_position_and_expectation()
    {
        var problem = (await Client.JsonAsync("/api/v1/search?q=water%20%22quality")).Problem(HttpStatusCode.BadRequest, "query-syntax");
        Assert.Equal("unclosed-quote", problem["code"].GetString());
        Assert.Equal(6, problem["position"].GetInt32());
        Assert.NotEqual(0, problem["expected"].GetArrayLength());
        (await Client.JsonAsync("/api/v1/search?q=" + Uri.EscapeDataString(problem["suggestion"].GetString()!))).Ok();
    }

    [Theory]
    [InlineData("lang=xx", "lang", "xx")]
    [InlineData("status=valid", "status", "valid")]
    [InlineData("sort=dates", "sort", "dates")]
    [InlineData("size=abc", "size", "abc")]
    [InlineData("size=-1", "size", "-1")]
    [InlineData("size=101", "size", "101")]
    [InlineData("size=99999999999999999999", "size", "99999999999999999999")]
    [InlineData("year=19x8", "year", "19x8")]
    [InlineData("date=2008..1998", "date", "2008..1998")]
    [InlineData("date=..", "date", "..")]
    [InlineData("date=1998-13", "date", "1998-13")]
    [InlineData("in=title", "in", "title")]
    [InlineData("in=body", "in", "body")]
    [InlineData("expand=all", "expand", "all")]
    [InlineData("facets=colour", "facets", "colour")]
    [InlineData("count=about", "count", "about")]
    [InlineData("explain=yes", "explain", "yes")]
    [InlineData("cursor=%21%21%21", "cursor", "!!!")]
    [InlineData("size=1&size=2", "size", "1,2")]
    public async Task A_bad_value_names_parameter_and_value(string query, string parameter, string value)
    {
        var problem = (await Client.JsonAsync("/api/v1/search?q=water&" + query)).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, problem["parameter"].GetString());
        Assert.Equal(value, problem["value"].GetString());
    }

    [Theory]
    [InlineData("/api/v1/search?querry=x", "querry")]
    [InlineData("/api/v1/search?q=x&sise=3", "sise")]
    [InlineData("/api/v1/suggest?q=x&count=3", "count")]
    [InlineData("/api/v1/docs?page=2", "page")]
    [InlineData("/api/v1/index?verbose=1", "verbose")]
    [InlineData("/id/water-agreement-1998?language=ru", "language")]
    public async Task A_parameter_that_is_not_known_is_refused(string address, string name)
    {
        var problem = (await Client.JsonAsync(address)).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(name, problem["parameter"].GetString());
    }

    [Fact]
    public async Task The_nearest_right_name_is_suggested()
    {
        var problem = (await Client.JsonAsync("/api/v1/search?langs=ru")).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal("lang", problem["suggestion"].GetString());
    }

    [Fact]
    public async Task A_cursor_of_another_query_is_refused_or_answers_for_its_own()
    {
        var first = (await Client.JsonAsync("/api/v1/search?q=water&size=1")).Ok();
        var cursor = first["links.next"].GetString()!.Split("cursor=")[1];
        (await Client.JsonAsync("/api/v1/search?q=archive&size=1&cursor=" + cursor)).Problem(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task Empty_fields_of_a_form_mean_the_same_as_none()
    {
        var form = (await Client.JsonAsync("/api/v1/search?q=water&lang=&type=&date=&sort=&size=&expand=&cursor=&in=")).Ok();
        var plain = (await Client.JsonAsync("/api/v1/search?q=water")).Ok();
        Assert.Equal(plain["total"].GetRawText(), form["total"].GetRawText());
        Assert.Equal("/api/v1/search?q=water", form["links.self"].GetString());
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused()
    {
        var problem = (await Client.JsonAsync("/api/v1/search?q=" + new string('x', 2001))).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal("q", problem["parameter"].GetString());
    }
}
