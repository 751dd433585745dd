using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Web.Tests.OpenApi;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class SimilarApiTests(ServiceFixture service)
{
    private const string Clause = "The Parties exchange data about the quality of rivers once every 60 days";

    [Fact]
    public async Task A_clause_finds_its_article_with_reasons_and_differences_in_all_languages()
    {
        var answer = (await PostAsync(new { text = Clause })).Ok();

        Assert.Equal("en", answer["lang"].GetString());
        Assert.Equal($"{SampleData.Water}/art_2@en", answer["hits.0.id"].GetString());
        Assert.Equal("60", Marked(answer, "clauseSpans", answer["text"].GetString()!, "deleted").Last());
        Assert.Equal("30", Marked(answer, "textSpans", answer["hits.0.passage.text"].GetString()!, "inserted").Last());
        Assert.Equal(["en", "kk", "ru"], answer["hits"].EnumerateArray().Take(3).Select(hit => hit.GetProperty("lang").GetString()).Order());
        Assert.True(answer["hits.0.evidence.matchedTerms"].GetArrayLength() > 2);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "ETag");
    }

    [Fact]
    public async Task What_comes_is_what_the_document_says_and_so_are_the_examples_of_requests()
    {
        var document = (await service.Client.JsonAsync("/openapi/v1.json")).Body;
        var operation = document.GetProperty("paths").GetProperty("/api/v1/similar").GetProperty("post");
        var answer = (await PostAsync(new { text = Clause, size = 3 })).Ok();

        var check = new JsonSchemaCheck(document);
        check.Check(answer.Body, operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        var body = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        var examples = body.GetProperty("examples").EnumerateObject().Select(example => example.Value.GetProperty("value")).ToList();
        examples.ForEach(example => check.Check(example, body.GetProperty("schema")));

        Assert.Equal(2, examples.Count);
        Assert.True(check.Errors.Count == 0, string.Join("\n", check.Errors));
    }

    [Fact]
    public async Task A_provision_finds_those_of_other_works_only()
    {
        var answer = (await service.Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_3/similar?size=5")).Ok();

        Assert.Equal($"{SampleData.Water}/art_3@en", answer["id"].GetString());
        Assert.DoesNotContain(answer["hits"].EnumerateArray(), hit => hit.GetProperty("work").GetString() == SampleData.Water);
        Assert.NotEmpty(answer.Headers.GetValues("ETag"));

        var byBody = (await PostAsync(new { id = $"{SampleData.Water}/art_3@en", langs = new[] { "ru" } })).Ok();
        Assert.Equal([$"{SampleData.Water}/art_3@ru"], byBody["hits"].EnumerateArray().Take(1).Select(hit => hit.GetProperty("id").GetString()));
        Assert.Equal("translation", byBody["hits.0.relation"].GetString());
    }

    [Theory]
    [InlineData("""{"txt": "a"}""", "txt")]
    [InlineData("""{"text": 5}""", "text")]
    [InlineData("""{"text": "a", "size": "5"}""", "size")]
    [InlineData("""{"text": "a", "size": 51}""", "size")]
    [InlineData("""{"text": "a", "from": -1}""", "from")]
    [InlineData("""{"text": "a", "lang": "fr"}""", "lang")]
    [InlineData("""{"text": "a", "langs": ["xx"]}""", "langs")]
    [InlineData("""{"text": "a", "langs": [5]}""", "langs[0]")]
    [InlineData("""{"text": "a", "date": "yesterday"}""", "date")]
    [InlineData("""{"text": "a", "id": "b"}""", "text")]
    [InlineData("{}", "text")]
    [InlineData("[", "body")]
    [InlineData("null", "body")]
    public async Task A_wrong_body_is_a_problem_that_names_the_member(string body, string member)
    {
        var answer = (await PostAsync(new StringContent(body, Encoding.UTF8, "application/json"))).Problem(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(member, answer["parameter"].GetString());
        Assert.DoesNotContain("SearchService", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_hold_and_are_told()
    {
        (await PostAsync(new { text = new string('a', 20_000) })).Ok();
        (await PostAsync(new { text = new string('a', 20_001) })).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        (await PostAsync(new { id = "nothing/art_1@en" })).Problem(HttpStatusCode.NotFound, "not-found");
        (await PostAsync(new StringContent("text=a", Encoding.UTF8, "application/x-www-form-urlencoded"))).Problem(HttpStatusCode.UnsupportedMediaType, "bad-request");
        (await PostAsync(new { text = new string('a', 300_000) })).Problem(HttpStatusCode.BadRequest, "bad-parameter");
        (await service.Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_99/similar")).Problem(HttpStatusCode.NotFound, "not-found");
        (await service.Client.JsonAsync($"/api/v1/docs/{SampleData.Water}/en/art_1/similar?sise=2")).Problem(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task A_short_clause_from_the_form_is_sent_on_to_its_address_and_a_long_one_answered_at_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var brief = new FormUrlEncodedContent([new("text", Clause), new("langs", "kk"), new("langs", "ru"), new("lang", "")]);
        using var sent = await service.Client.PostAsync("/clauses", brief, cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("/clauses?text=" + Uri.EscapeDataString(Clause) + "&langs=kk,ru", sent.Headers.Location!.OriginalString);

        using var lengthy = new FormUrlEncodedContent([new("text", Clause + new string(' ', 7000) + "<b>end</b>")]);
        using var answered = await service.Client.PostAsync("/clauses", lengthy, cancellation);
        var page = await answered.Content.ReadAsStringAsync(cancellation);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Contains($"/docs/{SampleData.Water}/en/art_2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>end", page, StringComparison.Ordinal);
    }

    private Task<JsonAnswer> PostAsync(object body) => PostAsync(new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    private async Task<JsonAnswer> PostAsync(StringContent body)
    {
        using (body)
        {
            var message = await service.Client.PostAsync("/api/v1/similar", body, TestContext.Current.CancellationToken);
            return new JsonAnswer(message.StatusCode, message, await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static IEnumerable<string> Marked(JsonAnswer answer, string spans, string text, string kind) => answer[$"hits.0.{spans}"].EnumerateArray()
        .Where(span => span.GetProperty("kind").GetString() == kind).Select(span => text[span.GetProperty("s").GetInt32()..span.GetProperty("e").GetInt32()]);
}
