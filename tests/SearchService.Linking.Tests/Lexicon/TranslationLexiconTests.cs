using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Lexicon;

public sealed class TranslationLexiconTests
{
    private static readonly ParallelUnit[] s_units =
    [
        Unit("халықаралық шарт", "международный договор"), Unit("шарт", "договор"), Unit("халықаралық құқық", "международное право"),
        Unit("мемлекет", "государство"), Unit("мемлекет құқығы", "право государства"),
    ];

    [Fact]
    public void Words_that_stand_together_translate_each_other()
    {
        var lexicon = LexiconLearner.Learn(s_units);
        Assert.Equal("договор", lexicon.Table("kk", "ru")!.Of("шарт")[0].Stem);
        Assert.Equal("шарт", lexicon.Table("ru", "kk")!.Of("договор")[0].Stem);
        Assert.Null(lexicon.Table("kk", "en"));
        Assert.True(lexicon.Table("kk", "ru")!.Of("жоқ").IsEmpty);
    }

    [Fact]
    public void A_file_holds_a_lexicon_and_equal_lexicons_are_equal_files()
    {
        var one = Write(LexiconLearner.Learn(s_units));
        using var reader = new StringReader(one);
        Assert.Equal(one, Write(LexiconFormat.Read(reader, "one")));
        Assert.Equal(one, Write(LexiconLearner.Learn(s_units)));
    }

    [Theory]
    [InlineData("words", "one:1:")]
    [InlineData("translation lexicon 1\n# kk", "one:2:")]
    [InlineData("translation lexicon 1\n# kk ru\nа\tб\t1001\t5", "one:3:")]
    [InlineData("translation lexicon 1\n# kk ru\nа\tб\t10\t5\nа\tб\t10", "one:4:")]
    public void A_broken_file_is_refused_with_the_line(string text, string place)
    {
        using var reader = new StringReader(text);
        var error = Assert.Throws<FormatException>(() => LexiconFormat.Read(reader, "one"));
        Assert.StartsWith(place, error.Message);
    }

    /// <summary>The recipe of the lexicon that is shipped.</summary>
    [Fact]
    public void The_shipped_lexicon_is_what_learning_gives()
    {
        string[] files = ["gov_train", "gov_devtest", "treaties_dev", "constitution", "udhr"];
        var units = files.SelectMany(file => ParallelUnits.ReadLines(Requires.Shared($"parallel/{file}.jsonl")))
            .Concat(ParallelUnits.Of(Termbase.Load(Tests.Terms.OwnTermbaseTests.Folder)));
        Assert.True(Write(LexiconLearner.Learn([.. units])) == Write(TranslationLexicon.Default), "Learn it again: the command is in the README of the folder.");
    }

    private static ParallelUnit Unit(string kk, string ru) => new(new Dictionary<string, string> { ["kk"] = kk, ["ru"] = ru });

    private static string Write(TranslationLexicon lexicon)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LexiconFormat.Write(writer, lexicon);
        return writer.ToString();
    }
}
