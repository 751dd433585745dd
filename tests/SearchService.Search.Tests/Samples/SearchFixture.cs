using SearchService.Linking.Lexicon;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Tests.Samples;

[assembly: AssemblyFixture(typeof(SearchFixture))]

namespace SearchService.Search.Tests.Samples;

/// <summary>Two indexes that all tests only read, each built once: of the project's own texts with the seeds, and of the samples.</summary>
public sealed class SearchFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<(SearchIndex Index, BuildReport Report)> _corpus;
    private readonly Lazy<SearchIndex> _wordless;
    private readonly Lazy<SearchIndex> _sample;
    private readonly Lazy<IReadOnlyList<NaiveProvision>> _provisions;

    public SearchFixture()
    {
        _corpus = new(() => Build("corpus", CorpusFolders()));
        _wordless = new(() => SearchIndex.Open(new GenerationStore(_folder.Below("corpus")).FolderOf(CorpusReport.Generation!), TranslationLexicon.Empty));
        _sample = new(() =>
        {
            SampleTexts.Write(_folder, "sample-data");
            return Build("sample", [_folder.Below("sample-data")]).Index;
        });
        _provisions = new(() => NaiveProvision.ReadAll(Sample));
    }

    /// <summary>The project's texts, and the seeds where they are beside the project.</summary>
    public SearchIndex Corpus => _corpus.Value.Index;

    /// <summary>The same texts, with a lexicon that knows no word: only links go across languages.</summary>
    public SearchIndex CorpusWithoutLexicon => _wordless.Value;

    /// <summary>What the build of <see cref="Corpus"/> reported.</summary>
    public BuildReport CorpusReport => _corpus.Value.Report;

    /// <summary>The works of <see cref="SampleTexts"/>.</summary>
    public SearchIndex Sample => _sample.Value;

    /// <summary>The provisions of <see cref="Sample"/> as naive searching sees them.</summary>
    internal IReadOnlyList<NaiveProvision> Provisions => _provisions.Value;

    /// <summary>The folder of the sample texts, for builds of other indexes.</summary>
    public string SampleData => Sample is null ? "" : _folder.Below("sample-data");

    public void Dispose()
    {
        foreach (var index in new[] { _corpus.IsValueCreated ? Corpus : null, _wordless.IsValueCreated ? CorpusWithoutLexicon : null, _sample.IsValueCreated ? Sample : null })
        {
            index?.Dispose();
        }

        _folder.Dispose();
    }

    private (SearchIndex Index, BuildReport Report) Build(string name, IReadOnlyList<string> data)
    {
        var report = IndexBuild.Run(new BuildOptions { Data = data, IndexFolder = _folder.Below(name) });
        return (SearchIndex.Open(new GenerationStore(_folder.Below(name)).FolderOf(report.Generation!)), report);
    }

    private static string[] CorpusFolders()
    {
        var own = Path.Combine(Requires.ProjectRoot, "data");
        var seeds = Path.GetFullPath(Path.Combine(Requires.ProjectRoot, "..", "shared", "corpus", "seeds"));
        return Directory.Exists(seeds) ? [own, seeds] : [own];
    }
}
