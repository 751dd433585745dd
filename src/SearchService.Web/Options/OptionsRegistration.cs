using Microsoft.Extensions.Options;

namespace SearchService.Web.Options;

/// <summary>Binds the settings and has them checked before the service starts.</summary>
internal static class OptionsRegistration
{
    public static WebApplicationBuilder AddServiceOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>>(services => services.GetRequiredService<ServiceOptionsValidator>());
        builder.Services.AddSingleton<IValidateOptions<IndexOptions>>(services => services.GetRequiredService<ServiceOptionsValidator>());
        Bind<ServiceOptions>(builder, ServiceOptions.Section);
        Bind<IndexOptions>(builder, IndexOptions.Section);
        builder.Services.AddSingleton<ProjectPaths>();
        return builder;
    }

    private static void Bind<T>(WebApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
}
