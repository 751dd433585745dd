using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Tokens;

public sealed class TokenizationTests
{
    [Theory]
    [InlineData("ru", "в статье 12-1 и 3.5", "в статье 12-1 и 3.5")]
    [InlineData("ru", "от 10.06.1997 года.", "от 10.06.1997 года")]
    [InlineData("ru", "1 000 тенге, 5,6,7", "1 000 тенге 5 6 7")]
    [InlineData("ru", "статья 12¹ и м²", "статья 12-1 и м 2")]
    [InlineData("ru", "стр. 5–7, 291-291", "стр 5 7 291-291")]
    [InlineData("ru", "научно-технический", "научно технический")]
    [InlineData("ru", "90-х годов, 5-й пункт", "90-х годов 5-й пункт")]
    [InlineData("ru", "т.е. и т.д., г.Алматы", "те и тд г алматы")]
    [InlineData("ru", "А.Б.Иванов", "аб иванов")]
    [InlineData("ru", "§ 3, № 561-IV", "§ 3 № 561 iv")]
    [InlineData("ru", "объ\u00ADект за\u0301мок е\u0308лка Ёлка", "объект замок елка елка")]
    [InlineData("ru", "Устройства и\u0306 й", "устройства й й")]
    [InlineData("kk", "5-бап. АҚШ-тың 1-ші", "5-бап|5 бап ақш-тың 1-ші")]
    [InlineData("kk", "болады.Мұндай", "болады мұндай")]
    [InlineData("kk", "1979ж., т.б.", "1979 ж тб")]
    [InlineData("kk", "күш-жігер, ЖШС-лардан", "күш жігер жшс-лардан")]
    [InlineData("kk", "жеке-дара 10а 195-Н", "жеке дара 10 а 195 н")]
    [InlineData("en", "The U.S. party's rights, 5th and 1990s", "the us party's rights 5th and 1990s")]
    [InlineData("en", "‘quoted’ parties’ well‐known", "quoted parties well known")]
    [InlineData("en", "CO2 emissions e.g. No.5", "co 2 emissions eg no 5")]
    public void Texts_become_these_exact_forms(string language, string text, string expected)
    {
        var forms = expected.Split('|')[^1];
        Assert.Equal(forms, TokenList.Exact(language, text));
    }

    [Theory]
    [InlineData("ru", "РК", TokenKind.Abbreviation)]
    [InlineData("ru", "ст.", TokenKind.Abbreviation)]
    [InlineData("ru", "т.е.", TokenKind.Abbreviation)]
    [InlineData("ru", "закон", TokenKind.Word)]
    [InlineData("ru", "НАТО", TokenKind.Abbreviation)]
    [InlineData("ru", "XIV", TokenKind.Number)]
    [InlineData("kk", "ХІV", TokenKind.Number)]
    [InlineData("kk", "БҰҰ", TokenKind.Abbreviation)]
    [InlineData("kk", "№", TokenKind.Sign)]
    [InlineData("en", "art.", TokenKind.Abbreviation)]
    [InlineData("en", "I", TokenKind.Word)]
    [InlineData("en", "II", TokenKind.Number)]
    [InlineData("en", "12-1", TokenKind.Number)]
    [InlineData("en", "CV", TokenKind.Abbreviation)]
    public void Tokens_have_these_kinds(string language, string text, TokenKind kind) =>
        Assert.Equal(kind, TokenList.Of(language, text).Single().Kind);

    [Fact]
    public void In_a_line_of_capitals_only_known_abbreviations_are_such()
    {
        var kinds = TokenList.Of("ru", "ЗАКОН РК О ВОДЕ. Закон РК о ГТС").ToDictionary(row => row.Exact + row.Start, row => row.Kind);
        Assert.Equal(TokenKind.Word, kinds["закон0"]);
        Assert.Equal(TokenKind.Abbreviation, kinds["рк6"]);
        Assert.Equal(TokenKind.Word, kinds["воде11"]);
        Assert.Equal(TokenKind.Abbreviation, kinds["гтс28"]);
    }

    [Fact]
    public void The_words_of_the_seed_typed_with_look_alikes_are_the_right_words()
    {
        var text = File.ReadAllText(Requires.Shared("corpus/seeds/000_1406ed2fdc0d1362.txt"));
        var words = TokenList.Of("kk", text).ToLookup(row => row.Exact, row => text[row.Start..row.End]);
        Assert.Contains("жаhандық", words["жаһандық"]);
        Assert.Contains("серiктестiктiң", words["серіктестіктің"]);
        Assert.Contains("тиiс", words["тиіс"]);
        Assert.Equal(
            TokenList.Of("kk", "серіктестік").Single().Stems,
            TokenList.Of("kk", "серiктестiктiң").Single().Stems);
    }

    [Fact]
    public void The_words_that_the_seed_has_glued_together_are_found_at_their_places()
    {
        var text = File.ReadAllText(Requires.Shared("corpus/seeds/000_1406ed2fdc0d1362.txt"));
        var rows = TokenList.Of("kk", text[..text.IndexOf("мақсатында", StringComparison.Ordinal)]);
        var first = rows.FindIndex(row => row.Exact == "қоршаған");
        var words = rows.Skip(first).Take(5).ToArray();
        Assert.Equal(["қоршаған", "ортаны", "қорғау", "саласында", "халықаралық"], words.Select(row => row.Exact));
        Assert.All(words, row => Assert.Equal(row.Exact, text[row.Start..row.End]));
    }

    [Fact]
    public void Offsets_are_those_of_the_text_as_given()
    {
        const string Text = "  Жа\u00ADhандық, АҚШ-тың и\u0306од";
        var rows = TokenList.Of("kk", Text);
        Assert.Equal(["жаһандық", "ақш-тың", "йод"], rows.Select(row => row.Exact));
        Assert.Equal(["Жа\u00ADhандық", "АҚШ-тың", "и\u0306од"], rows.Select(row => Text[row.Start..row.End]));
    }

    [Fact]
    public void An_attached_ending_is_not_in_the_stem()
    {
        Assert.Equal(["ақш", "5", "жшс", "cites"], TokenList.Of("kk", "АҚШ-тың 5-ші жшс-лардың CITES-тің").Select(row => row.Stems));
        Assert.Equal(["12", "90"], TokenList.Of("ru", "12-го 90-х").Select(row => row.Stems));
        Assert.Equal(["5", "1990"], TokenList.Of("en", "5th 1990s").Select(row => row.Stems));
    }

    [Fact]
    public void Case_does_not_change_the_stem()
    {
        foreach (var (language, word) in new[] { ("ru", "ЗАКОНА"), ("ru", "ОАО"), ("kk", "ЗАҢЫ"), ("en", "RIGHTS"), ("en", "XIV") })
        {
            Assert.Equal(
                TokenList.Of(language, word.ToLowerInvariant()).Single().Stems,
                TokenList.Of(language, word).Single().Stems);
        }
    }
}
