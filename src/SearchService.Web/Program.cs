using SearchService.Web.Api;
using SearchService.Web.Hosting;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;
using SearchService.Web.Pages;

if (HealthProbe.Requested(args) is { } health)
{
    return await HealthProbe.AskAsync(health);
}

return await StartupErrors.RunOrExplainAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(HostRegistration.OptionsFor(args));
    builder
        .AddServiceOptions()
        .AddHosting()
        .AddIndex()
        .AddHttp()
        .AddApi()
        .AddApiDescription();
    builder.Services.AddPages();

    await using var app = builder.Build();
    app.UseHttp()
        .MapApi()
        .MapApiDescription();
    app.MapPages();

    await app.RunAsync();
});
