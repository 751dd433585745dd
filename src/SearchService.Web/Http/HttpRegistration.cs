using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using SearchService.Web.Diagnostics;
using SearchService.Web.Options;

namespace SearchService.Web.Http;

/// <summary>What holds for every request: JSON, limits, time, compression, and who may read the answers.</summary>
internal static class HttpRegistration
{
    /// <summary>The CORS policy of the API.</summary>
    public const string ReadPolicy = "read";

    private static readonly string[] s_compressed =
        [ProblemResult.MediaType, "application/atom+xml", "text/csv", "image/svg+xml", "application/openapi+json", "application/jsonl", "application/x-tmx+xml"];

    private static readonly string[] s_exposedHeaders = ["ETag", "Link", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

    public static WebApplicationBuilder AddHttp(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(Json);
        services.AddSingleton<SearchMetrics>();
        services.AddScoped<RequestFacts>();
        services.AddSingleton<RateLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RateLimits>((options, limits) => limits.Configure(options));
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<ServiceOptions>>((timeouts, options) => Timeouts(timeouts, options.Value));
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<ServiceOptions>>((cors, options) => Cors(cors, options.Value));
        services.AddResponseCompression(options =>
        {
            // Nothing secret is ever in an answer, so compressing over TLS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. s_compressed];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return builder;
    }

    /// <summary>How answers are written: readable in every language. The text must never be put into HTML as it is.</summary>
    private static void Json(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static void Timeouts(RequestTimeoutOptions timeouts, ServiceOptions options) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
    {
        Timeout = TimeSpan.FromSeconds(options.RequestTimeoutSeconds),
        TimeoutStatusCode = ProblemType.Timeout.Status,
        WriteTimeoutResponse = context => ProblemResult
            .Of(ProblemType.Timeout.Document($"The request took longer than {options.RequestTimeoutSeconds} s."))
            .ExecuteAsync(context),
    };

    private static void Cors(CorsOptions cors, ServiceOptions options) => cors.AddPolicy(ReadPolicy, policy =>
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post).WithHeaders("Content-Type").WithExposedHeaders(s_exposedHeaders);
        if (options.AllowAnyOrigin)
        {
            policy.AllowAnyOrigin();
        }
    });
}
