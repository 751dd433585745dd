using System.Globalization;

namespace SearchService.IndexBuild.Tests.Commands;

public sealed class BatchSearchTests
{
    [Fact]
    public void A_run_has_six_columns_ranks_from_1_and_falling_scores_and_puts_the_right_provision_first()
    {
        using var folder = new TemporaryFolder();
        var queries = folder.Write(
            "queries.tsv",
            "q1\tru\tзагрязнение Каспийского моря\r\nq2\ten\tWho may hold opinions without interference and express them freely?\nq3\tkk\tұрланған терминдер нөлхабар\nq4\t\tМадрид протоколы\n");
        var run = Path.Combine(folder.Path, "out.trec");
        Invocation.Run("search", "--queries", queries, "--run", run, "--size", "5", "--index", SampleIndex.Folder).Expect(0);

        var rows = File.ReadAllLines(run).Select(line => line.Split(' ')).ToList();
        Assert.All(rows, row => Assert.Equal(6, row.Length));
        Assert.All(rows, row => Assert.Equal(("Q0", "search"), (row[1], row[5])));
        foreach (var query in rows.GroupBy(row => row[0]))
        {
            Assert.InRange(query.Count(), 1, 5);
            Assert.Equal(Enumerable.Range(1, query.Count()), query.Select(row => int.Parse(row[3], CultureInfo.InvariantCulture)));
            var scores = query.Select(row => double.Parse(row[4], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }

        Assert.Equal(rows.Select(row => row[0]).Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.Equal("kz-az-environment-1997/art_2@ru", rows.First(row => row[0] == "q1")[2]);
        Assert.Equal("udhr-1948/art_19@en", rows.First(row => row[0] == "q2")[2]);
    }

    [Fact]
    public void A_run_ranks_as_single_searches_do()
    {
        using var folder = new TemporaryFolder();
        var queries = folder.Write("queries.tsv", "q\ten\tinternational registration of marks\n");
        var run = Path.Combine(folder.Path, "out.trec");
        Invocation.Run("search", "--queries", queries, "--run", run, "--index", SampleIndex.Folder).Expect(0);
        var single = Invocation.Run("search", "international registration of marks", "--lang", "en", "--size", "100", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        Assert.Equal(
            single.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()),
            File.ReadAllLines(run).Select(line => line.Split(' ')[2]));
    }

    [Fact]
    public void Wrong_lines_are_told_with_their_number_and_questions_with_a_lone_quote_are_answered()
    {
        using var folder = new TemporaryFolder();
        var queries = folder.Write("queries.tsv", "q1\ten\twater\nno tabs\nq 2\ten\tair\nq1\ten\tair\n\nq3\ten\twhat is \"freedom\n");
        var run = Path.Combine(folder.Path, "out.trec");
        var told = Invocation.Run("search", "--queries", queries, "--run", run, "--json", "--index", SampleIndex.Folder).Expect(2);
        Assert.Equal([2, 3, 4, 6], told.Json().GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Contains($"{queries}:6: at character 9", told.Error, StringComparison.Ordinal);
        Assert.Equal(["q1", "q3"], File.ReadAllLines(run).Select(line => line.Split(' ')[0]).Distinct());
    }

    [Fact]
    public void A_file_of_queries_that_is_not_there_leaves_an_earlier_run_alone()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Write("out.trec", "kept\n");
        Invocation.Run("search", "--queries", Path.Combine(folder.Path, "none.tsv"), "--run", run, "--index", SampleIndex.Folder).ExpectError(1, "none.tsv");
        Assert.Equal("kept\n", File.ReadAllText(run));
    }
}
