using System.Text;
using SearchService.Search;
using SearchService.Search.Exporting;

namespace SearchService.Web.Api;

/// <summary>A file of links, sent while it is made.</summary>
internal sealed class LinkExportResult(SearchIndex index, LinkExportRequest request, LinkExportFormat format) : IResult, IStatusCodeHttpResult
{
    public const string CsvType = "text/csv; charset=utf-8";
    public const string JsonlType = "application/jsonl";
    public const string TmxType = "application/x-tmx+xml";

    /// <summary>So many characters are sent at once.</summary>
    private const int Portion = 16 * 1024;

    public int? StatusCode => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        var (type, extension) = format switch
        {
            LinkExportFormat.Csv => (CsvType, "csv"),
            LinkExportFormat.Jsonl => (JsonlType, "jsonl"),
            _ => (TmxType, "tmx"),
        };
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename=\"links.{extension}\"";
        var portion = new StringBuilder();
        foreach (var piece in index.ExportLinks(request, format))
        {
            portion.Append(piece);
            if (portion.Length >= Portion)
            {
                await Send(response, portion, httpContext.RequestAborted);
            }
        }

        await Send(response, portion, httpContext.RequestAborted);
    }

    private static async Task Send(HttpResponse response, StringBuilder portion, CancellationToken aborted)
    {
        aborted.ThrowIfCancellationRequested();
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(portion.ToString()), aborted);
        portion.Clear();
    }
}
