using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;

namespace SearchService.Corpus.Tests.Structure;

public sealed class SeedTests
{
    private static readonly Lazy<(Dictionary<string, Work> Works, CorpusReport Report)> s_seeds = new(ReadSeeds);

    private static Work Kazakh => s_seeds.Value.Works["kk"];

    private static Work English => s_seeds.Value.Works["en"];

    private static Work Russian => s_seeds.Value.Works["ru"];

    [Fact]
    public void The_seeds_are_three_works_and_nothing_is_skipped()
    {
        Assert.Equal(["en", "kk", "ru"], s_seeds.Value.Works.Keys.Order());
        Assert.Empty(s_seeds.Value.Report.SkippedSources);
        Assert.All(s_seeds.Value.Works.Values, work => Assert.Contains("language", work.Expressions[0].Inferred));
        Assert.All(s_seeds.Value.Works.Values, work => Assert.Contains("title", work.Expressions[0].Inferred));
    }

    [Fact]
    public void The_agreement_has_its_preamble_12_articles_final_clauses_and_signatures()
    {
        string[] expected = ["preamble", .. Enumerable.Range(1, 12).Select(n => $"art_{n}"), "final", "signatures"];
        Assert.Equal(expected, Provisions(Russian).Select(p => p.Eid));
        Assert.Equal("Статья 7", Find(Russian, "art_7").Label);
        Assert.Equal("7", Find(Russian, "art_7").Number);
        Assert.Equal("002-45f8f29fde36d9d9/art_7@ru", Find(Russian, "art_7").Id);
    }

    [Fact]
    public void The_agreement_says_when_where_between_whom_and_what_it_is()
    {
        Assert.Equal(new DateOnly(1997, 6, 10), Russian.Date);
        Assert.Equal("Алматы", Russian.Place);
        Assert.Equal("agreement", Russian.Type);
        Assert.Equal(["Правительство Республики Казахстан", "Правительство Азербайджанской Республики"], Russian.Parties);
        Assert.Superset(new HashSet<string> { "date", "place", "type", "parties" }, Russian.Inferred.ToHashSet());
        Assert.Equal(
            "СОГЛАШЕНИЕ МЕЖДУ ПРАВИТЕЛЬСТВОМ РЕСПУБЛИКИ КАЗАХСТАН И ПРАВИТЕЛЬСТВОМ АЗЕРБАЙДЖАНСКОЙ РЕСПУБЛИКИ О СОТРУДНИЧЕСТВЕ В ОБЛАСТИ ОХРАНЫ ОКРУЖАЮЩЕЙ СРЕДЫ",
            Russian.Expressions[0].Title);
    }

    [Fact]
    public void Article_2_keeps_its_list_as_paragraphs_and_its_broken_lines_are_joined()
    {
        var lines = Find(Russian, "art_2").Text.Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.Equal("Стороны будут сотрудничать в области охраны окружающей среды Каспийского моря, в том числе:", lines[0]);
        Assert.Equal("- сохранение и рациональное использование биологических ресурсов, включая мигрирующие виды рыб;", lines[1]);
        Assert.Contains("охотничье-промысловых и мигрирующих птиц, разные периоды", lines[5], StringComparison.Ordinal);
        Assert.StartsWith("В случае если в государстве одной из Сторон мигрирующий вид", lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_broken_by_a_page_is_joined()
    {
        Assert.Contains("если ни одна из Сторон не заявит о своем желании", Find(Russian, "art_12").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Совершено", Find(Russian, "art_12").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_final_clauses_and_signatures_stand_apart()
    {
        Assert.StartsWith("Совершено в г. Алматы 10 июня 1997 г. в двух экземплярах", Find(Russian, "final").Text, StringComparison.Ordinal);
        Assert.Equal(2, Find(Russian, "final").Paragraphs.Count);
        Assert.Equal(2, Find(Russian, "final").Sentences.Count);
        Assert.Equal("(Подписи)", Find(Russian, "signatures").Text);
        Assert.Equal(ProvisionKind.Signatures, Find(Russian, "signatures").Kind);
    }

    [Theory]
    [InlineData("art_3", "аварийно-спасательных средств")]
    [InlineData("art_4", "научно-технических и комплексных программ")]
    [InlineData("art_4", "нормативно-технического обеспечения")]
    [InlineData("art_4", "санитарно-гигиенические и иные стандарты")]
    public void Compounds_of_the_agreement_lose_the_spaces_around_their_hyphens(string eid, string expected) =>
        Assert.Contains(expected, Find(Russian, eid).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Жаһандық экологиялық мәселелерді")]
    [InlineData("жаһандық серіктестіктің негізінде мемлекеттік экологиялық саясатты")]
    [InlineData("сөйлеген Н. Назарбаев экологиялық проблемалардың")]
    [InlineData("Саммитте Н.Ә. Назарбаев Жаһандық")]
    [InlineData("18.12.1992 ж. қосылды.")]
    [InlineData("орнатуы орынды. Әлемдік қауымдастық")]
    [InlineData("негізгі бағыттары: Мұндай саясатты")]
    public void The_Kazakh_article_is_mended(string expected) =>
        Assert.Contains(Provisions(Kazakh), p => p.Text.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void No_sentence_of_the_Kazakh_article_begins_with_a_name_cut_from_its_initial()
    {
        var sentences = Provisions(Kazakh).SelectMany(p => p.Sentences.Select(s => s.In(p.Text).ToString())).ToList();
        Assert.True(sentences.Count > 40);
        Assert.DoesNotContain(sentences, sentence => sentence.StartsWith("Назарбаев", StringComparison.Ordinal));
        Assert.All(Provisions(Kazakh).Where(p => p.Text.Length > 0), p => Assert.Contains(p.Text[^1], ".:]"));
    }

    [Fact]
    public void The_Kazakh_article_is_divided_into_readable_units_and_its_literature()
    {
        Assert.Equal("references", Provisions(Kazakh)[^1].Eid);
        Assert.StartsWith("Әдебиеттер", Provisions(Kazakh)[^1].Heading, StringComparison.Ordinal);
        Assert.All(Provisions(Kazakh).SkipLast(1), p => Assert.InRange(p.Text.Length, 300, 2900));
    }

    [Fact]
    public void The_English_article_has_its_title_and_does_not_lose_its_authors()
    {
        Assert.Equal("LEGAL FORMS OF INTERNATIONAL ENVIRONMENTAL COOPERATION OF THE REPUBLIC OF KAZAKHSTAN", English.Expressions[0].Title);
        var front = Find(English, "preamble").Text;
        Assert.Contains("Kydyrov Zhenis Serikbaevich", front, StringComparison.Ordinal);
        Assert.Contains("\nJenis01101989@gmail.com\n", front, StringComparison.Ordinal);
        Assert.Contains("\n2nd year Master student, L.N. Gumilyov Eurasian National University,", front, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbered_list_of_the_English_article_stays_with_its_introduction()
    {
        var unit = Assert.Single(Provisions(English), p => p.Text.Contains("3) conducting an ongoing analysis", StringComparison.Ordinal));
        var lines = unit.Text.Split('\n');
        var introduction = Array.FindIndex(lines, line => line.EndsWith("may include:", StringComparison.Ordinal));
        Assert.True(introduction >= 0);
        Assert.StartsWith("- 1) development", lines[introduction + 1], StringComparison.Ordinal);
        Assert.StartsWith("2) determination", lines[introduction + 2], StringComparison.Ordinal);
        Assert.StartsWith("3) conducting", lines[introduction + 3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_literature_of_the_English_article_is_one_provision()
    {
        var references = Find(English, "references");
        Assert.Equal(ProvisionKind.References, references.Kind);
        Assert.Equal("Literature", references.Heading);
        Assert.Equal(10, references.Paragraphs.Count);
    }

    [Fact]
    public void No_markup_is_left_in_the_English_article() =>
        Assert.All(Provisions(English), p => Assert.Equal(-1, $"{p.Heading}{p.Text}".AsSpan().IndexOfAny("*<>#")));

    [Fact]
    public void The_paragraph_about_CITES_is_found_in_one_unit() =>
        Assert.Contains(Provisions(English), p => p.Text.Contains("three Annexes", StringComparison.Ordinal) && p.Text.Contains("Convention on International Trade", StringComparison.Ordinal));

    [Fact]
    public void Every_repair_of_the_seeds_has_a_line_of_its_file()
    {
        Assert.All(s_seeds.Value.Report.Repairs, repair => Assert.True(repair.Line >= 1 && repair.Before != repair.After, repair.ToString()));
        Assert.Contains(s_seeds.Value.Report.Repairs, repair => repair is { Kind: "look-alike", Before: "Жаhандық", After: "Жаһандық", Line: 1 });
        Assert.Contains(s_seeds.Value.Report.Repairs, repair => repair is { Kind: "spaces", Before: "охотничье - промысловых" });
    }

    private static IReadOnlyList<Provision> Provisions(Work work) => work.Expressions[0].Provisions;

    private static Provision Find(Work work, string eid) => Assert.Single(Provisions(work), p => p.Eid == eid);

    private static (Dictionary<string, Work> Works, CorpusReport Report) ReadSeeds()
    {
        var report = new CorpusReport();
        var works = new CorpusReader([Requires.Shared("corpus/seeds")], report).Read().OfType<WorkItem>().Select(item => item.Work);
        return (works.ToDictionary(work => work.Expressions[0].Language), report);
    }
}
