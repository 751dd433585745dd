using SearchService.Linking.Matching;

namespace SearchService.Linking.Tests.Matching;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("Қазақстан", "kazakstan")]
    [InlineData("Казахстан", "kazahstan")]
    [InlineData("Kazakhstan", "kazakhstan")]
    [InlineData("Tokyo", "tokio")]
    [InlineData("комиссия", "komisia")]
    [InlineData("2030", "")]
    public void A_word_has_one_rough_spelling(string word, string spelling) => Assert.Equal(spelling, Transliteration.Of(word));

    [Theory]
    [InlineData("Женева", "Geneva", 0.8)]
    [InlineData("Назарбаев", "Nazarbayev", 0.9)]
    [InlineData("Қазақстан", "Казахстан", 0.9)]
    [InlineData("Казахстан", "Kazakhstan", 0.85)]
    [InlineData("Вашингтон", "Washington", 0.9)]
    [InlineData("университет", "universit", 0.9)]
    [InlineData("Гаага", "Hague", 0.7)]
    public void Spellings_of_one_name_are_alike_both_ways(string one, string other, double least)
    {
        var (a, b) = (Transliteration.Of(one), Transliteration.Of(other));
        Assert.Equal(Transliteration.Similarity(a, b), Transliteration.Similarity(b, a), 4);
        Assert.True(Transliteration.Similarity(a, b) >= least, $"{a} {b} {Transliteration.Similarity(a, b)}");
    }

    [Theory]
    [InlineData("конвенция", "комиссия")]
    [InlineData("қорған", "Washington")]
    [InlineData("статья", "article")]
    public void Spellings_of_different_words_are_not(string one, string other) =>
        Assert.True(Transliteration.Similarity(Transliteration.Of(one), Transliteration.Of(other)) < 0.7);

    [Fact]
    public void A_spelling_is_found_among_many_words()
    {
        string[] words = ["конвенция", "Женева", "Назарбаев", "Казахстан", "Вашингтон", "комиссия", "вода"];
        var index = new SpellingIndex(words);
        Assert.Equal(["Назарбаев"], index.Alike("Nazarbayev", 0.7f, 3).Select(found => words[found.Word]));
        Assert.Equal(["Казахстан"], index.Alike("Қазақстан", 0.7f, 3).Select(found => words[found.Word]));
        Assert.Empty(index.Alike("water", 0.7f, 3));
    }

    [Fact]
    public void The_index_finds_what_comparing_with_each_word_finds_where_letters_are_shared()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            string[] words = [.. Enumerable.Range(0, 200).Select(_ => new string(random.GetItems("абдек".AsSpan(), random.Next(4, 9))))];
            var index = new SpellingIndex(words);
            var word = words[random.Next(words.Length)];
            var spelling = Transliteration.Of(word);
            var expected = words.Index().Where(other => other.Item.Length > 0 && Transliteration.Similarity(spelling, Transliteration.Of(other.Item)) > 0.999f
                && Transliteration.Of(other.Item).Length >= 4).Select(other => other.Index).ToHashSet();
            Assert.True(expected.IsSubsetOf(index.Alike(word, 0.99f, 200).Select(found => found.Word).ToHashSet()), $"seed {seed}");
        }
    }
}
