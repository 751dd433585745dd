using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

/// <summary>The laws that are listed with the number of lines that begin with "N-бап", whatever follows.</summary>
/// <remarks>
/// Recognised is counted for each file up to the number listed. The list counts citations at the start of a line (баптың, бапта) and
/// articles quoted in amendments too, which are no articles of the law, and leaves out headings in mid-line, of which there are many.
/// </remarks>
public sealed partial class KazakhLawsTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<Law>> s_laws = new(Parse);

    [Fact]
    public void At_least_98_percent_of_the_listed_articles_are_recognised()
    {
        var listed = s_laws.Value.Sum(law => law.Listed);
        var recognised = s_laws.Value.Sum(law => Math.Min(law.Listed, law.Articles));
        var exact = s_laws.Value.Count(law => law.Articles == law.Listed);
        var covered = s_laws.Value.Count(law => law.Articles >= law.Listed);
        var seconds = s_laws.Value.Sum(law => law.Elapsed.TotalSeconds);
        var megabytes = s_laws.Value.Sum(law => law.Bytes) / 1e6;
        output.WriteLine($"{recognised} of {listed} listed ({100.0 * recognised / listed:F2} %), {s_laws.Value.Sum(law => law.Articles)} articles in all; "
            + $"{exact} of {s_laws.Value.Count} files agree exactly, {covered} have all that is listed; {megabytes / seconds:F1} MB/s; "
            + $"{s_laws.Value.Sum(law => law.Repairs)} repairs");
        var headings = s_laws.Value.Sum(law => law.Headings);
        var matched = s_laws.Value.Sum(law => law.MatchedHeadings);
        output.WriteLine($"by number: {matched} of {headings} lines that begin with the bare word бап ({100.0 * matched / headings:F2} %)");
        Assert.Equal(405, s_laws.Value.Count);
        Assert.True(matched >= headings * 0.98, $"{matched} of {headings}");
        Assert.True(recognised >= listed * 0.98, $"{recognised} of {listed}");
    }

    [Fact]
    public void Element_ids_are_unique_in_every_law() =>
        Assert.All(s_laws.Value, law => Assert.True(law.Eids.Distinct(StringComparer.Ordinal).Count() == law.Eids.Count, law.File));

    [Fact]
    public void Nothing_of_any_law_is_lost() => Assert.All(s_laws.Value, law => Assert.True(law.Lost is null, $"{law.File}: {law.Lost}"));

    [Theory]
    [InlineData("00044.txt", "art_1", "art_13")]
    [InlineData("07185.txt", "art_1", "art_27")]
    [InlineData("06514.txt", "art_1", "art_62")]
    [InlineData("05297.txt", "art_1.1", "art_9.1")]
    [InlineData("00117.txt", "art_1", "art_29")]
    public void A_law_with_headings_in_mid_line_or_of_unusual_form_has_its_first_and_last_article(string file, string first, string last)
    {
        var eids = Assert.Single(s_laws.Value, law => law.File == file).Eids;
        Assert.Contains(first, eids);
        Assert.Contains(last, eids);
    }

    private static List<Law> Parse()
    {
        var folder = Requires.Shared("corpus/laws-kk");
        var laws = new List<Law>();
        foreach (var row in File.ReadLines(Path.Combine(folder, "INDEX.tsv")).Skip(1))
        {
            var cells = row.Split('\t');
            var path = Path.Combine(folder, cells[0]);
            var text = File.ReadAllText(path);
            var start = Stopwatch.GetTimestamp();
            var document = DocumentParser.Parse(cells[0], text, "kk", "w");
            var elapsed = Stopwatch.GetElapsedTime(start);
            var headings = HeadingLine().Matches(text).Select(match => match.Groups[1].Value).ToList();
            laws.Add(new Law(
                cells[0],
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                document.Provisions.Count(provision => provision.Kind == ProvisionKind.Article),
                [.. document.Provisions.Select(provision => provision.Eid)],
                headings.Count,
                Matched(headings, document),
                document.Repaired.Repairs.Count,
                new FileInfo(path).Length,
                elapsed,
                Coverage.FirstLoss(document)));
        }

        return laws;
    }

    /// <summary>How many of the numbers at line starts are numbers of recognised articles, each counted once.</summary>
    private static int Matched(List<string> headings, ParsedDocument document)
    {
        var numbers = document.Provisions.Where(p => p.Kind == ProvisionKind.Article).GroupBy(p => p.Number).ToDictionary(group => group.Key, group => group.Count());
        return headings.GroupBy(number => number).Sum(group => Math.Min(group.Count(), numbers.GetValueOrDefault(group.Key)));
    }

    [GeneratedRegex(@"^[ \t]*(\d+(?:-\d+)?)\s?-\s?бап\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingLine();

    private sealed record Law(string File, int Listed, int Articles, List<string> Eids, int Headings, int MatchedHeadings, int Repairs, long Bytes, TimeSpan Elapsed, string? Lost);
}
