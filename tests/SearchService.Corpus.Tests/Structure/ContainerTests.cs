using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

public sealed class ContainerTests
{
    public static TheoryData<string, string, string, string> Containers => new()
    {
        { "kk", "1-бөлім. Жалпы бөлім\n\n2-тарау. Негізгі ережелер", "5-бап", "1-бөлім. Жалпы бөлім / 2-тарау. Негізгі ережелер" },
        { "kk", "II ТАРАУ\n\nНЕГІЗГІ ЕРЕЖЕЛЕР", "5-бап", "II ТАРАУ. НЕГІЗГІ ЕРЕЖЕЛЕР" },
        { "kk", "2 - тарау. Негізгі ережелер\n§ 3. Құқықтар", "5-бап", "2 - тарау. Негізгі ережелер / § 3. Құқықтар" },
        { "ru", "РАЗДЕЛ I. ОБЩАЯ ЧАСТЬ\n\nГлава 2. Основные положения", "Статья 5", "РАЗДЕЛ I. ОБЩАЯ ЧАСТЬ / Глава 2. Основные положения" },
        { "ru", "ГЛАВА 2\n\nОСНОВНЫЕ ПОЛОЖЕНИЯ", "Статья 5", "ГЛАВА 2. ОСНОВНЫЕ ПОЛОЖЕНИЯ" },
        { "ru", "ЧАСТЬ 1\nРаздел 2. Права\n§ 3. Споры", "Статья 5", "ЧАСТЬ 1 / Раздел 2. Права / § 3. Споры" },
        { "ru", "## Глава 2. Основные положения", "Статья 5", "Глава 2. Основные положения" },
        { "en", "PART I\n\nGENERAL\n\nChapter 2. Principles", "Article 5", "PART I. GENERAL / Chapter 2. Principles" },
        { "en", "Chapter II: Principles\nSection 3. Rights", "Article 5", "Chapter II: Principles / Section 3. Rights" },
        { "en", "## Principles", "Article 5", "Principles" },
    };

    [Theory]
    [MemberData(nameof(Containers))]
    public void Parts_and_chapters_are_the_path_of_the_articles_below_them(string language, string containers, string label, string path)
    {
        var text = language switch { "kk" => "Тараптар ынтымақтасады.", "ru" => "Стороны сотрудничают.", _ => "The Parties cooperate." };
        var document = DocumentParser.Parse("case.md", $"{containers}\n\n{label}\n\n{text}", language, "case");
        var article = Assert.Single(document.Provisions);
        Assert.Equal("art_5", article.Eid);
        Assert.Equal(path, string.Join(" / ", article.Path));
        Assert.Equal(text, article.Text);
    }

    [Theory]
    [InlineData("kk", "1-бап. Мақсаты\n\nМәтін бар.\n\n1-қосымша\n\n1-бап. Қосымша мақсат\n\nБасқа мәтін.", "art_1 annex_1 annex_1__art_1")]
    [InlineData("ru", "Статья 1. Цель\n\nТекст есть.\n\nПриложение № 2 к Соглашению\n\nПорядок таков.", "art_1 annex_2")]
    [InlineData("ru", "Статья 1\n\nТекст есть.\n\nПриложение\n\nСтатья 1\n\nДругой текст.", "art_1 annex_1 annex_1__art_1")]
    [InlineData("en", "Article 1\n\nThere is text.\n\nANNEX II\n\nList of species.", "art_1 annex_2")]
    [InlineData("en", "Article 1\n\nThere is text.\n\nAnnex A. Fees\n\nFees are paid.", "art_1 annex_a")]
    [InlineData("en", "Article 1\n\nThere is text.\n\nArticle 2\n\nAnnex I includes all species.", "art_1 art_2")]
    public void Annexes_stand_behind_the_articles_with_their_own_numbers(string language, string text, string eids)
    {
        var document = DocumentParser.Parse("case.txt", text, language, "case");
        Assert.Equal(eids, string.Join(' ', document.Provisions.Select(provision => provision.Eid)));
        Assert.Null(Coverage.FirstLoss(document));
    }

    [Theory]
    [InlineData("kk", "Бұл келісім жасалды деп\n\n1-бап\n\nМәтін бар.\n\n2010 жылғы 5 мамырда Астана қаласында қазақ және орыс тілдерінде екі данада жасалды.\n\nҚазақстан Республикасының Үкіметі үшін", "preamble art_1 final signatures")]
    [InlineData("ru", "Стороны согласились:\n\nСтатья 1\n\nТекст есть.\n\nСовершено в г. Астане 5 мая 2010 года.\n\nЗа Правительство Республики Казахстан", "preamble art_1 final signatures")]
    [InlineData("en", "The Parties have agreed:\n\nArticle 1\n\nThere is text.\n\nDone at Astana on 5 May 2010.\n\nFor the Government of Kazakhstan", "preamble art_1 final signatures")]
    [InlineData("en", "Article 1\n\nThere is text.\n\nIN WITNESS WHEREOF the undersigned have signed this Agreement.", "art_1 final")]
    [InlineData("ru", "### Преамбула\n\nСтороны согласились.\n\n### Статья 1\n\nТекст есть.\n\n### Заключительные положения\n\nСовершено в двух экземплярах.", "preamble art_1 final")]
    public void Preamble_final_clauses_and_signatures_frame_the_articles(string language, string text, string eids)
    {
        var document = DocumentParser.Parse("case.md", text, language, "case");
        Assert.Equal(eids, string.Join(' ', document.Provisions.Select(provision => provision.Eid)));
    }

    [Fact]
    public void Articles_quoted_by_an_amendment_stay_in_its_text()
    {
        var text = "1-бап. Заңға мынадай өзгерістер енгізілсін:\n\n«60-2-бап. Бірінші\n\nМәтін бар.\n\n60-3-бап. Екінші\n\nТағы мәтін.»;\n\n2-бап. Осы Заң қолданысқа енгізіледі.";
        var document = DocumentParser.Parse("case.txt", text, "kk", "case");
        Assert.Equal(["art_1", "art_2"], document.Provisions.Select(provision => provision.Eid));
        Assert.Contains("60-3-бап. Екінші", document.Provisions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_runs_on_in_one_paragraph_gets_a_paragraph_for_each_item()
    {
        var text = "Статья 1\n\n1. Стороны сотрудничают: 1) в охране природы, согласно статье 7. 2010 года; 2) в обмене информацией о состоянии окружающей среды. "
            + "2. Стороны создают комиссию, которая собирается не реже 1 раза в год. 4. Решения комиссии обязательны для Сторон. 3. Комиссия избирает председателя.";
        var lines = Assert.Single(DocumentParser.Parse("case.txt", text, "ru", "case").Provisions).Text.Split('\n');
        Assert.Equal(
            ["1. Стороны сотрудничают:", "1) в охране природы, согласно статье 7. 2010 года;", "2) в обмене информацией о состоянии окружающей среды.",
                "2. Стороны создают комиссию, которая собирается не реже 1 раза в год. 4. Решения комиссии обязательны для Сторон.", "3. Комиссия избирает председателя."],
            lines);
    }

    [Fact]
    public void Articles_of_a_second_document_in_the_file_do_not_mix_with_those_of_the_first()
    {
        var text = "Article 1\n\nFirst text.\n\nArticle 2\n\nMore text.\n\nPROTOCOL\n\nThe Parties also agree:\n\nArticle 1\n\nOther text.";
        var document = DocumentParser.Parse("case.txt", text, "en", "case");
        Assert.Equal(["art_1", "art_2", "doc_2__preamble", "doc_2__art_1"], document.Provisions.Select(provision => provision.Eid));
    }

    [Fact]
    public void A_text_by_sections_is_numbered_by_sections()
    {
        var document = DocumentParser.Parse("act.txt", "Section 1. Scope\n\nThis Act applies.\n\nSection 2. Terms\n\nTerms are defined.\n\nSection 3. Fees\n\nFees are paid.", "en", "act");
        Assert.Equal(["sec_1", "sec_2", "sec_3"], document.Provisions.Select(provision => provision.Eid));
        Assert.All(document.Provisions, provision => Assert.Equal(ProvisionKind.Section, provision.Kind));
    }

    [Fact]
    public void A_commentary_is_divided_by_its_headings_and_its_literature_stands_apart()
    {
        var text = "# Title of the commentary\n\nA note on it.\n\n## First part\n\nSome text of it.\n\n## Second part\n\nMore text of it.\n\n## References\n\n1. A book\n2. Another book";
        var document = DocumentParser.Parse("c.md", text, "en", "c");
        Assert.Equal(["preamble", "sec_1", "sec_2", "references"], document.Provisions.Select(provision => provision.Eid));
        Assert.Equal(["", "First part", "Second part", "References"], document.Provisions.Select(provision => provision.Heading));
        Assert.Null(Coverage.FirstLoss(document));
    }
}
