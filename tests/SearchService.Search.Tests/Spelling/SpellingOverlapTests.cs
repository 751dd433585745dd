using SearchService.Search.Results;

namespace SearchService.Search.Tests.Spelling;

/// <summary>Queries as people type them who have no Kazakh keyboard find what the right spelling finds.</summary>
public sealed class SpellingOverlapTests(LawsIndex laws, ITestOutputHelper output) : IClassFixture<LawsIndex>
{
    private const int Queries = 300;
    private const int Seed = 11;

    public static TheoryData<string> Kinds => [.. OddSpelling.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_first_ten_results_are_those_of_the_right_spelling(string kind)
    {
        var random = new Random(Seed);
        var worst = new List<(double Overlap, string Line)>();
        var sum = 0.0;
        var count = 0;
        foreach (var right in laws.Queries(Seed).Where(query => First(query).Ids.Length > 0).Take(Queries))
        {
            var odd = OddSpelling.Write(kind, right, random);
            var expected = First(right).Ids;
            var (found, read) = First(odd);
            var overlap = (double)expected.Intersect(found).Count() / expected.Length;
            sum += overlap;
            count++;
            worst.Add((overlap, $"{overlap:F1} {right} | {odd} | {read}"));
        }

        output.WriteLine($"{kind}: {sum / count:F3} of {count} queries");
        var examples = string.Join('\n', worst.OrderBy(entry => entry.Overlap).Take(40).Select(entry => entry.Line));
        output.WriteLine(examples);
        Assert.True(sum / count >= 0.9, $"seed {Seed}, {kind}: {sum / count:F3} of {count}\n{examples}");
    }

    private (string[] Ids, string Read) First(string query)
    {
        var result = laws.Index.Search(new SearchRequest { Query = query, Size = 10, Facets = false, Highlight = false, Advice = false, TimeBudget = null });
        return ([.. result.Hits.Select(hit => hit.Id)], string.Join("; ", result.Query.Respellings.Select(each => $"{each.From}={string.Join('/', each.To)}")));
    }
}
