using System.Globalization;
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

    /// <summary>Reads the JSON of a request.</summary>
    /// <exception cref="BadParameterException">It is no such JSON, or a value is not allowed.</exception>
    public static async Task<ClauseRequest> ReadAsync(HttpRequest request, SearchIndex index, CancellationToken cancellation) =>
        Read(await JsonBody.ReadAsync<ClauseBody>(request, cancellation), index);

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
