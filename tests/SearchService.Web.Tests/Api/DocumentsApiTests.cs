using System.Net;
using System.Text.Json;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class DocumentsApiTests(ServiceFixture service)
{
    private HttpClient Client => service.Client;

    [Fact]
    public async Task The_list_visits_every_work_in_the_order_of_ids()
    {
        var first = (await Client.JsonAsync("/api/v1/docs?size=1")).Ok();
        Assert.Equal(SampleData.Archive, first["works.0.id"].GetString());
        var second = (await Client.JsonAsync(first["links.next"].GetString()!)).Ok();
        Assert.Equal(SampleData.Water, second["works.0.id"].GetString());
        Assert.Equal(JsonValueKind.Null, second["links.next"].ValueKind);
    }

    [Fact]
    public async Task A_work_has_its_properties_and_versions()
    {
        var answer = (await Client.JsonAsync("/api/v1/docs/" + SampleData.Water)).Ok();
        Assert.Equal("agreement", answer["work.type"].GetString());
        Assert.Equal("1998-05-04", answer["work.date"].GetString());
        Assert.Equal(["kk", "ru", "en"], answer["work.expressions"].EnumerateArray().Select(version => version.GetProperty("lang").GetString()));
        (await Client.JsonAsync(answer["links.expressions.ru"].GetString()!)).Ok();
    }

    [Fact]
    public async Task A_language_version_has_its_contents_in_order()
    {
        var answer = (await Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/ru")).Ok();
        Assert.Equal("Соглашение об охране водных ресурсов", answer["expression.title"].GetString());
        Assert.Equal("digest", answer["expression.kind"].GetString());
        var articles = answer["contents"].EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() == "article").ToList();
        Assert.Equal(["art_1", "art_2", "art_3"], articles.Select(entry => entry.GetProperty("eid").GetString()));
        Assert.Equal("Обмен данными", articles[1].GetProperty("heading").GetString());
    }

    [Fact]
    public async Task A_provision_has_its_text_spans_and_neighbours()
    {
        var answer = (await Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_2?q=quality")).Ok();
        var text = answer["provision.text"].GetString()!;
        var span = answer["provision.textSpans.0"];
        Assert.Equal("quality", text[span.GetProperty("s").GetInt32()..span.GetProperty("e").GetInt32()]);
        Assert.Equal("art_1", answer["provision.previous.eid"].GetString());
        Assert.Equal("art_3", answer["provision.next.eid"].GetString());
        Assert.EndsWith("/en/art_3?q=quality", answer["links.next"].GetString(), StringComparison.Ordinal);
        foreach (var link in new[] { "self", "expression", "equivalents", "parallel", "previous", "next" })
        {
            (await Client.JsonAsync(answer["links." + link].GetString()!)).Ok();
        }
    }

    [Fact]
    public async Task The_equivalents_of_an_article_are_its_translations_with_evidence()
    {
        var answer = (await Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_2/equivalents")).Ok();
        var translations = answer["equivalents"].EnumerateArray().Where(one => one.GetProperty("relation").GetString() == "translation").ToList();
        Assert.Equal(["kk", "ru"], translations.Select(one => one.GetProperty("lang").GetString()).Order(StringComparer.Ordinal));
        Assert.All(translations, one => Assert.EndsWith("/art_2@" + one.GetProperty("lang").GetString(), one.GetProperty("id").GetString(), StringComparison.Ordinal));
        Assert.All(translations, one => Assert.True(one.GetProperty("evidence").GetProperty("sameNumber").GetBoolean()));
    }

    [Fact]
    public async Task Side_by_side_the_columns_are_those_asked_for()
    {
        var answer = (await Client.JsonAsync($"/api/v1/parallel/{SampleData.Water}/art_2?langs=en,kk&q=quality")).Ok();
        Assert.Equal(["en", "kk"], answer["columns"].EnumerateArray().Select(column => column.GetProperty("lang").GetString()));
        Assert.All(answer["rows"].EnumerateArray(), row => Assert.Equal(2, row.GetProperty("cells").GetArrayLength()));
        Assert.NotEqual(0, answer["columns.0.textSpans"].GetArrayLength());
    }

    [Fact]
    public async Task Side_by_side_all_languages_come_by_default()
    {
        var answer = (await Client.JsonAsync($"/api/v1/parallel/{SampleData.Water}/art_1")).Ok();
        Assert.Equal(3, answer["columns"].GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/docs/no-such-work")]
    [InlineData("/api/v1/docs/no-such-work/ru")]
    [InlineData("/api/v1/docs/no-such-work/ru/art_1")]
    [InlineData("/api/v1/docs/water-agreement-1998/ru/art_99")]
    [InlineData("/api/v1/docs/water-agreement-1998/ru/art_99/equivalents")]
    [InlineData("/api/v1/parallel/water-agreement-1998/art_99")]
    [InlineData("/api/v1/parallel/no-such-work/art_1?langs=ru")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api")]
    [InlineData("/id/no-such-work")]
    [InlineData("/id/water-agreement-1998/art_99")]
    [InlineData("/problems/no-such-problem")]
    public async Task What_is_not_there_is_a_problem(string address) =>
        (await Client.JsonAsync(address)).Problem(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task A_missing_language_names_those_that_there_are()
    {
        var problem = (await Client.JsonAsync($"/api/v1/docs/{SampleData.Archive}/kk")).Problem(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(["ru", "en"], problem["allowed"].EnumerateArray().Select(one => one.GetString()));
    }

    [Theory]
    [InlineData("/api/v1/docs?size=0", "size")]
    [InlineData("/api/v1/docs?size=201", "size")]
    [InlineData("/api/v1/suggest?q=w&size=21", "size")]
    [InlineData("/api/v1/suggest?q=w&lang=zz", "lang")]
    [InlineData("/api/v1/parallel/water-agreement-1998/art_1?langs=zz", "langs")]
    [InlineData("/id/water-agreement-1998?lang=russian", "lang")]
    public async Task Bad_values_are_named_everywhere(string address, string parameter) =>
        Assert.Equal(parameter, (await Client.JsonAsync(address)).Problem(HttpStatusCode.BadRequest, "bad-parameter")["parameter"].GetString());

    [Fact]
    public async Task A_query_to_highlight_may_have_bad_syntax_too() =>
        (await Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_2?q=%22open")).Problem(HttpStatusCode.BadRequest, "query-syntax");

    [Fact]
    public async Task Suggestions_complete_what_is_typed()
    {
        var answer = (await Client.JsonAsync("/api/v1/suggest?q=negot&lang=en")).Ok();
        Assert.Contains(answer["suggestions"].EnumerateArray(), one => one.GetProperty("text").GetString()!.StartsWith("negot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_are_never_a_syntax_error() => (await Client.JsonAsync("/api/v1/suggest?q=%22open%20(")).Ok();

    [Fact]
    public async Task The_index_tells_what_is_in_it()
    {
        var answer = (await Client.JsonAsync("/api/v1/index")).Ok();
        Assert.Equal(2, answer["works"].GetInt32());
        Assert.True(answer["provisions.en"].GetInt32() >= 5);
        Assert.True(answer["bytes"].GetInt64() > 0);
    }
}
