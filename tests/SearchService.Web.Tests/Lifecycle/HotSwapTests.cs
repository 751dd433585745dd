using System.Net;
using System.Text.RegularExpressions;
using SearchService.Search.Build;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Lifecycle;

public sealed class HotSwapTests
{
    private const int Clients = 4;

    [Fact]
    public async Task A_new_generation_is_taken_up_without_a_failed_request()
    {
        using var folder = new TemporaryFolder();
        SampleData.Write(folder.Below("data"));
        await using var factory = new ServiceFactory(
            ("Index:Folder", folder.Below("index")), ("Index:Data", folder.Below("data")), ("Index:PollMilliseconds", "20"), ("Service:RequestsPerMinute", "0"));
        using var client = factory.Plain();
        await ServiceFixture.WaitUntilReadyAsync(client);
        var old = (await client.JsonAsync("/api/v1/index")).Ok()["generation"].GetString();
        var tag = (await client.JsonAsync("/api/v1/search?q=water")).Headers.ETag!.ToString();
        Assert.Equal(0, (await client.JsonAsync("/api/v1/search?q=" + SampleData.LaterWord)).Ok()["total.articles"].GetInt32());

        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, Clients).Select(_ => AskAsync(client, stop.Token)).ToList();
        SampleData.AddLater(folder.Below("data"));
        var report = await Task.Run(() => IndexBuild.Run(
            new BuildOptions { Data = [folder.Below("data")], IndexFolder = folder.Below("index") }, null, TestContext.Current.CancellationToken));
        Assert.NotNull(report.Generation);
        await WaitForAsync(client, report.Generation);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var generations = (await Task.WhenAll(asking)).SelectMany(seen => seen).ToHashSet();

        Assert.Equal([old!, report.Generation], generations.Order(StringComparer.Ordinal));
        var found = (await client.JsonAsync("/api/v1/search?q=" + SampleData.LaterWord)).Ok();
        Assert.Equal("forest-declaration-2011/art_1@en", found["hits.0.id"].GetString());
        (await client.JsonAsync("/api/v1/search?q=water", ("If-None-Match", tag))).Ok();
        Assert.DoesNotContain(factory.Log.All, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task A_broken_generation_leaves_the_old_one_in_place()
    {
        using var folder = new TemporaryFolder();
        SampleData.Write(folder.Below("data"));
        await using var factory = new ServiceFactory(
            ("Index:Folder", folder.Below("index")), ("Index:Data", folder.Below("data")), ("Index:PollMilliseconds", "20"));
        using var client = factory.Plain();
        await ServiceFixture.WaitUntilReadyAsync(client);
        await File.WriteAllTextAsync(folder.Below("next"), "no-such-generation\n", TestContext.Current.CancellationToken);
        File.Move(folder.Below("next"), Path.Combine(folder.Below("index"), "CURRENT"), overwrite: true);
        for (var attempt = 0; attempt < 100 && !factory.Log.All.Any(line => line.Level == Microsoft.Extensions.Logging.LogLevel.Error); attempt++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(factory.Log.All, line => line.Level == Microsoft.Extensions.Logging.LogLevel.Error);
        (await client.JsonAsync("/api/v1/search?q=water")).Ok();
    }

    [Fact]
    public async Task An_index_of_another_version_is_built_again_at_the_start()
    {
        using var folder = new TemporaryFolder();
        SampleData.Write(folder.Below("data"));
        var options = new BuildOptions { Data = [folder.Below("data")], IndexFolder = folder.Below("index") };
        var old = IndexBuild.Run(options, null, TestContext.Current.CancellationToken).Generation!;
        var manifest = Path.Combine(folder.Below("index"), "generations", old, "manifest.json");
        var text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            manifest, Regex.Replace(text, "\"schema\": *[0-9]+", "\"schema\": 999", RegexOptions.IgnoreCase), TestContext.Current.CancellationToken);

        await using var factory = new ServiceFactory(("Index:Folder", folder.Below("index")), ("Index:Data", folder.Below("data")));
        using var client = factory.Plain();
        await ServiceFixture.WaitUntilReadyAsync(client);
        Assert.NotEqual(old, (await client.JsonAsync("/health/ready"))["generation"].GetString());
        Assert.Contains(factory.Log.All, line => line.Text.Contains("999", StringComparison.Ordinal));
    }

    /// <summary>Asks until told to stop; every answer must be good. The generations that answered.</summary>
    private static async Task<HashSet<string>> AskAsync(HttpClient client, CancellationToken stop)
    {
        var seen = new HashSet<string>();
        while (!stop.IsCancellationRequested)
        {
            var answer = (await client.JsonAsync("/api/v1/search?q=water&expand=cross")).Ok();
            Assert.NotEqual(0, answer["total.articles"].GetInt32());
            seen.Add(answer["index.generation"].GetString()!);
        }

        return seen;
    }

    private static async Task WaitForAsync(HttpClient client, string generation)
    {
        for (var attempt = 0; attempt < 250; attempt++)
        {
            var answer = await client.JsonAsync("/health/ready");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            if (answer["generation"].GetString() == generation)
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail($"The service did not take up generation {generation}.");
    }
}
