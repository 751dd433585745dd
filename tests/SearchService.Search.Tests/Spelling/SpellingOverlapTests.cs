namespace SearchService.Search.Tests.Spelling;

/// <summary>Queries as people type them who have no Kazakh keyboard find what the right spelling finds.</summary>
public sealed class SpellingOverlapTests(LawsIndex laws, ITestOutputHelper output)
{
    public static TheoryData<string> Kinds => [.. OddSpelling.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_first_ten_results_are_those_of_the_right_spelling(string kind)
    {
        var random = new Random(LawsIndex.Seed);
        var lines = new List<(double Overlap, string Line)>();
        foreach (var (right, expected) in laws.Right)
        {
            var odd = OddSpelling.Write(kind, right, random);
            var (found, read) = laws.First(odd);
            var overlap = (double)expected.Intersect(found).Count() / expected.Length;
            lines.Add((overlap, $"{overlap:F1} {right} | {odd} | {string.Join("; ", read.Select(each => $"{each.From}={string.Join('/', each.To)}"))}"));
        }

        var mean = lines.Average(line => line.Overlap);
        var worst = string.Join('\n', lines.OrderBy(line => line.Overlap).Take(40).Select(line => line.Line));
        output.WriteLine($"{kind}: {mean:F3} of {lines.Count} queries\n{worst}");
        Assert.True(mean >= 0.9, $"seed {LawsIndex.Seed}, {kind}: {mean:F3} of {lines.Count}\n{worst}");
    }
}
