using SearchService.Analysis.Sentences;

namespace SearchService.Analysis.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("ru", "Стороны сотрудничают.|Они обмениваются опытом.")]
    [InlineData("ru", "Согласно ст. 5 и п. 3 ч. 1 Закона.|Далее.")]
    [InlineData("ru", "г. Алматы, 10 июня 1997 года")]
    [InlineData("ru", "Принят 10.06.1997 в г. Алматы и действует.")]
    [InlineData("ru", "Вода, воздух и т.д. охраняются.")]
    [InlineData("ru", "Это вода, воздух и т.д.|Государство охраняет их.")]
    [InlineData("ru", "Подписал Н.А. Назарбаев в 1995 г.|Договор действует.")]
    [InlineData("ru", "1. Стороны обязаны.|2. Государство вправе.")]
    [InlineData("ru", "2.1. Стороны обязаны? Да!", "2.1. Стороны обязаны?|Да!")]
    [InlineData("ru", "Он сказал: «Нет.» и ушёл.")]
    [InlineData("ru", "Он сказал: «Нет.»|Потом ушёл.")]
    [InlineData("kk", "орнатқан [1, 291-291 бб.]..Қазақстан қосылды.", "орнатқан [1, 291-291 бб.]..|Қазақстан қосылды.")]
    [InlineData("kk", "деген болады.Мұндай саясат.", "деген болады.|Мұндай саясат.")]
    [InlineData("kk", "туралы Конвенция, 1979ж., 23.10.2003 ж.\nратификацияланды.|Сонымен қатар болды.")]
    [InlineData("kk", "сессиясында сөйлеген Н.\nНазарбаев айтты.|Н.Ә. Назарбаев келді.")]
    [InlineData("kk", "Су, ауа, т.б.|Мемлекет қорғайды.")]
    [InlineData("kk", "І тарау. 5-бап қолданылады.", "І тарау.|5-бап қолданылады.")]
    [InlineData("en", "See Art. 5 and No. 12 of the Act.|It applies, e.g. Norway v. Sweden.")]
    [InlineData("en", "wastes and their disposal, etc. [2], [3].|The next one.")]
    [InlineData("en", "It costs 3.5 million.|The U.S. Senate agreed.")]
    [InlineData("en", "One…\n\nTwo without a stop\n\nThree", "One…|Two without a stop|Three")]
    public void Texts_have_these_sentences(string language, string marked, string? expected = null)
    {
        var text = expected is null ? marked.Replace('|', ' ') : marked;
        Assert.Equal((expected ?? marked).Split('|'), Split(language, text));
    }

    [Theory]
    [InlineData("kk", "000_1406ed2fdc0d1362.txt", 44, 44)]
    [InlineData("en", "001_d07e983b9730e51b.txt", 60, 130)]
    [InlineData("ru", "002_45f8f29fde36d9d9.txt", 50, 110)]
    public void The_seeds_fall_into_sentences_that_begin_and_end_as_such(string language, string file, int least, int most)
    {
        var sentences = Split(language, File.ReadAllText(Requires.Shared("corpus/seeds/" + file)));
        Assert.True(sentences.Length >= least && sentences.Length <= most, sentences.Length + "\n" + string.Join("\n##", sentences));
        var small = sentences.Where(sentence => char.IsLower(sentence[0])).ToArray();
        Assert.True(small.Length <= sentences.Length / 3, string.Join('\n', small));
        Assert.DoesNotContain(sentences, sentence => sentence.EndsWith(" Н.", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_of_any_text_are_in_order_and_leave_out_nothing_but_space()
    {
        var sentences = new List<(int Start, int End)>();
        for (var seed = 0; seed < 500; seed++)
        {
            var text = RandomText.Create(seed).Replace('а', '.').Replace('b', '\n');
            sentences.Clear();
            SentenceSplitter.For("ru").Split(text, sentences);
            var end = 0;
            foreach (var (start, stop) in sentences)
            {
                Assert.True(start >= end && stop > start, $"seed {seed}");
                Assert.True(string.IsNullOrWhiteSpace(text[end..start]), $"seed {seed}: lost {text[end..start]}");
                end = stop;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]), $"seed {seed}");
        }
    }

    private static string[] Split(string language, string text)
    {
        var sentences = new List<(int Start, int End)>();
        SentenceSplitter.For(language).Split(text, sentences);
        return [.. sentences.Select(sentence => text[sentence.Start..sentence.End])];
    }
}
