using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

/// <summary>The forms of article headings and of citations, each in a small document of its language.</summary>
public sealed class ArticleFormTests
{
    private static readonly Dictionary<string, string[]> s_headings = new()
    {
        ["kk"] =
        [
            "{0}-бап. {1}\n{2}", "{0}-бап {1}\n\n{2}", "{0} - бап. {1}\n{2}", "{0}- бап. {1}\n{2}", "{0} -бап. {1}\n{2}", "{0}-бап: {1}\n{2}", "{0}-бап – {1}\n{2}",
            "{0}-бап\n{1}\n{2}", "{0}-бап\n\n{1}\n\n{2}", "{0}-БАП\n{1}\n{2}", "{0}-бап.{1}\n{2}", "**{0}-бап. {1}**\n\n{2}", "### {0}-бап. {1}\n\n{2}",
            "{0}–бап. {1}\n{2}", "  {0}-бап.   {1}\n{2}", "<b>{0}-бап. {1}</b><br>{2}",
        ],
        ["ru"] =
        [
            "Статья {0}. {1}\n{2}", "Статья {0} {1}\n\n{2}", "Статья {0}\n{1}\n{2}", "Статья {0}\n\n{1}\n\n{2}", "Статья {0}.\n{1}\n{2}", "СТАТЬЯ {0}. {1}\n{2}",
            "СТАТЬЯ {0}\n{1}\n{2}", "Статья № {0}. {1}\n{2}", "Статья {0} – {1}\n{2}", "Статья {0}: {1}\n{2}", "**Статья {0}. {1}**\n\n{2}", "### Статья {0}. {1}\n\n{2}",
            "Статья  {0}.  {1}\n{2}", "Статья&nbsp;{0}. {1}\n{2}",
        ],
        ["en"] =
        [
            "Article {0}. {1}\n{2}", "Article {0} {1}\n\n{2}", "Article {0}\n{1}\n{2}", "Article {0}\n\n{1}\n\n{2}", "ARTICLE {0}. {1}\n{2}", "ARTICLE {0}\n{1}\n{2}",
            "Article {0}: {1}\n{2}", "Article {0} – {1}\n{2}", "Art. {0}. {1}\n{2}", "**Article {0}. {1}**\n\n{2}", "## Article {0}. {1}\n\n{2}", "Article  {0}.\n{1}\n{2}",
        ],
    };

    private static readonly Dictionary<string, (string Heading, string Text)[]> s_contents = new()
    {
        ["kk"] = [("Жалпы ережелер", "Осы Келісім Тараптардың ынтымақтастығын реттейді."), ("Ынтымақтастық салалары", "Тараптар ақпарат алмасады."), ("Күшіне енуі", "Келісім қол қойылған күннен бастап күшіне енеді.")],
        ["ru"] = [("Общие положения", "Настоящее Соглашение регулирует сотрудничество Сторон."), ("Области сотрудничества", "Стороны обмениваются информацией."), ("Вступление в силу", "Соглашение вступает в силу со дня подписания.")],
        ["en"] = [("General provisions", "This Agreement governs the cooperation of the Parties."), ("Fields of cooperation", "The Parties exchange information."), ("Entry into force", "The Agreement enters into force on signature.")],
    };

    private static readonly Dictionary<string, string[]> s_citations = new()
    {
        ["kk"] =
        [
            "осы Кодекстің 7-бабында көзделген", "7-бапқа сәйкес", "7-баптың ережелері қолданылады", "7-бапта көрсетілген", "3 және 7-баптар бойынша", "Шарттың 7-бабы",
            "7-бап мынадай редакцияда жазылсын", "7-бап алып тасталсын", "7-бабына өзгеріс енгізілсін", "(7-бап)", "Заңның 7-бабының 2-тармағы", "7-баппен толықтырылсын",
        ],
        ["ru"] =
        [
            "в соответствии со статьей 7", "согласно статье 7", "статьи 7 настоящего Соглашения", "в статье 7 говорится", "Статья 7 настоящего Соглашения применяется", "Статья 7, пункт 2",
            "Статьи 7 и 9 применяются", "по статье 7", "(статья 7)", "Статья 7 Конституции гарантирует это", "пункт 1 статьи 7", "Статью 7 исключить",
        ],
        ["en"] =
        [
            "under Article 7", "Article 7 of this Agreement applies", "Article 7 shall apply", "in accordance with Article 7", "Article 7(1) applies", "Articles 7 and 9 apply",
            "(Article 7)", "see Article 7, paragraph 2", "Article 7, paragraph 2, applies", "referred to in Article 7", "Article 7 and Article 9 apply", "pursuant to article 7",
        ],
    };

    private static readonly string[] s_numbers = ["1 2 3", "12 13 14", "12 12-1 13", "1 2 4"];

    public static TheoryData<string, string, string> Headings()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, forms) in s_headings)
        {
            foreach (var form in forms)
            {
                foreach (var numbers in s_numbers)
                {
                    data.Add(language, form, numbers);
                }
            }
        }

        return data;
    }

    public static TheoryData<string, string, string> Citations()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, citations) in s_citations)
        {
            foreach (var citation in citations)
            {
                data.Add(language, citation, "at the start of a paragraph");
                data.Add(language, citation, "at the start of a sentence");
                data.Add(language, citation, "inside a sentence");
                data.Add(language, citation, "behind a line break");
                data.Add(language, citation, "in a list");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void Every_form_of_heading_gives_the_articles_with_heading_and_text(string language, string form, string numbers)
    {
        var parts = numbers.Split(' ');
        var articles = parts.Select((number, i) => string.Format(null, form, number, s_contents[language][i].Heading, s_contents[language][i].Text));
        var document = Parse(string.Join("\n\n", articles), language);
        var found = document.Provisions.Where(provision => provision.Kind == ProvisionKind.Article).ToList();
        Assert.Equal(parts.Select(number => $"art_{number}"), found.Select(provision => provision.Eid));
        Assert.Equal(parts, found.Select(provision => provision.Number));
        Assert.Equal(s_contents[language].Select(content => content.Heading), found.Select(provision => provision.Heading));
        Assert.Equal(s_contents[language].Select(content => content.Text), found.Select(provision => provision.Text));
    }

    [Theory]
    [MemberData(nameof(Citations))]
    public void A_number_in_a_sentence_is_not_a_heading(string language, string citation, string place)
    {
        var contents = s_contents[language];
        var word = contents[0].Text.Split(' ')[0];
        var cited = place switch
        {
            "at the start of a paragraph" => $"{contents[1].Text}\n\n{citation}.",
            "at the start of a sentence" => $"{contents[1].Text} {citation}.",
            "inside a sentence" => $"{word} {citation}, {contents[1].Text}",
            "behind a line break" => $"{contents[1].Text.TrimEnd('.')},\n{citation}.",
            _ => $"{word}:\n1) {citation};\n2) {contents[1].Text}",
        };
        string[] label = language switch { "kk" => ["1-бап. ", "2-бап. ", "3-бап. "], "ru" => ["Статья 1. ", "Статья 2. ", "Статья 3. "], _ => ["Article 1. ", "Article 2. ", "Article 3. "] };
        var document = Parse($"{label[0]}{contents[0].Heading}\n\n{contents[0].Text}\n\n{label[1]}{contents[1].Heading}\n\n{cited}\n\n{label[2]}{contents[2].Heading}\n\n{contents[2].Text}", language);
        Assert.Equal(["art_1", "art_2", "art_3"], document.Provisions.Select(provision => provision.Eid));
        Assert.Null(Coverage.FirstLoss(document));
    }

    [Theory]
    [InlineData("kk", "1-бап. Мақсаты 1. Тараптар ынтымақтасады. 2-бап. Салалары 1. Тараптар ақпарат алмасады. 3-бап. Күшіне енуі 1. Келісім күшіне енеді.")]
    [InlineData("kk", "1-бап Тараптар ынтымақтасады және бірлеседі. 2-бап Тараптар ақпарат алмасады. 3-бап Келісім күшіне енеді.")]
    [InlineData("ru", "Статья 1. Цель 1. Стороны сотрудничают. Статья 2. Области 1. Стороны обмениваются информацией. Статья 3. Срок 1. Соглашение вступает в силу.")]
    [InlineData("ru", "СТАТЬЯ 1. Стороны сотрудничают. СТАТЬЯ 2. Стороны обмениваются информацией. СТАТЬЯ 3. Соглашение вступает в силу.")]
    [InlineData("en", "ARTICLE 1. The Parties cooperate. ARTICLE 2. The Parties exchange information. ARTICLE 3. The Agreement enters into force.")]
    [InlineData("en", "Article 1. Aim 1. The Parties cooperate. Article 2. Fields 1. The Parties exchange information. Article 3. Term 1. It enters into force.")]
    public void Headings_in_mid_line_divide_a_text_of_one_line(string language, string text)
    {
        var document = Parse(text, language);
        Assert.Equal(["art_1", "art_2", "art_3"], document.Provisions.Select(provision => provision.Eid));
        Assert.Null(Coverage.FirstLoss(document));
    }

    [Theory]
    [InlineData("kk", "1-бап. {0}\n2-бап. {1}\n3-бап. {2}", "kk")]
    [InlineData("ru", "Статья 1. {0}\nСтатья 2. {1}\nСтатья 3. {2}", "ru")]
    [InlineData("en", "Article I. {0}\nArticle II. {1}\nArticle III. {2}", "en")]
    public void The_same_article_has_the_same_element_id_in_every_language(string language, string form, string contents)
    {
        var texts = s_contents[contents];
        var document = Parse(string.Format(null, form, texts[0].Text, texts[1].Text, texts[2].Text), language);
        Assert.Equal(["art_1", "art_2", "art_3"], document.Provisions.Select(provision => provision.Eid));
    }

    [Theory]
    [InlineData("en", "Article 9bis", "art_9bis", "9bis")]
    [InlineData("en", "Article 9 bis", "art_9bis", "bis")]
    [InlineData("ru", "Статья 9ter", "art_9ter", "9ter")]
    [InlineData("kk", "9quater-бап", "art_9quater", "9quater")]
    [InlineData("ru", "Статья 9<sup>1</sup>", "art_9-1", "9¹")]
    [InlineData("ru", "Статья 9-1", "art_9-1", "9-1")]
    [InlineData("ru", "Статья 9.1", "art_9.1", "9.1")]
    [InlineData("kk", "9.1-бап", "art_9.1", "9.1")]
    [InlineData("kk", "XI бап", "art_11", "XI")]
    public void Unusual_numbers_have_their_element_ids(string language, string label, string eid, string number)
    {
        var contents = s_contents[language];
        var document = Parse($"{label}. {contents[0].Heading}\n\n{contents[0].Text}", language);
        Assert.Equal(eid, Assert.Single(document.Provisions).Eid);
        Assert.EndsWith(number, document.Provisions[0].Number, StringComparison.Ordinal);
    }

    private static ParsedDocument Parse(string text, string language) => DocumentParser.Parse("case.md", text, language, "case");
}
