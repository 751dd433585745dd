using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Languages;

/// <summary>Hyphens, abbreviations, numerals and the like, as laws write them: the stems of a text, divided by spaces.</summary>
public sealed class WritingTests
{
    [Theory]
    [InlineData("5-бап 5-бабының", "5 бап 5 бап")]
    [InlineData("АҚШ-тың ЖШС-ге ЖШС-нің БҰҰ-ға ТМД-ға", "ақш жшс жшс бұұ тмд")]
    [InlineData("2010-ға 10-нан 100-ден", "2010 10 100")]
    [InlineData("5-ші 12-шi 21-ғасыр", "5 12 21 ғасыр")]
    [InlineData("ХХІ ғасыр, XXI-ші, ІІІ тарау, IV-тарау, V-тараудың", "xxi ғасыр xxi iii тарау iv тарау v тарау")]
    [InlineData("1-тармақшасында, 2015-2020 жылдары", "1 тармақша 2015-2020 жыл")]
    [InlineData("№5 бұйрық, т.б., млн. теңге", "№ 5 бұйрық тб млн теңге")]
    [InlineData("әлеуметтік-экономикалық, Қазақстан-2050", "әлеуметтік экономикалық қазақстан 2050")]
    public void Kazakh(string text, string stems) => Assert.Equal(stems, Stems("kk", text));

    [Theory]
    [InlineData("ёлка елка ЁЛКА счёт счета", "елка елка елка счет счет")]
    [InlineData("зaконa cуд", "закон суд")]
    [InlineData("ООН РК СНГ ТОО", "оон рк снг тоо")]
    [InlineData("ст. 5, п. 2 ч. 3 гл. IV", "статья|ст 5 пункт|п 2 часть|ч 3 глава|гл iv")]
    [InlineData("п 2 статьи 5", "п 2 статья 5")]
    [InlineData("пп. 1), абз. 2 и прил. 3", "подпункт|пп 1 абзац|абз 2 и приложение|прил 3")]
    [InlineData("общественно-политический", "обществен|общественный политический")]
    [InlineData("торгово-промышленной и юго-восточного", "торгов|торговый промышленный и юг восточный")]
    [InlineData("5-го 90-х ХХI в.", "5 90 xxi в")]
    [InlineData("т.е. и т.д.", "те и тд")]
    [InlineData("сведения сведений сведение сведениями", "сведение сведение сведение сведение")]
    [InlineData("пенсия пенсий пенсиями полномочий полномочие", "пенсия пенсия пенсия полномочие полномочие")]
    public void Russian(string text, string stems) => Assert.Equal(stems, Stems("ru", text));

    [Theory]
    [InlineData("the Parties' State's party’s", "the parti state parti")]
    [InlineData("Art. 5 para. 2(b), arts. 6-7", "articl|art 5 paragraph|para 2 b articl|art 6-7")]
    [InlineData("No. 5 of art and crafts", "number|no 5 of art and craft")]
    [InlineData("cross-border non-compliance", "cross border non complianc")]
    [InlineData("U.S. and U.K., e.g. the UN", "us and uk eg the un")]
    [InlineData("5th 1990s", "5 1990")]
    [InlineData("customs customer's customers", "customs custom custom")]
    [InlineData("directives direct direction", "directive direct direct")]
    [InlineData("government's governing governance", "government govern governance")]
    [InlineData("international internal party partial", "internat internal parti partial")]
    public void English(string text, string stems) => Assert.Equal(stems, Stems("en", text));

    [Fact]
    public void Every_protected_term_would_be_merged_by_porter_and_its_forms_share_a_stem()
    {
        var (own, porter) = (new EnglishStemmer(), new Porter2Stemmer());
        foreach (var (form, term) in EnglishStemmer.Terms)
        {
            Assert.Equal(term, StemOf(own, form));
            Assert.True(form == term || StemOf(porter, form) != term || form.StartsWith(term, StringComparison.Ordinal), form);
        }

        Assert.Equal(StemOf(porter, "publication"), StemOf(own, "public"));
        Assert.NotEqual(StemOf(own, "publication"), StemOf(own, "public"));
    }

    private static string StemOf(Stemmer stemmer, string word)
    {
        var stems = new StemBuffer();
        stemmer.Stem(word, TokenKind.Word, stems);
        return stems[0].ToString();
    }

    private static string Stems(string language, string text) => string.Join(' ', TokenList.Of(language, text).Select(row => row.Stems));
}
