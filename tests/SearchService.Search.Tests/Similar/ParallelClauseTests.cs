using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Similar;

namespace SearchService.Search.Tests.Similar;

/// <summary>
/// How well a provision, pasted as a clause, finds its counterpart in another language among all provisions, by a lexicon that has
/// not seen the texts: learned from sentences of state bodies and the project's own terms.
/// </summary>
public sealed class ParallelClauseTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Lazy<TranslationLexicon> s_lexicon = new(() => LexiconLearner.Learn(
    [
        .. ParallelUnits.ReadLines(Requires.Shared("parallel/gov_train.jsonl")),
        .. ParallelUnits.Of(Termbase.Load(Path.Combine(Requires.ProjectRoot, "data", "termbase"))),
    ]));

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("treaties_dev", "kk-en .94 en-kk .89")]
    [InlineData("udhr", "kk-ru .96 kk-en .93 ru-en .96")]
    [InlineData("constitution", "ru-en .97")]
    public void A_provision_finds_its_counterpart_in_another_language_first(string set, string floors)
    {
        var units = ParallelUnits.ReadLines(Requires.Shared($"parallel/{set}.jsonl")).Select(unit => unit.Texts).ToList();
        using var index = Build(units);
        foreach (var pair in floors.Split(' ').Chunk(2))
        {
            var (from, to, floor) = (pair[0][..2], pair[0][3..], double.Parse(pair[1], CultureInfo.InvariantCulture));
            var (first, within, clauses, searches) = Measure(index, units, from, to);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{set}\t{from}-{to}\tfirst {first:F3}, in the first ten {within:F3}; {clauses / searches:F1} times a plain search of {searches:F2} ms"));
            Assert.True(first >= floor, $"{set} {from}-{to}: {first:F3}");
        }
    }

    private static (double First, double Within, double Clauses, double Searches) Measure(
        SearchIndex index, List<IReadOnlyDictionary<string, string>> units, string from, string to)
    {
        var (first, within, clauses, searches) = (0, 0, 0.0, 0.0);
        foreach (var (number, unit) in units.Index())
        {
            var text = unit[from].Length > ClauseRequest.MaxLength ? unit[from][..ClauseRequest.MaxLength] : unit[from];
            var clock = Stopwatch.GetTimestamp();
            var hits = index.FindClause(new ClauseRequest { Text = text, Language = from, Languages = [to] })!.Hits;
            clauses += Stopwatch.GetElapsedTime(clock).TotalMilliseconds / units.Count;
            var rank = hits.Select(hit => hit.Id).ToList().IndexOf($"u{number}@{to}");
            first += rank == 0 ? 1 : 0;
            within += rank >= 0 ? 1 : 0;
            clock = Stopwatch.GetTimestamp();
            index.Search(new SearchRequest { Query = string.Join(' ', text.Split(' ').Take(12)).Replace("\"", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal), Size = 10 });
            searches += Stopwatch.GetElapsedTime(clock).TotalMilliseconds / units.Count;
        }

        return ((double)first / units.Count, (double)within / units.Count, clauses, searches);
    }

    private SearchIndex Build(List<IReadOnlyDictionary<string, string>> units)
    {
        var lines = units.SelectMany((unit, number) => unit.Select(text => JsonSerializer.Serialize(
            new { id = $"u{number}@{text.Key}", lang = text.Key, text = text.Value }, s_json)));
        _folder.Write("data/units.jsonl", string.Join('\n', lines));
        var report = IndexBuild.Run(new BuildOptions { Data = [_folder.Below("data")], IndexFolder = _folder.Below("index") });
        return SearchIndex.Open(new GenerationStore(_folder.Below("index")).FolderOf(report.Generation!), s_lexicon.Value);
    }
}
