using SearchService.Analysis.Explaining;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Explaining;

public sealed class TokenExplanationTests
{
    [Theory]
    [InlineData("kk", "мемлекеттеріміздің", "мемлекет", "тер plural, іміз our, дің genitive")]
    [InlineData("kk", "заңдарымызға", "заң", "дар plural, ымыз our, ға dative")]
    [InlineData("kk", "қалаларында", "қала", "лар plural, ы its, нда locative-its")]
    [InlineData("ru", "законами", "закон", "ами instrumental-plural")]
    [InlineData("ru", "города", "город", "а genitive-singular")]
    [InlineData("ru", "стороны", "сторона", "ы genitive-singular/nominative-plural")]
    [InlineData("ru", "защищающими", "защищать", "ющ participle-active-present, ими instrumental-plural")]
    [InlineData("ru", "охраняется", "охраняться", "ет third-singular, ся reflexive")]
    [InlineData("ru", "международного", "международный", "ного genitive-singular")]
    [InlineData("en", "obligations", "oblig", "s s-ending, ion>e derivation-2, ate derivation-4")]
    [InlineData("en", "parties", "parti", "es s-ending")]
    public void The_chain_names_what_was_taken_off(string language, string word, string stem, string chain)
    {
        var reading = AnalyzerSet.Shipped.Explain(word, language).Single().Stemming.Readings[0];
        Assert.Equal(stem, reading.Stem);
        Assert.Equal(chain, string.Join(", ", reading.Steps.Select(Written)));
    }

    [Fact]
    public void Letters_read_as_others_have_their_place_in_the_text()
    {
        var token = AnalyzerSet.Shipped.Explain("бұл жаhандық", "kk")[1];
        Assert.Equal([new FoldedLetter(6, "h", "һ")], token.Folded);
        Assert.Equal([new FoldedLetter(1, "ё", "е")], AnalyzerSet.Shipped.Explain("тёлка", "ru").Single().Folded);
        Assert.Empty(AnalyzerSet.Shipped.Explain("Қазақстан", "kk").Single().Folded);
    }

    [Fact]
    public void Parted_words_and_endings_behind_hyphens_are_told()
    {
        var parts = AnalyzerSet.Shipped.Explain("қоршағанортанықорғау АҚШ-тың", "kk");
        Assert.Equal(["қоршаған", "ортаны", "қорғау", "АҚШ-тың"], parts.Select(part => part.Text));
        Assert.All(parts.Take(3), part => Assert.Equal("қоршағанортанықорғау", part.Glued));
        Assert.Null(parts[3].Glued);
        Assert.Equal("тың", parts[3].AttachedEnding);
        Assert.Equal(StemMethod.Abbreviation, parts[3].Stemming.Method);
    }

    [Fact]
    public void The_first_reading_of_every_gold_form_has_the_stem_that_is_indexed()
    {
        AssertReadings(new KazakhStemmer(), "stems/kk.all.dev.tsv");
        AssertReadings(new RussianStemmer(), "stems/ru.dev.tsv");
        AssertReadings(new Porter2Stemmer(), "stems/en.ud.dev.tsv");
    }

    [Fact]
    public void Every_step_of_every_gold_form_has_a_name_of_the_list()
    {
        AssertNames(new KazakhStemmer(), "stems/kk.all.dev.tsv", StepNames.Kazakh);
        AssertNames(new RussianStemmer(), "stems/ru.dev.tsv", StepNames.Russian);
        AssertNames(new Porter2Stemmer(), "stems/en.ud.dev.tsv", StepNames.English);
    }

    private static void AssertReadings(Stemmer stemmer, string file)
    {
        var stems = new StemBuffer();
        foreach (var word in Words(file))
        {
            stems.Clear();
            stemmer.Stem(word, TokenKind.Word, stems);
            var explained = stemmer.Explain(word, TokenKind.Word);
            var stem = stems.Count == 0 ? word : stems[0].ToString();
            Assert.True(explained.Readings.Count == 0 || explained.Readings[0].Stem == stem, $"{word} has another stem than {stem} in its explanation");
        }
    }

    private static void AssertNames(Stemmer stemmer, string file, IReadOnlyList<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(file))
        {
            seen.UnionWith(stemmer.Explain(word, TokenKind.Word).Readings.SelectMany(reading => reading.Steps).SelectMany(step => step.Names));
        }

        Assert.Empty(seen.Except(known));
        Assert.True(seen.Count >= Math.Min(names.Count - 4, 40), $"only {seen.Count} of {names.Count} names occur");
    }

    private static IEnumerable<string> Words(string file) =>
        File.ReadLines(Requires.Shared(file)).Select(line => line.Split('\t')[0].ToLowerInvariant().Replace('ё', 'е')).Where(word => word.Length > 0 && word.All(char.IsLetter));

    private static string Written(StemStep step) => $"{step.Removed}{(step.Added.Length > 0 ? ">" + step.Added : "")} {string.Join('/', step.Names)}";
}
