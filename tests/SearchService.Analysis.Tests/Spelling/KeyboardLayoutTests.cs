using SearchService.Analysis.Spelling;

namespace SearchService.Analysis.Tests.Spelling;

public sealed class KeyboardLayoutTests
{
    [Theory]
    [InlineData("rfpfrcnfy", "казакстан")]
    [InlineData("Htcge,kbrf", "республика")]
    [InlineData(",>.hjr \"", "бююрок э")]
    [InlineData("cn5", "ст5")]
    public void Keys_pressed_on_a_latin_layout_are_russian_letters(string typed, string meant) =>
        Assert.Equal(meant, KeyboardLayout.ToRussian(typed));

    [Theory]
    [InlineData("0fpf0cnfy", "қазақстан")]
    [InlineData("-pty", "өзен")]
    [InlineData("2k3gn38=", "әліптіүһ")]
    [InlineData("12-3", "12-3")]
    public void On_the_kazakh_layout_the_row_of_digits_has_letters(string typed, string meant) =>
        Assert.Equal(meant, KeyboardLayout.ToKazakh(typed));

    [Theory]
    [InlineData("йфяфйыефт", "qazaqstan")]
    [InlineData("Ещ иу", "to be")]
    [InlineData("қазақ", "0fpf0")]
    public void Keys_pressed_on_a_cyrillic_layout_are_latin_letters(string typed, string meant) =>
        Assert.Equal(meant, KeyboardLayout.ToLatin(typed));

    [Fact]
    public void Every_cyrillic_letter_comes_back_through_its_key()
    {
        const string Letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәіңғүұқөһ";
        Assert.Equal(Letters, KeyboardLayout.ToKazakh(KeyboardLayout.ToLatin(Letters)));
    }
}
