using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SearchService.Web.OpenApi;

/// <summary>The OpenAPI 3.1 document and the page to try it out.</summary>
internal static class OpenApiRegistration
{
    private const string Document = "v1";
    private const string Path = "/openapi/v1.json";

    public static WebApplicationBuilder AddApiDescription(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OperationTransformer>();
        builder.Services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer<OperationTransformer>();
        });
        return builder;
    }

    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireCors(Http.HttpRegistration.ReadPolicy);
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "swagger";
            ui.SwaggerEndpoint(Path, "v1");
            ui.DocumentTitle = "Legal search API";
            ui.EnableTryItOutByDefault();
        });
        return app;
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Legal search",
            Version = Document,
            Description =
                "Full-text search over agreements, conventions, laws and commentaries in Kazakh, Russian and English. "
                + "The unit is the provision, mostly an article; language versions are linked with the evidence for each link. "
                + "Texts are plain text and highlights are spans in UTF-16 units: nothing here is ever HTML. "
                + "Errors are problem documents (RFC 9457). Answers carry a weak ETag that changes with the index.",
            License = new OpenApiLicense { Name = "Apache-2.0", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = ApiTags.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        return Task.CompletedTask;
    }
}
