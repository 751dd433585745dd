using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.Search.Tests.Spelling;

public sealed class QuerySpellingTests(LawsIndex laws)
{
    [Theory]
    [InlineData("казак тили", "қазақ тілі", "russian-letters")]
    [InlineData("Qazaqstan", "қазақстан", "latin")]
    [InlineData("qorshagan orta", "қоршаған орта", "latin")]
    [InlineData("rfpfrcnfy", "қазақстан", "keyboard")]
    [InlineData("йфяфйыефт", "қазақстан", "keyboard")]
    [InlineData("йщкырфпфт щкеф", "қоршаған орта", "keyboard")]
    [InlineData("r8i3yt tye", "күшіне ену", "keyboard")]
    [InlineData("\"qorshagan orta\"", "\"қоршаған орта\"", "latin")]
    [InlineData("\"коршаган ортага\"~3", "\"қоршаған ортаға\"~3", "russian-letters")]
    [InlineData("title:qazaqstan", "title:қазақстан", "latin")]
    [InlineData("heading:(kuzhattar nemese kelisim)", "heading:(құжаттар немесе келісім)", "latin")]
    [InlineData("title:rfpfrcnfy", "title:қазақстан", "keyboard")]
    [InlineData("\"rjhif5fy jhnf\"", "\"қоршаған орта\"", "keyboard")]
    [InlineData("қоршаған NOT eldin", "қоршаған NOT елдің", "latin")]
    public void An_odd_spelling_finds_what_the_right_one_finds(string odd, string right, string kind)
    {
        var (found, expected) = (Search(odd), Search(right));
        Assert.NotEmpty(expected.Hits);
        Assert.Equal(expected.Hits.Select(hit => hit.Id), found.Hits.Select(hit => hit.Id));
        Assert.NotEmpty(found.Query.Respellings);
        Assert.All(found.Query.Respellings, respelling => Assert.Equal((kind, "kk"), (respelling.Kind, respelling.Lang)));
        Assert.Empty(expected.Query.Respellings);
    }

    [Theory]
    [InlineData("қоршаған orta", "қоршаған орта")]
    [InlineData("орта AND qorshagan", "орта AND қоршаған")]
    public void Beside_words_of_the_right_spelling_only_the_odd_ones_are_respelt(string mixed, string right)
    {
        var (found, expected) = (Search(mixed), Search(right));
        Assert.Single(found.Query.Respellings);
        Assert.Equal(expected.Total.Articles, found.Total.Articles);
        Assert.InRange(found.Hits.IntersectBy(expected.Hits.Select(hit => hit.Id), hit => hit.Id).Count(), 8, 10);
    }

    [Theory]
    [InlineData("болу")]
    [InlineData("министр")]
    [InlineData("он күн")]
    [InlineData("5-бап")]
    [InlineData("12 (а)")]
    [InlineData("хыъ")]
    [InlineData("xyzzy")]
    [InlineData("lang:kk")]
    [InlineData("конвенция")]
    public void A_word_that_the_index_has_or_that_stands_for_none_stays_as_typed(string query) => Assert.Empty(Search(query).Query.Respellings);

    [Fact]
    public void What_was_understood_is_told_word_by_word()
    {
        var respelling = Assert.Single(Search("қоршаған ортаны korgau").Query.Respellings);
        Assert.Equal(("korgau", "kk", "latin"), (respelling.From, respelling.Lang, respelling.Kind));
        Assert.Equal("қорғау", respelling.To[0]);
    }

    [Fact]
    public void A_form_that_no_provision_has_is_understood_by_its_stem()
    {
        var respelling = Assert.Single(Search("келисимшарттарымыздан").Query.Respellings);
        Assert.Equal(["келісімшарттарымыздан"], respelling.To);
        Assert.NotEmpty(Search("келисимшарттарымыздан").Hits);
    }

    [Fact]
    public void A_word_that_is_common_as_typed_is_searched_both_ways_beside_one_that_was_surely_typed_so()
    {
        // кол is in the laws itself, a slip for қол, which is some hundred times as common.
        var respelling = Search("келисимге кол").Query.Respellings.Single(each => each.From == "кол");
        Assert.Equal(["қол", "кол"], respelling.To);
    }

    [Fact]
    public void A_match_in_another_spelling_counts_less_and_is_marked()
    {
        var (odd, right) = (Search("korshagan"), Search("қоршаған"));
        Assert.Equal(right.Hits[0].Score * 0.9, odd.Hits[0].Score, 0.01);
        Assert.Equal(right.Hits[0].Highlights.SelectMany(highlight => highlight.Spans), odd.Hits[0].Highlights.SelectMany(highlight => highlight.Spans));
    }

    [Fact]
    public void Only_the_languages_asked_are_looked_at() =>
        Assert.Empty(laws.Index.Search(new SearchRequest { Query = "qorshagan", Languages = ["ru"] }).Query.Respellings);

    [Fact]
    public void The_language_of_a_query_is_that_of_its_meaning() => Assert.Equal("kk", Search("qorshagan ortany qorghau").Query.Language);

    [Fact]
    public void A_page_of_a_provision_marks_the_words_meant()
    {
        var id = Search("қоршаған").Hits[0].Id;
        Assert.Equal(laws.Index.Provision(id, "қоршаған")!.TextSpans, laws.Index.Provision(id, "qorshagan")!.TextSpans);
    }

    [Fact]
    public void Random_characters_are_read_without_a_fault()
    {
        const string Letters = "abqwerty йцукенғқ0123-=[];',.`\"():*~?ABЖ  ";
        var random = new Random(LawsIndex.Seed);
        for (var i = 0; i < 300; i++)
        {
            var query = new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => Letters[random.Next(Letters.Length)])]);
            try
            {
                Assert.NotNull(Search(query).Query.Parsed);
            }
            catch (QuerySyntaxException error)
            {
                Assert.InRange(error.Position, 0, query.Length);
            }
        }
    }

    private SearchResult Search(string query) => laws.Index.Search(new SearchRequest { Query = query, Size = 10, Facets = false, TimeBudget = null });
}
