using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tests.Kazakh;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Languages.Russian;

public sealed class RussianStemmerTests(ITestOutputHelper output)
{
    private const int Seed = 20260301;

    private static readonly RussianStemmer s_stemmer = new();

    [Theory]
    [InlineData("закон закона законом законов законами законах")]
    [InlineData("статья статьи статью статьёй статей статьями ст")]
    [InlineData("день дня дню днём дни дней")]
    [InlineData("отец отца отцу отцом отцы отцов")]
    [InlineData("письмо письма письмом писем письмам")]
    [InlineData("время времени временем времён временам")]
    [InlineData("гражданин гражданина граждане граждан гражданам")]
    [InlineData("обязанность обязанности обязанностью обязанностей")]
    [InlineData("решение решения решению решением решении решений")]
    public void Cases_of_a_noun_share_a_stem(string forms) => AssertOneStem(forms);

    [Theory]
    [InlineData("человек человека человеку люди людей людям")]
    [InlineData("ребёнок ребёнка дети детей детьми")]
    [InlineData("год года годов лет")]
    [InlineData("я меня мне мной")]
    [InlineData("два две двух двум двумя")]
    [InlineData("быть был была будет будут")]
    [InlineData("идти иду идёт шёл шла шли идущий")]
    [InlineData("найти найду найдёт нашёл нашла найденный найдено")]
    public void Suppletive_forms_share_a_stem(string forms) => AssertOneStem(forms);

    [Theory]
    [InlineData("использовать использует использовал используемый использованный использовано")]
    [InlineData("писать пишу пишет писал пишущий")]
    [InlineData("ходить хожу ходит ходил ходящий")]
    [InlineData("представить представлю представит представил представленный представлены")]
    [InlineData("выпустить выпущу выпустит выпустил выпущенный")]
    [InlineData("принять приму примет принял принятый приняты")]
    [InlineData("открыть открою откроет открыл открывший")]
    [InlineData("находиться нахожусь находится находился находящийся")]
    [InlineData("сберечь сбережёт сберёг сберегла сбережённый")]
    public void Forms_of_a_verb_with_its_participles_share_a_stem(string forms) => AssertOneStem(forms);

    [Theory]
    [InlineData("новый новая нового новым новых новее")]
    [InlineData("нужный нужен нужна нужны нужного")]
    [InlineData("последний последняя последнего последних")]
    [InlineData("государственный государственная государственного государственными")]
    public void Full_and_short_forms_of_an_adjective_share_a_stem(string forms) => AssertOneStem(forms);

    [Theory]
    [InlineData("цвет", "цветы")]
    [InlineData("получить", "получать")]
    [InlineData("находить", "находиться")]
    [InlineData("суд", "судья")]
    [InlineData("надо", "над")]
    [InlineData("должный", "долг")]
    [InlineData("право", "правило")]
    public void Different_words_have_different_stems(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Theory]
    [InlineData("кракозябра", "кракозябр")]
    [InlineData("хрямзать", "хрямза")]
    public void A_word_of_no_known_stem_gets_that_of_snowball(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Fact]
    public void Forms_of_a_lemma_share_a_stem_more_often_than_by_snowball()
    {
        var path = Requires.Shared("stems/ru.dev.tsv");
        var (search, pair) = Measure(path, s_stemmer);
        var (snowballSearch, snowballPair) = Measure(path, new RussianSnowballStemmer());
        output.WriteLine($"qF {search:F4}, pF {pair:F4}; Snowball qF {snowballSearch:F4}, pF {snowballPair:F4}");
        Assert.True(search >= 0.97, $"qF {search:F4}");
        Assert.True(pair >= 0.92, $"pF {pair:F4}");
        Assert.True(search > snowballSearch + 0.04 && pair > snowballPair + 0.1, $"Snowball qF {snowballSearch:F4}, pF {snowballPair:F4}");
    }

    [Fact]
    public void The_stem_of_random_letters_is_one_not_empty_and_the_same_again()
    {
        var random = new Random(Seed);
        var (first, second) = (new StemBuffer(), new StemBuffer());
        var fresh = new RussianStemmer();
        for (var i = 0; i < 50_000; i++)
        {
            var word = RandomWord(random);
            first.Clear();
            second.Clear();
            s_stemmer.Stem(word, TokenKind.Word, first);
            fresh.Stem(word, TokenKind.Word, second);
            Assert.True(first.Count == 1 && !first[0].IsEmpty, $"'{word}', seed {Seed}");
            Assert.True(first[0].SequenceEqual(second[0]), $"'{word}', seed {Seed}");
        }
    }

    [Fact]
    public void Stemming_allocates_nothing()
    {
        var random = new Random(Seed);
        string[] words =
        [
            .. Enumerable.Range(0, 2000).Select(_ => RandomWord(random)),
            .. "закона статьёй принятыми находящихся людей кракозябрами ещё".Split(' '),
        ];
        var stems = new StemBuffer();
        StemAll(words, stems);
        var before = GC.GetAllocatedBytesForCurrentThread();
        StemAll(words, stems);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void StemAll(string[] words, StemBuffer stems)
    {
        foreach (var word in words)
        {
            stems.Clear();
            s_stemmer.Stem(word, TokenKind.Word, stems);
        }
    }

    private static string RandomWord(Random random)
    {
        const string Letters = "ааабвгдеёежзиийклмнооопрстуфхцчшщъыьэюяaz0";
        string[] endings = ["", "ому", "ться", "ами", "енный", "ется", "ости", "ивший"];
        return random.GetString(Letters, random.Next(1, 12)) + endings[random.Next(endings.Length)];
    }

    private static (double Search, double Pair) Measure(string path, Stemmer stemmer)
    {
        var stems = new StemBuffer();
        var quality = new ConflationQuality(path, form =>
        {
            stems.Clear();
            stemmer.Stem(form, TokenKind.Word, stems);
            return [stems.Count == 0 ? form : stems[0].ToString()];
        });
        return (quality.SearchF(), quality.PairF());
    }

    private static void AssertOneStem(string forms) =>
        Assert.Single(forms.Split(' ').Select(form => (Stem: Stem(form), Form: form)).GroupBy(pair => pair.Stem, pair => pair.Form));

    private static string Stem(string word)
    {
        var stems = new StemBuffer();
        s_stemmer.Stem(word, TokenKind.Word, stems);
        return stems[0].ToString();
    }
}
