using System.Buffers;
using System.Text.RegularExpressions;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

[assembly: AssemblyFixture(typeof(SearchService.Search.Tests.Spelling.LawsIndex))]

namespace SearchService.Search.Tests.Spelling;

/// <summary>The index of the Kazakh laws, built once, and queries made of their texts.</summary>
public sealed partial class LawsIndex : IDisposable
{
    /// <summary>The seed of the queries.</summary>
    public const int Seed = 11;

    private const int Count = 300;

    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create("әғқңөұүһі");

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<SearchIndex> _index;
    private readonly Lazy<string[][]> _texts;
    private readonly Lazy<(string, string[])[]> _right;

    public LawsIndex()
    {
        _index = new(Build);
        _texts = new(() =>
        [
            .. Directory.GetFiles(Laws, "*.txt").Order(StringComparer.Ordinal)
                .Select(file => Token().Matches(File.ReadAllText(file).ToLowerInvariant()).Select(match => match.Value).ToArray()),
        ]);
        _right = new(() => [.. Queries(Seed).Distinct().Select(query => (query, First(query).Ids)).Where(pair => pair.Ids.Length > 0).Take(Count)]);
    }

    public SearchIndex Index => _index.Value;

    /// <summary>Queries in right spelling that find something, and the ids of the first ten provisions.</summary>
    public IReadOnlyList<(string Query, string[] First)> Right => _right.Value;

    private static string Laws => Requires.Shared("corpus/laws-kk");

    /// <summary>The ids of the first ten provisions that a query finds, and what was understood.</summary>
    internal (string[] Ids, IReadOnlyList<QueryRespelling> Read) First(string query)
    {
        var result = Index.Search(new SearchRequest { Query = query, Size = 10, Facets = false, Highlight = false, Advice = false, TimeBudget = null });
        return ([.. result.Hits.Select(hit => hit.Id)], result.Query.Respellings);
    }

    /// <summary>Two to four neighbouring words from random places, of which at least one has a letter that Russian lacks.</summary>
    private IEnumerable<string> Queries(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var words = _texts.Value[random.Next(_texts.Value.Length)];
            var length = random.Next(2, 5);
            var start = random.Next(Math.Max(1, words.Length - length));
            var query = words.AsSpan(start, Math.Min(length, words.Length - start)).ToArray();
            if (query.Length == length && query.All(word => Word().IsMatch(word)) && query.Any(word => word.AsSpan().ContainsAny(s_kazakhLetters)))
            {
                yield return string.Join(' ', query);
            }
        }
    }

    public void Dispose()
    {
        if (_index.IsValueCreated)
        {
            _index.Value.Dispose();
        }

        _folder.Dispose();
    }

    private SearchIndex Build()
    {
        var report = IndexBuild.Run(new BuildOptions { Data = [Laws], IndexFolder = _folder.Below("laws") });
        return SearchIndex.Open(new GenerationStore(_folder.Below("laws")).FolderOf(report.Generation!));
    }

    [GeneratedRegex("^[а-яёәғқңөұүһі]{2,}$")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\w-]+|[^\w\s]")]
    private static partial Regex Token();
}
