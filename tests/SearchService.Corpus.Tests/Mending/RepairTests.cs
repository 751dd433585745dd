using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Tests.Mending;

public sealed class RepairTests
{
    [Theory]
    [InlineData("ru", "охрана природ-\nных ресурсов и природных сред", "охрана природных ресурсов и природных сред", "hyphenation")]
    [InlineData("ru", "программы научно-\nтехнического развития", "программы научно-технического развития", "hyphenation")]
    [InlineData("en", "a long-\nterm plan for the long and the short term", "a long-term plan for the long and the short term", "hyphenation")]
    [InlineData("ru", "на следующий 10-\nлетний период", "на следующий 10-летний период", "hyphenation")]
    [InlineData("kk", "бірлескен іс-\nшаралар және іс-шаралар", "бірлескен іс-шаралар және іс-шаралар", "hyphenation")]
    [InlineData("ru", "сотруд\u00ADничество", "сотрудничество", "soft-hyphen")]
    [InlineData("ru", "сотруд\u00AD\n  ничество", "сотрудничество", "hyphenation")]
    [InlineData("ru", "охрана  природы", "охрана природы", "spaces")]
    [InlineData("ru", "охра\u200Bна природы", "охрана природы", "spaces")]
    [InlineData("ru", "научно - технических программ", "научно-технических программ", "spaces")]
    [InlineData("ru", "научно- технических программ", "научно-технических программ", "spaces")]
    [InlineData("ru", "российско - казахстанский проект", "российско-казахстанский проект", "spaces")]
    [InlineData("kk", "орынды..Әлемдік қауымдастық", "орынды. Әлемдік қауымдастық", "dots")]
    [InlineData("kk", "негізделген.....Әдебиет", "негізделген. Әдебиет", "dots")]
    [InlineData("kk", "бағыттары:.Мұндай саясат", "бағыттары: Мұндай саясат", "dots")]
    [InlineData("kk", "Н.\nНазарбаев атап өтті", "Н. Назарбаев атап өтті", "broken-line")]
    [InlineData("kk", "18.12.1992 ж.\nқосылды", "18.12.1992 ж. қосылды", "broken-line")]
    [InlineData("ru", "охрана\nприроды", "охрана природы", "broken-line")]
    [InlineData("ru", "каждая из Сторон\n\n\nне позднее", "каждая из Сторон не позднее", "broken-line")]
    [InlineData("kk", "жаhандық", "жаһандық", "look-alike")]
    [InlineData("kk", "сeрiктестiк", "серіктестік", "look-alike")]
    [InlineData("kk", "қоршағанортанықорғаусаласындахалықаралық", "қоршаған ортаны қорғау саласында халықаралық", "glued-words")]
    [InlineData("kk", "төленеді.Қызметін жүзеге асырады", "төленеді. Қызметін жүзеге асырады", "spaces")]
    [InlineData("en", "the **bold** word", "the bold word", "markup")]
    [InlineData("en", "2<sup>nd</sup> year", "2nd year", "markup")]
    [InlineData("en", "5 m<sup>2</sup> of land", "5 m² of land", "markup")]
    [InlineData("en", "[a@b.kz](mailto:a@b.kz) writes", "a@b.kz writes", "markup")]
    [InlineData("en", "Parties &amp; States", "Parties & States", "markup")]
    [InlineData("en", "before <b>inside</b> behind", "before inside behind", "markup")]
    public void A_fault_is_mended_and_listed(string language, string source, string expected, string kind)
    {
        var repaired = TextRepairer.Repair("f.txt", source, language, markdown: false);
        Assert.Equal(expected, Assert.Single(repaired.Paragraphs).Text.Text);
        Assert.Contains(repaired.Repairs, repair => repair.Kind == kind && repair.Line >= 1 && repair.File == "f.txt");
    }

    [Theory]
    [InlineData("ru", "право - исключительное правомочие")]
    [InlineData("ru", "государство - активный участник")]
    [InlineData("ru", "одно - единственное условие")]
    [InlineData("ru", "научно- и производственно-технический")]
    [InlineData("ru", "Москва - столица")]
    [InlineData("ru", "г.Алматы и ул.Абая")]
    [InlineData("ru", "и так далее...")]
    [InlineData("ru", "подпись ............ дата")]
    [InlineData("ru", "Введение.....5")]
    [InlineData("kk", "К.Мәсімов пен Н.Ә.Назарбаев")]
    [InlineData("kk", "теміржол радиохабарлары")]
    [InlineData("kk", "IV тарау және XIX ғасыр")]
    [InlineData("en", "a < b and b > c")]
    [InlineData("en", "AT&T and R&D; 5 * 3 * 2")]
    [InlineData("en", "until 31 December* and 1 January**")]
    [InlineData("en", "see [1](2) and [3], [4]")]
    [InlineData("en", "signed ________ by __________")]
    [InlineData("en", "the Cyrillic word слово and the Latin word")]
    public void What_is_no_certain_fault_stays_as_it_is(string language, string source)
    {
        var repaired = TextRepairer.Repair("f.txt", source, language, markdown: false);
        Assert.Equal(source, Assert.Single(repaired.Paragraphs).Text.Text);
        Assert.Empty(repaired.Repairs);
    }

    [Theory]
    [InlineData("Стороны согласились:\nпервое.", 2)]
    [InlineData("исходя из интересов,\n\nсознавая ответственность", 2)]
    [InlineData("1) первое\n2) второе", 2)]
    [InlineData("- первое\n- второе", 2)]
    [InlineData("перечень\nа) первое\nб) второе", 3)]
    [InlineData("Статья 1\nСтороны сотрудничают", 2)]
    [InlineData("Глава 2\nОсновные положения", 2)]
    [InlineData("Казахстан      Россия\nза Правительство", 2)]
    [InlineData("| a | b |\n| c | d |", 2)]
    [InlineData("Первое предложение.\n\nвторое предложение", 2)]
    public void Lines_that_belong_apart_are_not_joined(string source, int paragraphs) =>
        Assert.Equal(paragraphs, TextRepairer.Repair("f.txt", source, "ru", markdown: false).Paragraphs.Count);

    [Fact]
    public void A_wrapped_text_is_joined_where_the_next_word_did_not_fit()
    {
        const string Text = """
            Agreement between the Government of the Republic of Kazakhstan and the
            Government of another State on cooperation in the field of environment
            protection enters into force. The Parties exchange information and the
            Commission meets each year.
            A new line begins here because there was room for it in the line above
            Kazakhstan and the other State. Both Parties will inform each other of
            Measures taken under national law, and the Commission will consider of
            Each of them what has to be done about it in the year that follows it.
            The End.
            """;
        var paragraphs = TextRepairer.Repair("f.txt", Text, "en", markdown: false).Paragraphs;
        Assert.StartsWith("Agreement between the Government of the Republic of Kazakhstan and the Government of another", paragraphs[0].Text.Text, StringComparison.Ordinal);
        Assert.EndsWith("and the Commission meets each year.", paragraphs[0].Text.Text, StringComparison.Ordinal);
        Assert.StartsWith("A new line begins here", paragraphs[1].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_Markdown_are_taken_away_in_Markdown_files()
    {
        const string Text = "# Title #\n\n> quoted *words* and `code`\n\n* item one\n+ item two\n\n```\nfenced\n```\n\nescaped \\* sign\n\nUnder\n=====\n\n***\n\n_all_ [link](page.md)";
        var paragraphs = TextRepairer.Repair("f.md", Text, "en", markdown: true).Paragraphs;
        Assert.Equal(["Title", "quoted words and code", "- item one", "- item two", "fenced", "escaped * sign", "Under", "all link"], paragraphs.Select(p => p.Text.Text));
        Assert.Equal([1, 0, 0, 0, 0, 0, 1, 0], paragraphs.Select(p => p.HeadingLevel));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:x\">text</a>")]
    [InlineData("<p style='x'>text<br/>more</p>")]
    [InlineData("<!-- hidden -->text")]
    public void Tags_do_not_survive(string source)
    {
        var repaired = TextRepairer.Repair("f.txt", "word " + source, "en", markdown: false);
        Assert.All(repaired.Paragraphs, p => Assert.DoesNotContain('<', p.Text.Text));
    }

    [Fact]
    public void A_position_in_the_mended_text_leads_to_its_source()
    {
        const string Source = "охрана  сотруд-\nничества, жаhандық &amp; **сөз** қоршағанортанықорғаусаласындахалықаралық";
        var text = TextRepairer.Repair("f.txt", Source, "kk", markdown: false).Paragraphs[0].Text;
        foreach (var word in new[] { "охрана", "жаһандық", "сөз", "халықаралық" })
        {
            var at = text.Text.IndexOf(word, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{word} in {text.Text}");
            Assert.Equal(Source.IndexOf(word[..2], StringComparison.Ordinal) is var found && word == "халықаралық" ? Source.LastIndexOf(word, StringComparison.Ordinal) : found, text.SourceAt(at));
        }
    }

    [Fact]
    public void A_repair_knows_its_line_in_files_of_any_line_end()
    {
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var repaired = TextRepairer.Repair("f.txt", $"Первая.{lineEnd}{lineEnd}Вторая.{lineEnd}{lineEnd}Третья  строка.", "ru", markdown: false);
            Assert.Equal(5, Assert.Single(repaired.Repairs).Line);
        }
    }
}
