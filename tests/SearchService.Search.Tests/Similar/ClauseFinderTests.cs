using SearchService.Linking.Comparison;
using SearchService.Search.Similar;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Similar;

/// <summary>Clauses of the documents that the project began from, and of the project's own texts.</summary>
public sealed class ClauseFinderTests
{
    private const string Russian = "002-45f8f29fde36d9d9";
    private const string Digest = "kz-az-environment-1997";

    private const string Clause =
        "Стороны будут принимать меры по созданию взаимосогласованной системы особо охраняемых природных территорий на всем пространстве "
        + "действия Соглашения и проведению на ее базе взаимосогласованных работ, включая научные исследования, направленные на сохранение "
        + "биологического разнообразия и поддержания природного равновесия.";

    private readonly SearchIndex _index;

    public ClauseFinderTests(SearchFixture fixture)
    {
        Requires.Shared("corpus/seeds/002_45f8f29fde36d9d9.txt");
        _index = fixture.Corpus;
    }

    [Fact]
    public void A_clause_pasted_whole_finds_its_article_and_differs_in_nothing()
    {
        var hit = Find(Clause).Hits[0];

        Assert.Equal((Russian, "art_6"), (hit.Work, hit.Eid));
        Assert.True(hit.Probability > 0.95, $"{hit.Probability}");
        Assert.Empty(hit.ClauseSpans);
        Assert.Empty(hit.TextSpans);
        Assert.Equal(1, hit.Same);
        Assert.NotEmpty(hit.Evidence.MatchedTerms);
    }

    [Theory]
    [InlineData("меры по созданию взаимосогласованной системы особо охраняемых природных территорий на всем пространстве действия Соглашения", "art_6")]
    [InlineData("Стороны принимают меры к созданию согласованной системы особо охраняемых территорий и проводят научные исследования, направленные на сохранение биологического разнообразия", "art_6")]
    [InlineData("меры по cозданию взаимосогласованнoй системы особоохраняемыхприродных территорий на всем прoстранстве действия Соглашeния и проведению на ее базе взаимосогласованных работ", "art_6")]
    [InlineData("взаимодействие государственного контроля за трансграничной перевозкой опасных грузов", "art_2")]
    [InlineData("взаимодействие государственного контроля за перевозкой опасных отходов и грузов", "art_2")]
    [InlineData("Результаты сотрудничества, достигнутые при исполнении настоящего Соглашения, могут быть переданы третьим странам, их юридическим или физическим лицам лишь с согласия обеих Сторон", "art_8")]
    public void A_clause_shortened_changed_or_misspelt_finds_the_article_that_contains_it_first(string clause, string article)
    {
        var hit = Find(clause).Hits[0];

        Assert.Equal((Russian, article), (hit.Work, hit.Eid));
    }

    [Theory]
    [InlineData("art_2")]
    [InlineData("art_3")]
    [InlineData("art_5")]
    [InlineData("art_6")]
    [InlineData("art_7")]
    [InlineData("art_8")]
    public void Every_paragraph_of_the_agreement_finds_its_article_before_any_digest(string article)
    {
        var provision = _index.Provision(Russian, "ru", article)!;
        foreach (var paragraph in provision.Paragraphs.Select(range => provision.Text[range.S..range.E]).Where(text => text.Length > 60))
        {
            var hit = Find(paragraph).Hits[0];
            Assert.True((hit.Work, hit.Eid) == (Russian, article), $"{paragraph}: {hit.Id}");
            Assert.Contains(paragraph, hit.Passage.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_paragraph_of_a_long_article_is_said_to_be_that_paragraph()
    {
        var article = _index.Provision(Russian, "ru", "art_2")!;
        var paragraph = article.Text[article.Paragraphs[2].S..article.Paragraphs[2].E];

        var hit = Find(paragraph).Hits[0];

        Assert.Equal((article.Id, 3, 3, false), (hit.Id, hit.Passage.Paragraph, hit.Passage.LastParagraph, hit.Passage.Whole));
        Assert.Equal(hit.Passage.Text, article.Text.Substring(hit.Passage.Start, hit.Passage.Text.Length));
        Assert.Empty(hit.TextSpans);
    }

    [Fact]
    public void A_Kazakh_translation_finds_the_Russian_article()
    {
        const string Kazakh =
            "Тараптар Келісім қолданылатын барлық кеңістікте ерекше қорғалатын табиғи аумақтардың өзара келісілген жүйесін құру және оның негізінде "
            + "биологиялық әртүрлілікті сақтауға және табиғи тепе-теңдікті қолдауға бағытталған ғылыми зерттеулерді қоса алғанда, өзара келісілген жұмыстарды жүргізу жөнінде шаралар қабылдайды.";

        var result = Find(Kazakh);

        Assert.Equal("kk", result.Lang);
        Assert.True(result.Identified);
        var article = result.Hits.First(hit => hit.Work == Russian);
        Assert.Equal(("art_6", "text"), (article.Eid, article.Relation));
        Assert.True(article.Probability > 0.9, $"{article.Probability}");
        Assert.DoesNotContain(article.ClauseSpans, span => span.Kind is DifferenceKind.Deleted or DifferenceKind.Inserted or DifferenceKind.Form);
        // The digest of the same agreement has a Kazakh version, through which its Russian one comes first; without it there is nothing nearer.
        Assert.Equal(article.Id, _index.FindClause(new ClauseRequest { Text = Kazakh, WithoutWorks = [Digest] })!.Hits[0].Id);
    }

    [Fact]
    public void What_is_changed_is_marked_word_by_word()
    {
        const string Changed = "Стороны будут осуществлять обмен сведениями в области охраны окружающей природной среды, совместно проводить конференции, семинары";

        var hit = Find(Changed).Hits[0];

        Assert.Equal("art_7", hit.Eid);
        Assert.Contains(hit.ClauseSpans, span => Changed[span.S..span.E] == "сведениями" && span.Kind == DifferenceKind.Deleted);
        Assert.Contains(hit.TextSpans, span => hit.Passage.Text[span.S..span.E] == "информацией" && span.Kind == DifferenceKind.Inserted);
    }

    [Fact]
    public void A_provision_brings_its_translations_by_their_links_and_never_itself()
    {
        var result = _index.FindClause(new ClauseRequest { Id = $"{Digest}/art_2@ru" })!;

        Assert.DoesNotContain(result.Hits, hit => hit.Id == result.Id);
        var translation = result.Hits.First(hit => hit.Id == $"{Digest}/art_2@kk");
        Assert.Equal(("translation", "number"), (translation.Relation, translation.Method));
        Assert.Contains(result.Hits, hit => hit.Work == Russian && hit.Eid == "art_2");
    }

    [Fact]
    public void Filters_hold_for_what_links_bring_too()
    {
        var request = new ClauseRequest { Id = $"{Digest}/art_2@ru", Languages = ["kk", "ru"], WithoutWorks = [Digest] };

        var hits = _index.FindClause(request)!.Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.True(hit.Work != Digest && hit.Lang != "en", hit.Id));
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        var request = new ClauseRequest { Text = Clause, Size = 3 };
        var (first, second) = (_index.FindClause(request)!, _index.FindClause(request with { Offset = 3 })!);
        var both = _index.FindClause(request with { Size = 6 })!;

        Assert.Equal(both.Hits.Select(hit => hit.Id), first.Hits.Concat(second.Hits).Select(hit => hit.Id));
        Assert.Equal(both.Total, second.Total);
    }

    [Fact]
    public void A_provision_that_is_not_there_is_null_and_words_that_nobody_has_find_nothing()
    {
        Assert.Null(_index.FindClause(new ClauseRequest { Id = "nowhere/art_1@ru" }));
        Assert.Empty(_index.FindClause(new ClauseRequest { Text = "ыыыы ъъъъ щщщщ" })!.Hits);
        Assert.Throws<ArgumentException>(() => _index.FindClause(new ClauseRequest()));
        Assert.Throws<ArgumentOutOfRangeException>(() => _index.FindClause(new ClauseRequest { Text = "a", Size = 51 }));
    }

    private ClauseResult Find(string text) => _index.FindClause(new ClauseRequest { Text = text })!;
}
