using SearchService.Analysis.Spelling;

namespace SearchService.Analysis.Tests.Spelling;

public sealed class SpellingReadingTests
{
    [Theory]
    [InlineData("казак", "қазақ")]
    [InlineData("онын", "оның")]
    [InlineData("карау", "қарау")]
    [InlineData("манызы", "маңызы")]
    [InlineData("мангызы", "маңызы")]
    [InlineData("мэселе", "мәселе")]
    [InlineData("кужаттын", "құжаттың")]
    [InlineData("жахандык", "жаһандық")]
    [InlineData("килим", "кілім")]
    [InlineData("министр", "министр")]
    [InlineData("конилди", "көңілді")]
    public void A_word_in_russian_letters_may_stand_for(string typed, string meant) => RequireReading(RussianLetters.Instance, typed, meant);

    [Theory]
    [InlineData("Qazaqstan", "қазақстан")]
    [InlineData("qorshagan", "қоршаған")]
    [InlineData("korshagan", "қоршаған")]
    [InlineData("qorşağan", "қоршаған")]
    [InlineData("qorshaǵan", "қоршаған")]
    [InlineData("qors'ag'an", "қоршаған")]
    [InlineData("qors’ag’an", "қоршаған")]
    [InlineData("tıis", "тиіс")]
    [InlineData("tiıs", "тиіс")]
    [InlineData("Oŋtüstik", "оңтүстік")]
    [InlineData("ońtústik", "оңтүстік")]
    [InlineData("ongtustik", "оңтүстік")]
    [InlineData("zhanga", "жаңа")]
    [InlineData("jańa", "жаңа")]
    [InlineData("aýyl", "ауыл")]
    [InlineData("awyl", "ауыл")]
    [InlineData("auyl", "ауыл")]
    [InlineData("ūly", "ұлы")]
    [InlineData("dıalog", "диалог")]
    [InlineData("qoıan", "қоян")]
    [InlineData("qoyan", "қоян")]
    [InlineData("quyu", "құю")]
    [InlineData("meditsina", "медицина")]
    [InlineData("ob'ekt", "объект")]
    [InlineData("obekt", "объект")]
    [InlineData("ólshem", "өлшем")]
    [InlineData("o\u0308lşem", "өлшем")]
    public void A_word_in_latin_letters_may_stand_for(string typed, string meant) => RequireReading(LatinAlphabets.Instance, typed, meant);

    [Theory]
    [InlineData("тил")]
    [InlineData("5-баптын")]
    public void Russian_letters_apply_to_words_with_a_letter_that_stands_for_two(string word) =>
        Assert.True(RussianLetters.Instance.Applies(word));

    [Theory]
    [InlineData("емес")]
    [InlineData("qazaq")]
    [InlineData("15")]
    [InlineData("")]
    public void Other_words_are_not_kazakh_in_russian_letters(string word) => Assert.False(RussianLetters.Instance.Applies(word));

    [Theory]
    [InlineData("тил")]
    [InlineData("2018")]
    [InlineData("a_b")]
    public void Words_without_latin_letters_are_not_kazakh_in_latin_letters(string word) => Assert.False(LatinAlphabets.Instance.Applies(word));

    [Fact]
    public void Options_move_on_inside_the_word_whatever_its_letters()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        const string Letters = "abcdeghijklmnopqrstuwxyz'ııáńğş-5абгкноухиэіқ%";
        var options = new List<SpellingOption>();
        for (var i = 0; i < 5000; i++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])]);
            for (var at = 0; at < word.Length; at++)
            {
                foreach (var reading in new SpellingReading[] { RussianLetters.Instance, LatinAlphabets.Instance })
                {
                    options.Clear();
                    reading.AddOptions(word, at, options);
                    Assert.All(options, option => Assert.True(option.Length >= 1 && at + option.Length <= word.Length && option.Cost >= 0, $"seed {Seed}: '{word}' at {at}"));
                }
            }
        }
    }

    [Theory]
    [InlineData("казакстандыктарымызга", "қазақстандықтарымызға")]
    [InlineData("келисимшарттарымыздан", "келісімшарттарымыздан")]
    [InlineData("мугалимдеримизге", "мұғалімдерімізге")]
    public void Without_a_dictionary_the_harmony_of_vowels_tells(string typed, string meant) =>
        Assert.Contains(meant, LikelySpellings.Of(typed, RussianLetters.Instance, 32).Select(likely => likely.Word));

    [Fact]
    public void Likely_words_come_cheapest_first_and_each_once()
    {
        var likely = LikelySpellings.Of("qonystanushylargha", LatinAlphabets.Instance, 20);
        Assert.Equal(20, likely.Count);
        Assert.Equal(likely.OrderBy(word => word.Cost).Select(word => word.Cost), likely.Select(word => word.Cost));
        Assert.Equal(20, likely.DistinctBy(word => word.Word).Count());
        Assert.Empty(LikelySpellings.Of("a%b", LatinAlphabets.Instance, 20));
    }

    // Whether a path through the lattice spells the word.
    private static void RequireReading(SpellingReading reading, string typed, string meant)
    {
        var word = SpellingReading.Normalize(typed);
        Assert.True(reading.Applies(word), word);
        Assert.True(Spells(reading, word, 0, meant), $"{word} cannot be read as {meant}");
    }

    private static bool Spells(SpellingReading reading, string word, int at, ReadOnlySpan<char> rest)
    {
        if (at == word.Length)
        {
            return rest.IsEmpty;
        }

        var options = new List<SpellingOption>();
        reading.AddOptions(word, at, options);
        foreach (var option in options)
        {
            if (rest.StartsWith(option.Letters, StringComparison.Ordinal) && Spells(reading, word, at + option.Length, rest[option.Letters.Length..]))
            {
                return true;
            }
        }

        return false;
    }
}
