using System.Net;
using SearchService.Web.Tests.Service;

[assembly: AssemblyFixture(typeof(ServiceFixture))]

namespace SearchService.Web.Tests.Service;

/// <summary>One service for all tests that only read: it builds its index from the sample texts at its start.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceFactory _factory;

    public ServiceFixture()
    {
        SampleData.Write(_folder.Below("data"));
        _factory = new ServiceFactory([.. Settings, ("Service:RequestsPerMinute", "0")]);
        Client = _factory.Plain();
    }

    public HttpClient Client { get; }

    internal LogLines Log => _factory.Log;

    internal IServiceProvider Services => _factory.Services;

    /// <summary>The settings of a service over the same index.</summary>
    public (string Key, string Value)[] Settings => [("Index:Folder", _folder.Below("index")), ("Index:Data", _folder.Below("data"))];

    /// <summary>Waits until a service has an index; the test fails with the reason when there is none in time.</summary>
    public static async Task WaitUntilReadyAsync(HttpClient client)
    {
        var answer = default(JsonAnswer);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            answer = await client.JsonAsync("/health/ready");
            if (answer.Status == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"The service did not become ready: {answer?.Body}");
    }

    public async ValueTask InitializeAsync() => await WaitUntilReadyAsync(Client);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        _folder.Dispose();
    }
}
