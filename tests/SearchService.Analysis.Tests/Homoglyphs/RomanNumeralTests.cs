using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Tests.Homoglyphs;

public sealed class RomanNumeralTests
{
    [Fact]
    public void Every_number_below_four_hundred_is_a_numeral_and_written_in_one_way_only()
    {
        var numerals = new HashSet<string>(Enumerable.Range(1, 399).Select(Write));
        Assert.Equal(399, numerals.Count);
        Assert.All(numerals, numeral => Assert.True(RomanNumeral.IsValid(numeral), numeral));

        var letters = "ivxlc";
        var random = new Random(5);
        for (var i = 0; i < 100_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, 1 + random.Next(7)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.True(RomanNumeral.IsValid(word) == numerals.Contains(word), word);
        }
    }

    [Theory]
    [InlineData("ХІХ", true)]
    [InlineData("ҮII", true)]
    [InlineData("IY", true)]
    [InlineData("ух", false)]
    [InlineData("х", false)]
    [InlineData("іс", false)]
    public void Numerals_are_read_in_the_letters_that_people_type(string word, bool isNumeral) =>
        Assert.Equal(isNumeral, RomanNumeral.IsTyped(word));

    private static string Write(int number)
    {
        string[] ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        string[] tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
        return new string('c', number / 100) + tens[number / 10 % 10] + ones[number % 10];
    }
}
