using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Searching;

/// <summary>
/// How well a query in one language finds the same provision in another, against the same kind of query in the language of the
/// provision, by a lexicon that has not seen the texts: learned as the shipped one, but without the set that is measured.
/// </summary>
public sealed partial class AcrossLanguagesTests(ITestOutputHelper output) : IDisposable
{
    private const int QueryWords = 12;

    private static readonly string[] s_learned = ["gov_train", "gov_devtest", "constitution", "udhr", "treaties_dev"];

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("udhr", "kk-ru .93 kk-en .91 ru-kk .92 ru-en .93 en-kk .80 en-ru .82")]
    [InlineData("treaties_dev", "kk-en .84 en-kk .66")]
    [InlineData("constitution", "ru-en .95 en-ru .81")]
    [InlineData("gov_devtest", "kk-ru .92 ru-kk .92")]
    public void The_first_words_of_a_provision_find_it_in_another_language(string set, string floors)
    {
        var units = ParallelUnits.ReadLines(Requires.Shared($"parallel/{set}.jsonl")).Select(unit => unit.Texts).ToList();
        using var index = Build(units, LexiconWithout(set));
        foreach (var pair in floors.Split(' ').Chunk(2))
        {
            var (from, to, floor) = (pair[0][..2], pair[0][3..], double.Parse(pair[1], CultureInfo.InvariantCulture));
            var (cross, mono) = (Gain(index, units, from, to), Gain(index, units, to, to));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}\t{from}-{to}\tnDCG@10 {cross:F3}, within {to} {mono:F3}: {cross / mono:P1}"));
            Assert.True(cross >= floor * mono, $"{set} {from}-{to}: {cross:F3} across, {mono:F3} within {to}");
        }
    }

    /// <summary>nDCG at 10 where one provision is right for each query.</summary>
    private static double Gain(SearchIndex index, List<IReadOnlyDictionary<string, string>> units, string from, string to)
    {
        var gain = 0d;
        foreach (var (number, unit) in units.Index())
        {
            var hits = index.Search(new SearchRequest
            {
                Query = QueryOf(unit[from]),
                Languages = [to],
                ExpandAcross = from != to,
                Size = 10,
                Facets = false,
                Highlight = false,
                Advice = false,
                TimeBudget = null,
            }).Hits;
            var rank = hits.Select(hit => hit.Id).ToList().IndexOf($"u{number}@{to}");
            gain += rank < 0 ? 0 : 1 / Math.Log2(rank + 2);
        }

        return gain / units.Count;
    }

    /// <summary>The first words, without signs that the query language would read as its own.</summary>
    private static string QueryOf(string text) =>
        string.Join(' ', Word().Matches(text).Take(QueryWords).Select(word => word.Value)).ToLowerInvariant();

    private static TranslationLexicon LexiconWithout(string set) => LexiconLearner.Learn(
    [
        .. s_learned.Where(name => name != set).SelectMany(name => ParallelUnits.ReadLines(Requires.Shared($"parallel/{name}.jsonl"))),
        .. ParallelUnits.Of(Termbase.Load(Path.Combine(Requires.ProjectRoot, "data", "termbase"))),
    ]);

    private SearchIndex Build(List<IReadOnlyDictionary<string, string>> units, TranslationLexicon lexicon)
    {
        var lines = units.SelectMany((unit, number) => unit.Select(text => JsonSerializer.Serialize(
            new { id = $"u{number}@{text.Key}", lang = text.Key, text = text.Value }, s_json)));
        _folder.Write("data/units.jsonl", string.Join('\n', lines));
        var report = IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") });
        return SearchIndex.Open(new GenerationStore(_folder.Below("index")).FolderOf(report.Generation!), lexicon);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
