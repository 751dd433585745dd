using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Tests.Characters;

public sealed class CharacterTests
{
    [Theory]
    [InlineData('и', '\u0306', 'й')]
    [InlineData('И', '\u0306', 'Й')]
    [InlineData('е', '\u0308', 'ё')]
    [InlineData('і', '\u0308', 'ї')]
    [InlineData('к', '\u0301', 'ќ')]
    [InlineData('a', '\u0301', 'á')]
    [InlineData('g', '\u0301', 'ǵ')]
    [InlineData('n', '\u0303', 'ñ')]
    [InlineData('g', '\u0306', 'ğ')]
    [InlineData('u', '\u0304', 'ū')]
    [InlineData('s', '\u0327', 'ş')]
    [InlineData('I', '\u0307', 'İ')]
    public void A_letter_and_its_mark_are_one_letter(char letter, char mark, char composed)
    {
        Assert.True(Composition.TryCompose(letter, mark, out var actual));
        Assert.Equal(composed, actual);
    }

    [Theory]
    [InlineData('а', '\u0301')]
    [InlineData('b', '\u0308')]
    [InlineData(' ', '\u0306')]
    public void Other_pairs_are_two(char letter, char mark) => Assert.False(Composition.TryCompose(letter, mark, out _));

    [Fact]
    public void Composed_capitals_have_composed_small_letters()
    {
        var checkedPairs = 0;
        for (var letter = 'A'; letter <= 'я'; letter++)
        {
            for (var mark = '\u0300'; mark <= '\u0328'; mark++)
            {
                if (CaseFolding.IsUpper(letter) && Composition.TryCompose(letter, mark, out var capital) && capital != 'İ')
                {
                    checkedPairs++;
                    Assert.True(Composition.TryCompose(CaseFolding.ToLower(letter), mark, out var small), $"{letter} {(int)mark:X4}");
                    Assert.Equal(small, CaseFolding.ToLower(capital));
                }
            }
        }

        Assert.True(checkedPairs > 80);
    }

    [Fact]
    public void Small_letters_are_those_of_the_runtime_but_for_the_dotted_capital_I()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (c != '\u0130')
            {
                Assert.True(CaseFolding.ToLower(c) == char.ToLowerInvariant(c), $"U+{i:X4}");
            }
        }

        Assert.Equal('i', CaseFolding.ToLower('\u0130'));
    }

    [Fact]
    public void Kazakh_capitals_have_their_own_small_letters()
    {
        const string Capitals = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
        const string Small = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        Assert.Equal(Small, string.Concat(Capitals.Select(CaseFolding.ToLower)));
        Assert.All(Capitals + Small, c => Assert.Equal(CharacterKind.Cyrillic, CharacterTable.KindOf(c)));
    }

    [Theory]
    [InlineData('ё', 'е')]
    [InlineData('Ё', 'е')]
    [InlineData('٣', '3')]
    [InlineData('２', '2')]
    [InlineData('²', '2')]
    [InlineData('Ａ', 'a')]
    [InlineData('½', '½')]
    public void Exact_forms_fold_these_characters(char c, char folded) => Assert.Equal(folded, CaseFolding.Fold(c));
}
