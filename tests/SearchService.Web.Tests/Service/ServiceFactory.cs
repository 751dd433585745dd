using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace SearchService.Web.Tests.Service;

/// <summary>The service with some settings of its own, in memory or, after UseKestrel, on a port.</summary>
public sealed class ServiceFactory(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public LogLines Log { get; } = new();

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Plain()
    {
        ClientOptions.AllowAutoRedirect = false;
        return CreateClient();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log).AddFilter<LogLines>(null, LogLevel.Debug));
    }
}
