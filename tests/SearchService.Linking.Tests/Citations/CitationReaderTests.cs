using SearchService.Linking.Citations;

namespace SearchService.Linking.Tests.Citations;

public sealed class CitationReaderTests
{
    private static readonly WorkCatalogue s_works = new(
    [
        new CitedWork
        {
            Id = "madrid-protocol", Type = "protocol", Date = new DateOnly(1989, 6, 27), Aliases = ["ММ 89"],
            Names = [("kk", "Мадрид хаттамасы"), ("ru", "Мадридский протокол"), ("en", "Madrid Protocol")],
        },
        new CitedWork { Id = "basel", Type = "convention", Names = [("en", "Basel Convention on the Control of Transboundary Movements of Hazardous Wastes")] },
        new CitedWork
        {
            Id = "kz-az-1997", Type = "agreement", Date = new DateOnly(1997, 6, 10), Names = [("ru", "О сотрудничестве в области охраны среды")],
            Parties = ["Республика Казахстан", "Азербайджанская Республика"],
        },
        new CitedWork
        {
            Id = "kz-az-2003", Type = "agreement", Date = new DateOnly(2003, 2, 27), Names = [("ru", "О разграничении дна")],
            Parties = ["Республика Казахстан", "Азербайджанская Республика"],
        },
        new CitedWork { Id = "law-414", Type = "law", Date = new DateOnly(2015, 11, 23), Names = [("ru", "О государственной службе")], Aliases = ["№ 414-V"] },
    ]);

    public static TheoryData<string, string, string> Forms => new()
    {
        { "en", "under Article 5 of the Madrid Protocol", "madrid-protocol art_5" },
        { "kk", "Мадрид хаттамасының 5-бабы бойынша", "madrid-protocol art_5" },
        { "ru", "пункту 2 статьи 5 Мадридского протокола", "madrid-protocol art_5__par_2" },
        { "en", "Articles 5 and 6 of the Madrid Protocol", "madrid-protocol art_5; madrid-protocol art_6" },
        { "kk", "Базель конвенциясының 3-бабында", "basel art_3" },
        { "ru", "в Базельской конвенции", "basel" },
        { "en", "the Basel Convention", "basel" },
        { "ru", "статьи 2 Соглашения между Казахстаном и Азербайджаном 1997 года", "kz-az-1997 art_2" },
        { "kk", "Қазақстан мен Әзербайжанның 2003 жылғы келісімінің 2-бабы", "kz-az-2003 art_2" },
        { "en", "Agreement between Kazakhstan and Azerbaijan", "agreement:az-kz" },
        { "ru", "Законом Республики Казахстан от 23 ноября 2015 года № 414-V", "law-414" },
        { "kk", "2015 жылғы 23 қарашадағы № 414-V Қазақстан Республикасының Заңымен", "law-414" },
        { "en", "Law No. 414-V of 23 November 2015", "law-414" },
        { "kk", "2015 жылғы 23 қарашадағы Заңда", "law-414" },
        { "en", "Law No. 99-V of 23 November 2015", "law:2015-11-23/99-v" },
        { "ru", "статьи 5 Закона РК № 414-V", "law-414 art_5" },
        { "ru", "ст. 188 Экологического кодекса Республики Казахстан", "code:environmental art_188" },
        { "kk", "Қазақстан Республикасы Экологиялық кодексінің 27-тарау 188-бабында", "code:environmental chp_27; code:environmental art_188" },
        { "en", "Article 188 of the Environmental Code", "code:environmental art_188" },
        { "en", "The Madrid Protocol says in Article 3 and in Article 4", "madrid-protocol; madrid-protocol art_3; madrid-protocol art_4" },
        { "en", "Article 3 of the same Protocol", "art_3" },
        { "en", "These conventions and Article 5", "art_5" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Citations_have_the_key_of_their_work_or_instrument(string language, string text, string keys) =>
        Assert.Equal(keys, string.Join("; ", new CitationReader(s_works).Read(language, text).Select(citation => citation.Key)));

    [Theory]
    [InlineData("ru", "статья 5 настоящего Протокола", CitationForm.Own)]
    [InlineData("kk", "осы Хаттаманың 5-бабы", CitationForm.Own)]
    [InlineData("en", "Article 5 of this Protocol", CitationForm.Own)]
    [InlineData("en", "Article 5", CitationForm.Bare)]
    [InlineData("kk", "5-бапта", CitationForm.Bare)]
    public void A_text_with_articles_cites_its_own(string language, string text, CitationForm form)
    {
        var citation = Assert.Single(new CitationReader(s_works, new CitationOwner("madrid-protocol", "protocol", HasArticles: true)).Read(language, text));
        Assert.Equal(("madrid-protocol art_5", form), (citation.Key, citation.Form));
    }

    [Fact]
    public void Another_kind_of_instrument_than_the_text_is_not_the_text_itself()
    {
        var citation = Assert.Single(new CitationReader(s_works, new CitationOwner("madrid-protocol", "protocol", HasArticles: true)).Read("en", "Article 5 of the Agreement"));
        Assert.Null(citation.Work);
    }

    [Fact]
    public void What_stands_alone_in_a_commentary_is_of_what_was_named_last_even_in_the_text_before()
    {
        var reader = new CitationReader(s_works, new CitationOwner("commentary", "commentary", HasArticles: false));
        reader.Read("en", "The Madrid Protocol is in force.");
        Assert.Equal("madrid-protocol art_7", Assert.Single(reader.Read("en", "Its Article 7 tells how.")).Key);
    }

    [Fact]
    public void Citations_are_in_order_and_inside_of_any_text()
    {
        var random = new Random(31);
        string[] pieces = ["Article ", "5", "(", ")", "-бап", " статьи ", " және ", "№ ", "Madrid Protocol", " of the ", "1997", " жылғы ", ".", "\n", "«", "»", "II", "Конвенция", " 10 июня ", "ғ", "\u0301"];
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var language in (string[])["kk", "ru", "en", "de"])
            {
                var end = 0;
                foreach (var mention in SearchService.Linking.Mentions.MentionReader.Read(language, text))
                {
                    Assert.True(mention.Start >= end && mention.Length > 0 && mention.End <= text.Length && mention.Key.Length > 0, $"{language} {text} (seed 31)");
                    end = mention.End;
                }

                var start = 0;
                foreach (var citation in new CitationReader(s_works).Read(language, text))
                {
                    Assert.True(citation.Start >= start && citation.Length > 0 && citation.Start + citation.Length <= text.Length, $"{language} {text} (seed 31)");
                    start = citation.Start;
                }
            }
        }
    }
}
