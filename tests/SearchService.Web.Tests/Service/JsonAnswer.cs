using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SearchService.Web.Tests.Service;

/// <summary>An answer with its JSON.</summary>
internal sealed record JsonAnswer(HttpStatusCode Status, HttpResponseMessage Message, string Text)
{
    public JsonElement Body { get; } = Parse(Text);

    public HttpResponseHeaders Headers => Message.Headers;

    public string? MediaType => Message.Content.Headers.ContentType?.MediaType;

    public JsonElement this[string path]
    {
        get
        {
            var found = Body;
            foreach (var part in path.Split('.'))
            {
                found = int.TryParse(part, out var index) ? found[index] : found.GetProperty(part);
            }

            return found;
        }
    }

    /// <summary>The answer, which must be a problem of this status and type.</summary>
    public JsonAnswer Problem(HttpStatusCode status, string type)
    {
        Assert.True(Status == status, $"Expected {status}, was {Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal("/problems/" + type, this["type"].GetString());
        Assert.Equal((int)status, this["status"].GetInt32());
        Assert.NotEqual("", this["title"].GetString());
        Assert.NotEqual("", this["detail"].GetString());
        return this;
    }

    /// <summary>The answer, which must be good.</summary>
    public JsonAnswer Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"Expected OK, was {Status}: {Text}");
        Assert.Equal("application/json", MediaType);
        return this;
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

/// <summary>Asks for JSON.</summary>
internal static class JsonAnswers
{
    public static async Task<JsonAnswer> JsonAsync(this HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var message = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new JsonAnswer(message.StatusCode, message, await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
