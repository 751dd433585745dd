using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.OpenApi;

public sealed class OpenApiTests(ServiceFixture service)
{
    [Fact]
    public async Task The_document_is_of_version_3_1_and_describes_every_operation()
    {
        var document = (await DocumentAsync()).Body;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var ids = new HashSet<string>();
        foreach (var (path, operation) in Operations(document))
        {
            Assert.True(ids.Add(operation.GetProperty("operationId").GetString()!), path + " repeats an operationId");
            Assert.True(operation.GetProperty("summary").GetString()!.Length > 5, path);
            Assert.True(operation.GetProperty("description").GetString()!.Length > 20, path);
            Assert.NotEqual(0, operation.GetProperty("tags").GetArrayLength());
            foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [])
            {
                var name = $"{path} {parameter.GetProperty("name")}";
                Assert.True(parameter.GetProperty("description").GetString()!.Length > 5, name);
                Assert.True(parameter.TryGetProperty("schema", out _), name);
            }
        }
    }

    [Fact]
    public async Task Every_route_is_in_the_document()
    {
        var document = (await DocumentAsync()).Body;
        var described = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api", StringComparison.Ordinal) || route.StartsWith("/id", StringComparison.Ordinal)
                || route.StartsWith("/health", StringComparison.Ordinal) || route.StartsWith("/search.", StringComparison.Ordinal));
        Assert.All(routes, route => Assert.Contains(route, described));
        Assert.Equal(26, described.Count);
    }

    [Fact]
    public async Task Numbers_are_numbers_and_lists_are_lists()
    {
        var document = (await DocumentAsync()).Body;
        var search = document.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        Assert.Equal("integer", search["size"].GetProperty("schema").GetProperty("type").GetString());
        Assert.Equal("array", search["lang"].GetProperty("schema").GetProperty("type").GetString());
        Assert.False(search["lang"].GetProperty("explode").GetBoolean());
        Assert.Equal(4, search["sort"].GetProperty("schema").GetProperty("enum").GetArrayLength());
        Assert.DoesNotContain("[\"integer\",\"string\"]", (await DocumentAsync()).Text.Replace(" ", "").Replace("\n", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_fits_its_schema()
    {
        var document = (await DocumentAsync()).Body;
        var examples = 0;
        foreach (var (path, operation) in Operations(document))
        {
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
            {
                foreach (var content in response.Value.TryGetProperty("content", out var all) ? all.EnumerateObject().ToList() : [])
                {
                    foreach (var example in ExamplesOf(content.Value))
                    {
                        var check = new JsonSchemaCheck(document);
                        check.Check(example, content.Value.GetProperty("schema"));
                        Assert.True(check.Errors.Count == 0, $"{path} {response.Name}: {string.Join("\n", check.Errors)}");
                        examples++;
                    }

                    Assert.True(ExamplesOf(content.Value).Any(), $"{path} {response.Name} has no example");
                }
            }
        }

        Assert.True(examples > 40, $"{examples} examples");
    }

    [Theory]
    [InlineData("/api/v1/search", "/api/v1/search?q=water&explain=1&expand=cross", 200)]
    [InlineData("/api/v1/search", "/api/v1/search?q=negotiationn", 200)]
    [InlineData("/api/v1/search", "/api/v1/search?q=%22open", 400)]
    [InlineData("/api/v1/search", "/api/v1/search?size=x", 400)]
    [InlineData("/search.json", "/search.json?q=%D0%B2%D0%BE%D0%B4%D1%8B", 200)]
    [InlineData("/api/v1/suggest", "/api/v1/suggest?q=wat", 200)]
    [InlineData("/api/v1/docs", "/api/v1/docs?size=1", 200)]
    [InlineData("/api/v1/docs/{work}", "/api/v1/docs/water-agreement-1998", 200)]
    [InlineData("/api/v1/docs/{work}", "/api/v1/docs/none", 404)]
    [InlineData("/api/v1/docs/{work}/{lang}", "/api/v1/docs/water-agreement-1998/kk", 200)]
    [InlineData("/api/v1/docs/{work}/{lang}", "/api/v1/docs/archive-convention-2003/kk", 404)]
    [InlineData("/api/v1/docs/{work}/{lang}/{eid}", "/api/v1/docs/water-agreement-1998/en/art_1?q=water", 200)]
    [InlineData("/api/v1/docs/{work}/{lang}/{eid}/equivalents", "/api/v1/docs/water-agreement-1998/en/art_1/equivalents", 200)]
    [InlineData("/api/v1/parallel/{work}/{eid}", "/api/v1/parallel/water-agreement-1998/art_2?langs=kk,ru,en", 200)]
    [InlineData("/api/v1/docs/{work}/{lang}/{eid}/similar", "/api/v1/docs/water-agreement-1998/en/art_1/similar", 200)]
    [InlineData("/api/v1/index", "/api/v1/index", 200)]
    [InlineData("/id/{work}", "/id/Twin%20Act", 300)]
    [InlineData("/health/live", "/health/live", 200)]
    [InlineData("/health/ready", "/health/ready", 200)]
    [InlineData("/problems/{name}", "/problems/timeout", 200)]
    public async Task What_comes_is_what_the_document_says(string path, string address, int status)
    {
        var document = (await DocumentAsync()).Body;
        var answer = await service.Client.JsonAsync(address);
        Assert.True((int)answer.Status == status, $"{answer.Status}: {answer.Text}");
        var content = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses")
            .GetProperty(status.ToString()).GetProperty("content").GetProperty(answer.MediaType!);
        var check = new JsonSchemaCheck(document);
        check.Check(answer.Body, content.GetProperty("schema"));
        Assert.True(check.Errors.Count == 0, string.Join("\n", check.Errors) + "\n" + answer.Text);
    }

    [Fact]
    public async Task Swagger_shows_the_document_under_its_own_policy()
    {
        var page = await service.Client.JsonAsync("/swagger/index.html");
        Assert.Equal("text/html", page.MediaType);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page.Text);
        Assert.Contains("script-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var script = await service.Client.JsonAsync("/swagger/index.js");
        Assert.Contains("/openapi/v1.json", script.Text, StringComparison.Ordinal);
    }

    private async Task<JsonAnswer> DocumentAsync() => (await service.Client.JsonAsync("/openapi/v1.json")).Ok();

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => ($"{operation.Name} {path.Name}", operation.Value)));

    private static IEnumerable<JsonElement> ExamplesOf(JsonElement content)
    {
        if (content.TryGetProperty("example", out var one))
        {
            yield return one;
        }

        foreach (var example in content.TryGetProperty("examples", out var all) ? all.EnumerateObject().ToList() : [])
        {
            yield return example.Value.GetProperty("value");
        }
    }
}
