using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;
using CorruptIndexException = SearchService.Engine.Store.CorruptIndexException;

namespace SearchService.Search.Tests;

public sealed class IndexLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Before_the_first_build_there_is_nothing_to_lease()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        Assert.False(library.Refresh());
        Assert.False(library.IsReady);
        Assert.Throws<InvalidOperationException>(() => library.Lease());
    }

    [Fact]
    public void A_lease_keeps_its_generation_readable_when_newer_ones_replace_and_remove_it()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        Build(1);
        Assert.True(library.Refresh());
        using var old = library.Lease();
        for (var count = 2; count < 6; count++)
        {
            Build(count);
            Assert.True(library.Refresh());
        }

        Assert.False(library.Refresh());
        using var lease = library.Lease();
        Assert.Equal((1, 5), (Count(old.Index), Count(lease.Index)));
        Assert.Equal("Текст номер 0.", old.Index.Provision("p0")!.Text);
        Assert.DoesNotContain(old.Index.Info.Generation, new GenerationStore(library.Folder).All);
    }

    [Fact]
    public void A_generation_closes_with_its_last_lease()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        Build(1);
        library.Refresh();
        var (first, second) = (library.Lease(), library.Lease());
        Build(2);
        library.Refresh();
        first.Dispose();
        first.Dispose();
        Assert.Equal(1, Count(second.Index));
        second.Dispose();
        Assert.ThrowsAny<ObjectDisposedException>(() => Count(second.Index));
    }

    [Fact]
    public void A_broken_new_generation_leaves_the_old_one_serving()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        Build(1);
        library.Refresh();
        var broken = Build(2);
        foreach (var file in Directory.GetFiles(new GenerationStore(library.Folder).FolderOf(broken), "_*"))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        Assert.Throws<CorruptIndexException>(() => library.Refresh());
        Assert.Throws<CorruptIndexException>(() => library.Refresh());
        using (var lease = library.Lease())
        {
            Assert.Equal(1, Count(lease.Index));
        }

        Build(3);
        Assert.True(library.Refresh());
        using var mended = library.Lease();
        Assert.Equal(3, Count(mended.Index));
    }

    [Fact]
    public void A_broken_part_is_found_by_verification_and_noted_while_the_rest_answers()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        Assert.True(library.Verify());
        var broken = Build(40);
        var postings = Directory.GetFiles(new GenerationStore(library.Folder).FolderOf(broken), "*.pos").Single();
        library.Refresh();
        Assert.True(library.Verify());
        Assert.Null(library.Damage);

        // A disk that forgets while the generation is open: what was verified before is read again.
        Build(2);
        library.Refresh();
        new GenerationStore(library.Folder).Point(broken);
        library.Refresh();
        using (var file = File.Open(postings, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = file.Length / 2;
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(old ^ 1));
        }

        Assert.False(library.Verify());
        Assert.Equal(Path.GetFileName(postings), library.Damage?.File);
        using (var lease = library.Lease())
        {
            Assert.Equal(40, lease.Index.Search(new SearchRequest { Query = "текст" }).Total.Articles);
        }

        Build(3);
        library.Refresh();
        Assert.Null(library.Damage);
        Assert.True(library.Verify());
    }

    [Fact]
    public void Damage_that_a_search_met_is_noted_for_its_generation_only()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        var first = Build(1);
        library.Refresh();
        library.NoteDamage("another", new CorruptIndexException("test", "_0.doc", 0));
        Assert.Null(library.Damage);
        library.NoteDamage(first, new CorruptIndexException("test", "_0.doc", 0));
        Assert.Equal("_0.doc", library.Damage?.File);
    }

    [Fact]
    public void Going_back_to_an_earlier_generation_is_taken_up()
    {
        using var library = new IndexLibrary(_folder.Below("index"));
        var first = Build(1);
        Build(2);
        library.Refresh();
        new GenerationStore(library.Folder).Point(first);
        Assert.True(library.Refresh());
        using var lease = library.Lease();
        Assert.Equal(1, Count(lease.Index));
    }

    [Fact]
    public async Task Searches_go_on_while_generations_change()
    {
        var library = new IndexLibrary(_folder.Below("index"));
        Build(1);
        library.Refresh();
        using var stop = new CancellationTokenSource();
        using var begun = new CountdownEvent(5);
        var searches = Enumerable.Range(0, 3).Select(_ => OnThread(() => SearchUntil(library, begun, stop.Token))).ToArray();
        var refreshes = Enumerable.Range(0, 2).Select(_ => OnThread(() => RefreshUntil(library, begun, stop.Token))).ToArray();
        begun.Wait(TestContext.Current.CancellationToken);
        for (var count = 2; count < 8; count++)
        {
            Build(count);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(refreshes), count => Assert.True(count > 0));
        Assert.All(await Task.WhenAll(searches), count => Assert.True(count > 0));
        library.Refresh();
        using (var lease = library.Lease())
        {
            Assert.Equal(7, Count(lease.Index));
        }

        library.Dispose();
        Assert.Throws<ObjectDisposedException>(() => library.Refresh());
        Assert.Throws<ObjectDisposedException>(() => library.Lease());
    }

    public void Dispose() => _folder.Dispose();

    private static Task<int> OnThread(Func<int> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static int RefreshUntil(IndexLibrary library, CountdownEvent begun, CancellationToken stop)
    {
        var refreshes = 0;
        for (begun.Signal(); !stop.IsCancellationRequested; refreshes++)
        {
            library.Refresh();
            Thread.Sleep(1);
        }

        return refreshes;
    }

    private static int SearchUntil(IndexLibrary library, CountdownEvent begun, CancellationToken stop)
    {
        begun.Signal();
        var searches = 0;
        for (var last = 0; !stop.IsCancellationRequested; searches++)
        {
            using var lease = library.Lease();
            var count = Count(lease.Index);
            Assert.True(count >= last, $"{count} behind {last}");
            Assert.Equal(lease.Index.Info.Provisions["ru"], count);
            last = count;
        }

        return searches;
    }

    private static int Count(SearchIndex index) => index.Search(new SearchRequest { Query = "текст" }).Hits.Count;

    private string Build(int count)
    {
        _folder.Write("data/lines.jsonl", string.Join('\n', Enumerable.Range(0, count).Select(i => $$"""{"id":"p{{i}}","lang":"ru","text":"Текст номер {{i}}."}""")));
        return IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") }).Generation!;
    }
}
