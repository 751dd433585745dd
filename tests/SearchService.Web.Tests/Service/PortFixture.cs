using SearchService.Web.Tests.Service;

[assembly: AssemblyFixture(typeof(PortFixture))]

namespace SearchService.Web.Tests.Service;

/// <summary>The service on a port, for what the server in memory does not show. It has its own index of the sample texts.</summary>
public sealed class PortFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceFactory _factory;

    public PortFixture()
    {
        SampleData.Write(_folder.Below("data"));
        _factory = new ServiceFactory(
            ("urls", "http://127.0.0.1:0"), ("Index:Folder", _folder.Below("index")), ("Index:Data", _folder.Below("data")), ("Service:RequestsPerMinute", "0"));
        _factory.UseKestrel();
        _factory.StartServer();
        Client = _factory.Plain();
    }

    public HttpClient Client { get; }

    internal LogLines Log => _factory.Log;

    public async ValueTask InitializeAsync() => await ServiceFixture.WaitUntilReadyAsync(Client);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        _folder.Dispose();
    }
}
