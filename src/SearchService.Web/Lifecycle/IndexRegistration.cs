using SearchService.Search;
using SearchService.Web.Options;

namespace SearchService.Web.Lifecycle;

/// <summary>Registers the index: the library for the process, a lease for each request, and the service that keeps it current.</summary>
internal static class IndexRegistration
{
    public static WebApplicationBuilder AddIndex(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new IndexLibrary(services.GetRequiredService<ProjectPaths>().IndexFolder));
        builder.Services.AddSingleton<IndexState>();
        builder.Services.AddScoped<RequestIndex>();
        builder.Services.AddHostedService<IndexLifecycle>();
        return builder;
    }
}
