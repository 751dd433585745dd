using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SearchService.Analysis;
using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Similar;
using SearchService.Web.Http;

namespace SearchService.Web.Api;

/// <summary>Reads what page and API are asked for similar provisions into the request that the index takes.</summary>
internal static class ClauseRequestReader
{
    /// <summary>Behind so many provisions no page begins: no more are judged.</summary>
    private const int MaxOffset = 4 * ClauseRequest.MaxCandidates;

    private static readonly string[] s_members = [.. typeof(ClauseBody).GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name))];

    /// <summary>Reads the JSON of a request.</summary>
    /// <exception cref="BadParameterException">It is no such JSON, or a value is not allowed.</exception>
    public static async Task<ClauseRequest> ReadAsync(HttpRequest request, SearchIndex index, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadParameterException("The body must be JSON, with the content type application/json.", "Content-Type", request.ContentType, ["application/json"]);
        }

        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var body = await JsonSerializer.DeserializeAsync<ClauseBody>(request.Body, options, cancellation);
            return Read(body ?? throw new BadParameterException("The body is null.", "body", null, []), index);
        }
        catch (JsonException error)
        {
            throw Unreadable(error);
        }
    }

    /// <summary>Says which member is wrong, in words that do not depend on how the JSON is read.</summary>
    private static BadParameterException Unreadable(JsonException error)
    {
        var member = error.Path?.TrimStart('$', '.') ?? "";
        var name = member.Split('[', '.')[0];
        return name.Length == 0
            ? new BadParameterException($"The body is no JSON object: line {error.LineNumber + 1}, byte {error.BytePositionInLine}.", "body", null, s_members)
            : s_members.Contains(name)
            ? new BadParameterException($"{member} is not of the type that is described.", member, null, [])
            : new BadParameterException($"There is no such member; there are {string.Join(", ", s_members)}.", name, null, s_members, NearestName.Of(name, s_members));
    }

    /// <summary>Reads single parameters.</summary>
    public static ClauseRequest Read(ClauseParameters parameters, string? text, string? id, SearchIndex index) => Read(
        new ClauseBody
        {
            Text = text,
            Id = id,
            Lang = parameters.Lang,
            Langs = ParameterReader.List("langs", parameters.Langs),
            Types = ParameterReader.List("types", parameters.Types),
            Works = ParameterReader.List("works", parameters.Works),
            Without = ParameterReader.List("without", parameters.Without),
            Date = parameters.Date,
            From = ParameterReader.Number("from", parameters.From, 0, MaxOffset, 0),
            Size = ParameterReader.Number("size", parameters.Size, 1, ClauseRequest.MaxSize, new ClauseRequest().Size),
        }, index);

    private static ClauseRequest Read(ClauseBody body, SearchIndex index)
    {
        var text = ParameterReader.Text("text", body.Text?.ReplaceLineEndings("\n"), ClauseRequest.MaxLength);
        if (string.IsNullOrWhiteSpace(text) == string.IsNullOrWhiteSpace(body.Id))
        {
            throw new BadParameterException("Either text or id is needed, and not both.", "text", body.Text, ["a text, or the id of a provision"]);
        }

        var dates = SearchRequestReader.Dates(body.Date);
        return new ClauseRequest
        {
            Text = body.Id is null ? text : "",
            Id = string.IsNullOrWhiteSpace(body.Id) ? null : body.Id,
            Language = ParameterReader.OptionalChoice("lang", body.Lang, AnalyzerSet.Languages),
            Languages = ParameterReader.List("langs", Joined(body.Langs), SearchRequestReader.LanguagesOf(index)),
            Types = ParameterReader.List("types", Joined(body.Types)),
            Works = ParameterReader.List("works", Joined(body.Works)),
            WithoutWorks = ParameterReader.List("without", Joined(body.Without)),
            From = dates.From,
            To = dates.To,
            Offset = ParameterReader.Number("from", Text(body.From), 0, MaxOffset, 0),
            Size = ParameterReader.Number("size", Text(body.Size), 1, ClauseRequest.MaxSize, new ClauseRequest().Size),
        };
    }

    private static string? Joined(IReadOnlyList<string>? values) => values is null ? null : string.Join(',', values);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
