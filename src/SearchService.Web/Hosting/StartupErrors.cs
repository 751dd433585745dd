using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace SearchService.Web.Hosting;

/// <summary>Runs the service and says in plain words why it could not start, where the reason is a setting or the address.</summary>
internal static class StartupErrors
{
    /// <summary>The exit status: 0 after an orderly stop, 1 when the service could not start.</summary>
    public static async Task<int> RunOrExplainAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } lines)
        {
            foreach (var line in lines)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return 1;
        }
    }

    private static IEnumerable<string>? Explain(Exception error) => error switch
    {
        OptionsValidationException bad => bad.Failures.Prepend("The service cannot start with these settings:"),
        AggregateException { InnerExceptions: var all } when all.All(one => one is OptionsValidationException) =>
            all.SelectMany(one => ((OptionsValidationException)one).Failures).Prepend("The service cannot start with these settings:"),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            ["The service cannot start with these settings:", error.Message, .. Reason(error.InnerException)],
        IOException { InnerException: AddressInUseException } => ["The service cannot start: " + error.Message, "Choose another address: --urls http://localhost:5081"],
        _ => null,
    };

    private static IEnumerable<string> Reason(Exception? inner) => inner is null ? [] : [inner.Message];
}
