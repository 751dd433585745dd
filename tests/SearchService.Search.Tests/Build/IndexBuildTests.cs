using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;
using CorruptIndexException = SearchService.Engine.Store.CorruptIndexException;

namespace SearchService.Search.Tests.Build;

public sealed class IndexBuildTests : IDisposable
{
    private const string Lines = """
        {"id":"K-1/art.1","lang":"ru","label":"Статья 1","heading":"Вода","text":"Охрана воды и озера.","work":"Kodeks 1"}
        {"id":"K-1/art.2","lang":"ru","label":"Статья 2","heading":"Лес","text":"Охрана леса и птиц, 30 дней.","work":"Kodeks 1"}
        {"id":"k1 en 1","lang":"en","label":"Article 1","heading":"Water","text":"Protection of water and of the lake.","work":"Kodeks 1"}
        {"id":"k1 en 2","lang":"en","label":"Article 2","heading":"Forest","text":"Protection of forest and birds, 30 days.","work":"Kodeks 1"}
        {"id":"плохой","lang":"russian","text":"Не тот язык."}
        not json
        {"id":"x<y>&\"z","lang":"de","text":"Der Vertrag <b>gilt</b>."}
        """;

    private readonly TemporaryFolder _folder = new();

    private GenerationStore Store => new(_folder.Below("index"));

    [Fact]
    public void A_broken_file_is_reported_and_the_good_ones_are_built()
    {
        Data();
        _folder.Write("data/works/broken/work.yaml", "id: [unclosed\n");
        _folder.Write("data/old.doc", "binary");
        File.WriteAllBytes(_folder.Below("data/latin.txt"), [0xff, 0xfe, 0x00, 0xd8, 0x00]);
        var report = Build();
        Assert.Contains(report.Skipped, skipped => skipped.File.Contains("broken", StringComparison.Ordinal));
        Assert.Contains(report.Skipped, skipped => skipped.File == "old.doc");
        Assert.Contains(report.Skipped, skipped => skipped is { File: "lines.jsonl", Line: 5 });
        Assert.Contains(report.Skipped, skipped => skipped is { File: "lines.jsonl", Line: 6 });
        Assert.Equal(report.Generation, Store.Published);
        using var index = Open();
        Assert.Equal(5, index.Info.Provisions.Values.Sum());
    }

    [Fact]
    public void A_build_without_provisions_publishes_nothing()
    {
        Data();
        var published = Build().Generation;
        _folder.Write("empty/README.md", "nothing");
        _folder.Write("empty/bad.jsonl", "{}\n");
        var error = Assert.Throws<BuildFailedException>(() => Build("empty"));
        Assert.Single(error.Skipped);
        Assert.Throws<BuildFailedException>(() => Build("absent"));
        RequireUntouched(published!);
    }

    [Theory]
    [InlineData("indexing")]
    [InlineData("merging")]
    [InlineData("checking")]
    public void A_cancelled_build_publishes_nothing(string stage)
    {
        Data();
        var published = Build().Generation;
        using var source = new CancellationTokenSource();
        var progress = new Watch(step =>
        {
            if (step.Stage == stage)
            {
                source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => IndexBuild.Run(Options("data"), progress, source.Token));
        RequireUntouched(published!);
    }

    [Fact]
    public void The_stages_of_a_build_come_in_their_order()
    {
        Data();
        var stages = new List<string>();
        IndexBuild.Run(Options("data"), new Watch(step => stages.Add(step.Stage)), TestContext.Current.CancellationToken);
        Assert.Equal(["reading", "indexing", "linking", "merging", "checking", "publishing"], stages.Distinct());
    }

    [Fact]
    public void What_a_killed_build_left_is_cleaned_and_never_published()
    {
        Data();
        var left = Store.Begin("20000101T000000000Z");
        File.WriteAllText(Path.Combine(left, "_0.fdt"), "half");
        var report = Build();
        Assert.False(Directory.Exists(left));
        Assert.Equal([report.Generation!], Store.All);
    }

    [Fact]
    public void Two_builds_at_once_are_refused()
    {
        Data();
        using (Store.LockForBuild())
        {
            Assert.ThrowsAny<IOException>(() => Build());
        }

        Assert.NotNull(Build().Generation);
    }

    [Fact]
    public void Three_generations_are_kept_and_one_can_go_back()
    {
        Data();
        string[] built = [.. Enumerable.Range(0, 5).Select(_ => Build().Generation!)];
        Assert.Equal(built[2..], Store.All);
        Assert.Equal(built.Order(StringComparer.Ordinal), built);
        Store.Point(built[3]);
        Assert.Equal(built[3], Store.Published);
        Assert.Throws<ArgumentException>(() => Store.Point(built[0]));
        Assert.Equal(built[3], Store.Published);
    }

    [Fact]
    public void A_flipped_byte_in_any_file_is_found_by_opening_and_verifying()
    {
        Data();
        Build();
        // The reports are for people, and broken impacts only make searches slower.
        string[] others = [".html", "report.json", ".imp"];
        foreach (var file in Directory.GetFiles(Store.FolderOf(Store.Published!)).Where(file => new FileInfo(file).Length > 0 && !others.Any(file.EndsWith)))
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var at in new[] { 0, bytes.Length / 2, bytes.Length - 1 })
            {
                bytes[at] ^= 0x10;
                File.WriteAllBytes(file, bytes);
                bytes[at] ^= 0x10;
                var error = Assert.ThrowsAny<Exception>(() =>
                {
                    using var index = Open();
                    index.Verify();
                });
                Assert.True(error is CorruptIndexException or InvalidDataException, $"{file} at {at}: {error}");
                Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
            }

            File.WriteAllBytes(file, bytes);
        }

        Open().Dispose();
    }

    [Fact]
    public void A_manifest_that_counts_otherwise_than_the_segments_is_found_at_opening()
    {
        Data();
        Build();
        var folder = Store.FolderOf(Store.Published!);
        var manifest = GenerationManifest.Read(folder);
        (manifest with { Provisions = manifest.Provisions.ToDictionary(entry => entry.Key, entry => entry.Value + (entry.Key == "ru" ? 1 : 0)) }).Write(folder);
        Assert.Contains(GenerationManifest.FileName, Assert.Throws<InvalidDataException>(() => Open().Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_somebody_has_changed_is_refused()
    {
        Data();
        Build();
        var path = Path.Combine(Store.FolderOf(Store.Published!), GenerationManifest.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"links\": ", "\"links\": 1", StringComparison.Ordinal));
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => Open().Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generations_of_another_schema_or_analysis_are_refused()
    {
        Data();
        Build();
        var folder = Store.FolderOf(Store.Published!);
        var manifest = GenerationManifest.Read(folder);
        (manifest with { Schema = manifest.Schema + 1 }).Write(folder);
        Assert.Throws<InvalidDataException>(() => Open().Dispose());
        (manifest with { Analyzers = manifest.Analyzers.ToDictionary(entry => entry.Key, entry => entry.Value + "x") }).Write(folder);
        Assert.Throws<InvalidDataException>(() => Open().Dispose());
        manifest.Write(folder);
        Open().Dispose();
    }

    [Fact]
    public void Ready_provisions_keep_their_ids_and_are_linked_across_languages()
    {
        Data();
        var report = Build();
        using var index = Open();
        Assert.Equal(["K-1/art.1", "K-1/art.2"], Ids(index, "охрана lang:ru"));
        var first = index.Provision("K-1/art.1")!;
        Assert.Equal("k1 en 1", Assert.Single(first.Equivalents).Id);
        Assert.Equal(4, report.Links["translation"]);
        Assert.Equal(["K-1/art.1", "K-1/art.2"], index.Contents(first.Work, "ru").Select(entry => entry.Id));
        Assert.Equal(["K-1/art.1", "K-1/art.2"], Ids(index, "work:\"kodeks~1\" lang:ru"));
        Assert.Equal(["K-1/art.1"], Ids(index, "art:1 lang:ru"));
    }

    [Fact]
    public void Ids_that_no_URL_can_have_still_open_their_page()
    {
        Data();
        Build();
        using var index = Open();
        var view = index.Provision("x<y>&\"z")!;
        Assert.DoesNotContain('<', view.Url);
        Assert.DoesNotContain('/', view.Eid);
        Assert.Equal(view.Id, index.Provision(view.Work, "de", view.Eid)!.Id);
        Assert.Equal(["x<y>&\"z"], Ids(index, "Vertrag"));
    }

    [Fact]
    public void Ids_that_are_too_long_or_belong_to_a_work_with_texts_are_reported()
    {
        Data();
        SampleTexts.Write(_folder, "data");
        _folder.Write("data/more.jsonl", $$"""
            {"id":"{{new string('x', 40_000)}}","lang":"en","text":"Too long an id."}
            {"id":"stray","lang":"en","text":"A stray line.","work":"sample-01"}
            {"id":"work:K","lang":"en","text":"An id like that of a work of old."}
            {"id":"fine","lang":"en","text":"A fine line.","work":"{{new string('w', 600)}}"}
            """);
        _folder.Write("data/zz.jsonl", """{"id":"late","lang":"en","text":"A line behind the works.","work":"sample-02"}""");
        var report = Build();
        Assert.Equal(["more.jsonl:1", "more.jsonl:4"], report.Skipped.Where(skipped => skipped.File == "more.jsonl" && skipped.Line != 2).Select(skipped => $"{skipped.File}:{skipped.Line}"));
        using var index = Open();
        Assert.Equal("An id like that of a work of old.", index.Provision("work:K")!.Text);
        Assert.Null(index.Work("K"));
        Assert.All(index.Works(null, 100), work => Assert.Equal(work.Expressions.Sum(expression => expression.Provisions), work.Expressions.Sum(expression => index.Contents(work.Id, expression.Lang).Count)));
        Assert.Equal(report.Works, index.Works(null, 100).Select(work => work.Id).Distinct().Count());
    }

    [Fact]
    public void A_work_whose_lines_are_scattered_keeps_them_in_their_order()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $$"""{"id":"p{{i}}","lang":"ru","label":"Статья {{i}}","text":"Текст номер {{i}}.","work":"w{{i % 3}}"}""");
        _folder.Write("data/lines.jsonl", string.Join('\n', lines));
        Assert.Equal(3, Build().Works);
        using var index = Open();
        for (var work = 0; work < 3; work++)
        {
            Assert.Equal(Enumerable.Range(0, 40).Where(i => i % 3 == work).Select(i => $"p{i}"), index.Contents($"w{work}", "ru").Select(entry => entry.Id));
        }

        Assert.Equal(["p1", "p7"], new[] { index.Provision("p4")!.Previous!.Id, index.Provision("p4")!.Next!.Id });
    }

    [Fact]
    public void The_report_says_what_was_built_and_never_has_markup_of_a_source()
    {
        Data();
        _folder.Write("data/<b>bold<b>.doc", "");
        var report = Build();
        Assert.Equal((2, 3), (report.Works, report.Expressions));
        Assert.Equal([("de", 1), ("en", 2), ("ru", 2)], report.Provisions.Select(entry => (entry.Key, entry.Value)));
        Assert.True(report.Bytes > 0);
        var folder = Store.FolderOf(report.Generation!);
        var html = File.ReadAllText(Path.Combine(folder, "report.html"));
        Assert.Contains(report.Generation!, html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bold&lt;b&gt;.doc", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "report.json")));
        Assert.Equal(report.Skipped.Select(skipped => skipped.Reason), json.RootElement.GetProperty("skipped").EnumerateArray().Select(skipped => skipped.GetProperty("reason").GetString()));
        Assert.Equal(2, json.RootElement.GetProperty("provisions").GetProperty("ru").GetInt32());
    }

    public void Dispose() => _folder.Dispose();

    private void Data() => _folder.Write("data/lines.jsonl", Lines);

    private BuildOptions Options(string data) => new() { Data = [_folder.Below(data)], IndexFolder = _folder.Below("index") };

    private BuildReport Build(string data = "data") => IndexBuild.Run(Options(data));

    private SearchIndex Open() => SearchIndex.Open(Store.FolderOf(Store.Published!));

    private void RequireUntouched(string published)
    {
        Assert.Equal(published, Store.Published);
        Assert.Equal([published], Store.All);
        Assert.Single(Directory.GetDirectories(_folder.Below("index/generations")));
        Open().Dispose();
    }

    private static IEnumerable<string> Ids(SearchIndex index, string query) =>
        index.Search(new SearchRequest { Query = query }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal);

    private sealed class Watch(Action<BuildProgress> on) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => on(value);
    }
}
