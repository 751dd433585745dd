using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using SearchService.Linking.Model;
using SearchService.Search.Exporting;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>The links of the index as files for other programs.</summary>
internal static class LinksApi
{
    private const int MaxIdLength = 500;
    private static readonly RequestTimeoutPolicy s_timeout = new() { Timeout = TimeSpan.FromMinutes(2), TimeoutStatusCode = ProblemType.Timeout.Status };
    private static readonly string[] s_kinds = ["translation", "similar", "cites"];

    public static void MapLinks(this IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/links.csv", Csv), "linksCsv", LinkExportResult.CsvType, "Links: a table", "A line for each link with its ends, its confidence and its evidence.");
        Describe(api.MapGet("/links.jsonl", Jsonl), "linksJsonl", LinkExportResult.JsonlType, "Links: JSON Lines", "An object on a line for each link.");
        Describe(
            api.MapGet("/links.tmx", Tmx), "linksTmx", LinkExportResult.TmxType, "Links: translation memory",
            "TMX 1.4: a translation unit for each pair of sentences of provisions that say the same in two languages; kind is translation by default and cannot be cites.");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string type, string summary, string description) => endpoint
        .WithName(name).WithTags(ApiTags.Provisions).WithSummary(summary)
        .WithDescription(
            description + " The order is that of works, versions and provisions, the same every time. A link that goes both ways comes once: from the language "
            + "of from, else into that of to, else from the first in the order kk, ru, en. The answer is written while it is made and is never cut short in silence: "
            + "from an index with more links than the service exports at once a work has to be named, and after two minutes the connection ends before the file does.")
        .Produces<string>(StatusCodes.Status200OK, type)
        .WithProblems(ProblemType.BadParameter, ProblemType.NotFound)
        .WithRequestTimeout(s_timeout);

    private static IResult Csv([AsParameters] LinkParameters parameters, RequestIndex index, IOptions<ServiceOptions> limits) =>
        Export(parameters, index, limits.Value, LinkExportFormat.Csv);

    private static IResult Jsonl([AsParameters] LinkParameters parameters, RequestIndex index, IOptions<ServiceOptions> limits) =>
        Export(parameters, index, limits.Value, LinkExportFormat.Jsonl);

    private static IResult Tmx([AsParameters] LinkParameters parameters, RequestIndex index, IOptions<ServiceOptions> limits) =>
        Export(parameters, index, limits.Value, LinkExportFormat.Tmx);

    private static IResult Export(LinkParameters parameters, RequestIndex index, ServiceOptions limits, LinkExportFormat format)
    {
        var request = Read(parameters, format == LinkExportFormat.Tmx ? s_kinds[..2] : s_kinds);
        if (request.Work is { } work && index.Index.Work(work) is null)
        {
            return ProblemResult.NotFound($"There is no work '{work}'.");
        }

        return request.Work is null && index.Index.Info.Links > limits.MaxExportLinks
            ? throw new BadParameterException(
                $"The index has {index.Index.Info.Links} links, more than the {limits.MaxExportLinks} that are exported at once: name a work, or use index-build links --export.",
                "work", null, ["the id of a work"])
            : new LinkExportResult(index.Index, request, format);
    }

    private static LinkExportRequest Read(LinkParameters parameters, string[] kinds)
    {
        var work = ParameterReader.Text("work", parameters.Work, MaxIdLength);
        return new LinkExportRequest
        {
            Work = work.Length == 0 ? null : work,
            From = ParameterReader.Language("from", parameters.From),
            To = ParameterReader.Language("to", parameters.To),
            Kind = ParameterReader.OptionalChoice("kind", parameters.Kind, kinds) is { } kind ? Enum.Parse<LinkKind>(kind, ignoreCase: true) : null,
            MinConfidence = Confidence(parameters.MinConfidence),
        };
    }

    private static double Confidence(string? text) =>
        string.IsNullOrWhiteSpace(text) ? 0
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value
        : throw new BadParameterException("minConfidence must be a number from 0 to 1.", "minConfidence", text, ["0..1"]);
}

/// <summary>The query string of an export of links.</summary>
public sealed record LinkParameters
{
    /// <summary>The work.</summary>
    [QueryValue("work", Example = "madrid-protocol-1989")]
    [Description("Only links from provisions of this work.")]
    public string? Work { get; init; }

    /// <summary>The language of the first end.</summary>
    [QueryValue("from", Example = "kk")]
    [Description("Only links from this language.")]
    public string? From { get; init; }

    /// <summary>The language of the second end.</summary>
    [QueryValue("to", Example = "ru")]
    [Description("Only links into this language.")]
    public string? To { get; init; }

    /// <summary>The kind.</summary>
    [QueryValue("kind", Values = "translation similar cites", Example = "translation")]
    [Description("Only links of this kind.")]
    public string? Kind { get; init; }

    /// <summary>The least confidence.</summary>
    [QueryValue("minConfidence", Example = "0.5")]
    [Description("Only links at least so probable, 0 to 1.")]
    public string? MinConfidence { get; init; }
}
