using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Kazakh;

public sealed class KazakhAttachedSuffixTests
{
    private static readonly KazakhAttachedSuffix s_suffixes = new();

    [Theory]
    [InlineData("ақш", TokenKind.Abbreviation, "тың")]
    [InlineData("жшс", TokenKind.Abbreviation, "ге")]
    [InlineData("жшс", TokenKind.Abbreviation, "лердің")]
    [InlineData("бұұ", TokenKind.Abbreviation, "ның")]
    [InlineData("ақш", TokenKind.Abbreviation, "пен")]
    [InlineData("2010", TokenKind.Number, "ға")]
    [InlineData("5", TokenKind.Number, "ші")]
    [InlineData("20", TokenKind.Number, "шыдан")]
    [InlineData("интернет", TokenKind.Word, "тің")]
    public void Endings_of_nouns_belong_to_the_head(string head, TokenKind kind, string part) =>
        Assert.True(s_suffixes.IsSuffix(head, kind, part));

    [Theory]
    [InlineData("5", TokenKind.Number, "бап")]
    [InlineData("12", TokenKind.Number, "тармақ")]
    [InlineData("сол", TokenKind.Word, "ақ")]
    [InlineData("сен", TokenKind.Word, "мен")]
    [InlineData("күш", TokenKind.Word, "жігер")]
    [InlineData("ақш", TokenKind.Abbreviation, "қытай")]
    [InlineData("5", TokenKind.Number, "")]
    public void Words_do_not(string head, TokenKind kind, string part) => Assert.False(s_suffixes.IsSuffix(head, kind, part));
}
