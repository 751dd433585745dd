using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SearchService.Web.Options;

namespace SearchService.Web.Hosting;

/// <summary>The process: its address, the limits of the server, its log, and how it ends.</summary>
internal static class HostRegistration
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Settings that say where to listen; with any of them the default address is not used.</summary>
    private static readonly string[] s_addressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>The files of a published service are beside the program, wherever it is started from.</summary>
    public static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        ContentRootPath = !File.Exists("appsettings.json") && File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            ? AppContext.BaseDirectory
            : null,
    };

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        if (s_addressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // Without this the files of wwwroot are found only in the Development environment or after publishing.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServiceOptions>>((kestrel, options) => Limit(kestrel, options.Value));
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ServiceOptions>>(
            (host, options) => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Value.ShutdownSeconds));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ServiceOptions>>((headers, options) => Trust(headers, options.Value));
        AddLog(builder);
        return builder;
    }

    private static void Limit(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = options.MaxRequestLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.MaxRequestHeadersBytes;
        kestrel.Limits.MaxRequestHeaderCount = options.MaxRequestHeaders;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(1 << 20, options.MaxRequestLineBytes);
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeadersTimeoutSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(options.KeepAliveSeconds);
    }

    private static void Trust(ForwardedHeadersOptions headers, ServiceOptions options)
    {
        headers.ForwardedHeaders = options.KnownProxies.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
        foreach (var proxy in options.KnownProxies)
        {
            headers.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }

    /// <summary>JSON for the programs that collect the logs of servers, lines for people.</summary>
    private static void AddLog(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction() && Console.IsOutputRedirected)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
            return;
        }

        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
    }
}
