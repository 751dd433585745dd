using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class ReadingTests(SearchFixture fixture)
{
    [Fact]
    public void Contents_are_in_the_order_of_the_text_and_neighbours_agree_with_them()
    {
        Assert.Equal(["preamble", "art_1", "art_2", "art_3", "art_4", "art_5"], fixture.Sample.Contents("sample-03", "en").Select(entry => entry.Eid));
        foreach (var expression in fixture.Corpus.Works(null, 100).SelectMany(work => work.Expressions.Select(expression => (work.Id, expression.Lang, expression.Provisions))))
        {
            var contents = fixture.Corpus.Contents(expression.Id, expression.Lang);
            Assert.Equal(expression.Provisions, contents.Count);
            for (var i = 0; i < contents.Count; i++)
            {
                var view = fixture.Corpus.Provision(contents[i].Id)!;
                Assert.Equal(i > 0 ? contents[i - 1].Id : null, view.Previous?.Id);
                Assert.Equal(i + 1 < contents.Count ? contents[i + 1].Id : null, view.Next?.Id);
                Assert.Equal(view.Id, fixture.Corpus.Provision(view.Work, view.Lang, view.Eid)?.Id);
            }
        }

        Assert.Empty(fixture.Corpus.Contents("no-such-work", "ru"));
    }

    [Theory]
    [InlineData("ru", "en")]
    [InlineData("kk", "ru")]
    [InlineData("kk", "ru", "en")]
    [InlineData("en", "en", "kk")]
    public void Rows_cover_every_paragraph_of_every_column_once(params string[] langs)
    {
        foreach (var entry in fixture.Corpus.Works(null, 100).SelectMany(work => fixture.Corpus.Contents(work.Id, langs[0]).Select(entry => (work.Id, entry.Eid))))
        {
            var parallel = fixture.Corpus.Parallel(entry.Id, entry.Eid, langs)!;
            Assert.Equal(parallel.Columns.Select(column => column.Lang).Distinct(), parallel.Columns.Select(column => column.Lang));
            for (var column = 0; column < parallel.Columns.Count; column++)
            {
                var numbers = parallel.Rows.SelectMany(row => row.Cells[column]);
                Assert.Equal(Enumerable.Range(0, parallel.Columns[column].Paragraphs.Count), numbers);
            }

            Assert.All(parallel.Rows, row => Assert.Equal(parallel.Columns.Count, row.Cells.Count));
            for (var column = 0; column < parallel.Columns.Count && parallel.Columns.Count > 1; column++)
            {
                var sentences = parallel.Rows.SelectMany(row => row.Sentences).SelectMany(group => group[column]);
                Assert.Equal(Enumerable.Range(0, parallel.Columns[column].Sentences.Count), sentences.Order());
            }
        }
    }

    [Fact]
    public void Columns_are_in_the_order_asked_for_with_the_query_marked_in_each()
    {
        var parallel = fixture.Corpus.Parallel("kz-az-environment-1997", "art_2", ["en", "ru", "kk", "de"], "моря OR sea OR теңізінің")!;
        Assert.Equal(["en", "ru", "kk"], parallel.Columns.Select(column => column.Lang));
        Assert.All(parallel.Columns, column => Assert.NotEmpty(column.TextSpans));
        Assert.True(parallel.Rows.Count > 3, $"{parallel.Rows.Count} rows");
    }

    [Fact]
    public void Languages_without_a_counterpart_are_told_with_the_reason()
    {
        var parallel = fixture.Corpus.Parallel("kz-az-environment-1997", "art_2", ["en", "ru", "de"])!;
        Assert.Equal("en", parallel.Anchor);
        Assert.Equal([new MissingVersion("de", "no_version")], parallel.Missing);
        var pairs = parallel.Rows.SelectMany(row => row.Sentences).ToList();
        Assert.True(pairs.Count(group => group.All(cell => cell.Count > 0)) >= 0.9 * pairs.Count, $"of {pairs.Count} sentences too few have a counterpart");
    }

    [Fact]
    public void Where_a_provision_is_in_none_of_the_languages_there_is_no_parallel()
    {
        Assert.Null(fixture.Corpus.Parallel("kz-az-environment-1997", "art_99", ["en", "ru"]));
        Assert.Null(fixture.Corpus.Parallel("kz-az-environment-1997", "art_2", []));
        Assert.Null(fixture.Corpus.Parallel("commentary-legal-forms-en", "sec_1", ["kk"]));
    }

    [Fact]
    public void Links_lead_to_provisions_of_the_same_work_in_other_languages_and_back()
    {
        var links = 0;
        foreach (var provision in fixture.Provisions)
        {
            foreach (var link in provision.View.Equivalents.Where(link => link.Relation == "translation"))
            {
                var other = fixture.Sample.Provision(link.Id)!;
                Assert.Equal((provision.View.Work, link.Url), (other.Work, other.Url));
                Assert.NotEqual(provision.Lang, other.Lang);
                Assert.Contains(other.Equivalents, back => back.Id == provision.Id);
                links++;
            }
        }

        Assert.Equal(2 * fixture.Provisions.Count(provision => provision.Lang == "ru"), links);
    }
}
