using SearchService.Analysis;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Learning;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Build;

public sealed class OwnModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OwnModelTests()
    {
        _folder.Write("texts/law.txt", "Вармотка лежит. Вармотки, вармотке, вармотку, вармоткой, вармоток, вармоткам, вармотках. Это текст закона о налогах.");
        _folder.Write("texts/other.txt", "The Parties shall notify the depositary of their obligations in writing.");
        _folder.Write("data/lines.jsonl", """{"id":"a","lang":"ru","text":"О вармотках и о порядке их учета в органах."}""");
    }

    private GenerationStore Store => new(_folder.Below("index"));

    [Fact]
    public void An_index_built_with_a_learned_list_finds_by_it_and_says_which_it_is()
    {
        var learned = Learn();
        Assert.Equal((1, 1), (learned.Texts, learned.OtherTexts));
        Build(_folder.Below("models"));
        using var index = SearchIndex.Open(Store.FolderOf(Store.Published!));
        Assert.Contains(learned.Stems, index.Info.Analyzers["ru"], StringComparison.Ordinal);
        Assert.Equal("вармотка", index.Analyze("вармотками", "ru").Tokens.Single().Stems.Single());
        Assert.Equal("a", Assert.Single(index.Search(new SearchRequest { Query = "вармотка" }).Hits).Id);
    }

    [Fact]
    public void The_same_texts_teach_the_same_and_a_service_needs_no_setting_to_use_it()
    {
        var first = Learn();
        var bytes = File.ReadAllText(_folder.Below("models/ru.stems.txt"));
        Assert.Equal(first.Stems, Learn().Stems);
        Assert.Equal(bytes, File.ReadAllText(_folder.Below("models/ru.stems.txt")));
        Build(_folder.Below("models"));
        Directory.Delete(_folder.Below("models"), recursive: true);
        using var library = new IndexLibrary(_folder.Below("index"));
        Assert.True(library.Refresh());
    }

    [Fact]
    public void An_index_whose_list_was_changed_or_lost_is_refused_and_the_list_is_named()
    {
        Learn();
        Build(_folder.Below("models"));
        var folder = Store.FolderOf(Store.Published!);
        var list = Path.Combine(folder, AnalyzerSet.RussianStems);
        var whole = File.ReadAllText(list);
        File.WriteAllText(list, whole + "0ящик K\n");
        var changed = Assert.Throws<InvalidDataException>(() => SearchIndex.Open(folder).Dispose());
        Assert.Contains("own-ru 1 texts", changed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tokens-1", changed.Message, StringComparison.Ordinal);
        File.Delete(list);
        Assert.Contains("laws-ru-stems", Assert.Throws<InvalidDataException>(() => SearchIndex.Open(folder).Dispose()).Message, StringComparison.Ordinal);
        File.WriteAllText(list, "v\nnonsense\n");
        Assert.Contains(AnalyzerSet.RussianStems, Assert.Throws<InvalidDataException>(() => SearchIndex.Open(folder).Dispose()).Message, StringComparison.Ordinal);
        File.WriteAllText(list, whole);
        SearchIndex.Open(folder).Dispose();
    }

    [Fact]
    public void A_folder_without_models_and_a_corpus_without_the_language_are_errors_that_publish_nothing()
    {
        Directory.CreateDirectory(_folder.Below("empty"));
        Assert.Contains("kk.stems.txt", Assert.Throws<BuildFailedException>(() => Build(_folder.Below("empty"))).Message, StringComparison.Ordinal);
        Assert.Null(Store.Published);
        var options = new StemLearningOptions { Data = [_folder.Below("texts")], Language = "kk", StemFile = _folder.Below("models/kk.stems.txt") };
        Assert.Contains("No text in kk", Assert.Throws<BuildFailedException>(() => StemLearning.Run(options)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(options.StemFile));
    }

    public void Dispose() => _folder.Dispose();

    private StemLearningReport Learn() => StemLearning.Run(
        new StemLearningOptions { Data = [_folder.Below("texts")], Language = "ru", StemFile = _folder.Below("models/ru.stems.txt") });

    private void Build(string models) =>
        IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index"), Models = models });
}
