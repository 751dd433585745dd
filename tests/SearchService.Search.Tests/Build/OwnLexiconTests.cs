using SearchService.Linking.Lexicon;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Build;

/// <summary>What a librarian writes into a termbase or confirms is in the lexicon of the next generation.</summary>
public sealed class OwnLexiconTests : IDisposable
{
    private const string Lines = """
        {"id":"ru1","lang":"ru","label":"Статья 1","text":"Квазиметр стоит на берегу реки."}
        {"id":"ru2","lang":"ru","label":"Статья 2","text":"Дорога ведет в город."}
        {"id":"kk1","lang":"kk","label":"1-бап","text":"Мұнайөлшер өзен жағасында тұрады."}
        {"id":"kk2","lang":"kk","label":"2-бап","text":"Мұнайөлшер мемлекеттің меншігі болып табылады."}
        {"id":"ru3","lang":"ru","label":"Статья 3","text":"Квазиметр является собственностью государства."}
        """;

    private readonly TemporaryFolder _folder = new();

    private GenerationStore Store => new(_folder.Below("index"));

    private string Generation => Store.FolderOf(Store.Published!);

    [Fact]
    public void A_concept_that_was_added_is_searched_across_languages_after_the_next_build()
    {
        Assert.Empty(Build().Skipped);
        Assert.Equal(["kk1", "kk2"], Found("мұнайөлшер"));
        _folder.Write("data/termbase/own.tbx", Termbase("мұнайөлшер", "квазиметр"));
        var report = Build();
        Assert.Equal(new LearnedFrom(1, 0), report.Learned);
        Assert.Equal(["kk1", "kk2", "ru1", "ru3"], Found("мұнайөлшер"));
        Assert.Equal(["квазиметр"], Translations("мұнайөлшер"));
        Assert.Contains("\"concepts\": 1", File.ReadAllText(Path.Combine(Generation, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_confirmed_links_teach_a_word_and_one_is_too_few()
    {
        _folder.Write("data/links.tsv", "confirm\tru1\tkk1\n");
        Assert.Equal(new LearnedFrom(0, 1), Build().Learned);
        Assert.Empty(Translations("мұнайөлшер"));
        _folder.Write("data/links.tsv", "confirm\tru1\tkk1\nadd\tru3\tkk2\n");
        Assert.Equal(new LearnedFrom(0, 2), Build().Learned);
        Assert.Equal("квазиметр", Translations("мұнайөлшер")[0]);
        _folder.Write("data/links.tsv", "reject\tru1\tkk1\nadd\tru3\tnobody\n");
        Assert.Equal(new LearnedFrom(0, 0), Build().Learned);
    }

    [Fact]
    public void Broken_lines_of_a_termbase_are_reported_and_the_rest_is_learned()
    {
        _folder.Write("data/termbase/own.tbx", Termbase("мұнайөлшер", "квазиметр").Replace(
            "<body>", "<body>\n<conceptEntry id='x'><langSec xml:lang='kk'><term>су</term></langSec></conceptEntry>", StringComparison.Ordinal));
        var report = Build();
        Assert.Equal((Path.Combine("termbase", "own.tbx"), 2), (Assert.Single(report.Skipped).File, report.Skipped[0].Line));
        Assert.Equal(1, report.Learned.Concepts);
        Assert.Equal(["квазиметр"], Translations("мұнайөлшер"));
    }

    [Fact]
    public void A_generation_without_anything_new_has_no_lexicon_of_its_own()
    {
        Build();
        Assert.False(File.Exists(Path.Combine(Generation, GenerationLexicon.FileName)));
        Assert.Null(GenerationManifest.Read(Generation).Lexicon);
        File.WriteAllText(Path.Combine(Generation, GenerationLexicon.FileName), "translation lexicon 1\n");
        Assert.Contains("built without one", Assert.Throws<InvalidDataException>(() => SearchIndex.Open(Generation).Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lexicon_that_was_changed_or_lost_is_refused_with_its_path()
    {
        _folder.Write("data/termbase/own.tbx", Termbase("мұнайөлшер", "квазиметр"));
        Build();
        var file = Path.Combine(Generation, GenerationLexicon.FileName);
        var whole = File.ReadAllText(file);
        File.WriteAllText(file, whole.Replace("квазиметр", "квазимитр", StringComparison.Ordinal));
        var changed = Assert.Throws<InvalidDataException>(() => SearchIndex.Open(Generation).Dispose()).Message;
        Assert.Contains(file, changed, StringComparison.Ordinal);
        Assert.Contains(GenerationManifest.Read(Generation).Lexicon!, changed, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("absent", Assert.Throws<InvalidDataException>(() => SearchIndex.Open(Generation).Dispose()).Message, StringComparison.Ordinal);
        File.WriteAllText(file, whole);
        SearchIndex.Open(Generation).Dispose();
    }

    [Fact]
    public void A_lexicon_file_that_is_given_serves_instead_of_the_shipped_one()
    {
        var file = _folder.Write("own.tsv", "translation lexicon 1\n# kk ru\nмұнайөлшер\tдорога\t900\t900\n");
        Build(file);
        Assert.Equal(["дорога"], Translations("мұнайөлшер"));
        TranslationLexicon.Default.Save(file);
        Build(file);
        Assert.Null(GenerationManifest.Read(Generation).Lexicon);
        _folder.Write("own.tsv", "translation lexicon 1\n# kk\n");
        Assert.Contains("own.tsv:2:", Assert.Throws<BuildFailedException>(() => Build(file)).Message, StringComparison.Ordinal);
        Assert.Contains("absent.tsv", Assert.Throws<BuildFailedException>(() => Build(_folder.Below("absent.tsv"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    internal static string Termbase(string kk, string ru) =>
        $"""
        <tbx><text><body><conceptEntry id="c1"><langSec xml:lang="kk"><termSec><term>{kk}</term></termSec></langSec>
        <langSec xml:lang="ru"><termSec><term>{ru}</term></termSec></langSec></conceptEntry></body></text></tbx>
        """;

    private BuildReport Build(string? lexicon = null)
    {
        _folder.Write("data/lines.jsonl", Lines);
        return IndexBuild.Run(
            new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index"), Lexicon = lexicon },
            cancellation: TestContext.Current.CancellationToken);
    }

    private List<string> Found(string query)
    {
        using var index = SearchIndex.Open(Generation);
        return [.. index.Search(new SearchRequest { Query = query, ExpandAcross = true }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
    }

    private List<string> Translations(string query)
    {
        using var index = SearchIndex.Open(Generation);
        return [.. index.Search(new SearchRequest { Query = query, ExpandAcross = true }).Query.Expansions
            .Where(expansion => expansion.Lang == "ru").SelectMany(expansion => expansion.To).Select(word => word.Word)];
    }
}
