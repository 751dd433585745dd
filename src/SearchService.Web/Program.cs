using SearchService.Web.Api;
using SearchService.Web.Hosting;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

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

    await using var app = builder.Build();
    app.UseHttp()
        .MapApi()
        .MapApiDescription();

    await app.RunAsync();
});
