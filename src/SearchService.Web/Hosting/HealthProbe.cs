namespace SearchService.Web.Hosting;

/// <summary>Asks a running service for its health and says it by the exit status, for containers that have no other client: --health URL.</summary>
internal static class HealthProbe
{
    private const string Option = "--health";

    /// <summary>The address to ask, or null when the program is to serve.</summary>
    public static Uri? Requested(string[] args) =>
        args is [Option, var address] && Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null;

    /// <summary>0 when the answer is a success, otherwise 1.</summary>
    public static async Task<int> AskAsync(Uri url)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var response = await client.GetAsync(url);
            Console.WriteLine($"{(int)response.StatusCode} {response.ReasonPhrase}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
