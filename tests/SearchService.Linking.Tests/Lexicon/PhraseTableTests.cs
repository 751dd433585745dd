using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;

namespace SearchService.Linking.Tests.Lexicon;

public sealed class PhraseTableTests
{
    private static readonly TranslationLexicon s_lexicon = LexiconLearner.Learn(
    [
        Term("protection of the environment", "охрана окружающей среды", 2), Term("protection of the environment", "защита природы", 1),
        Term("environment", "окружающая среда", 1), Term("environment impact", "воздействие", 1), Term("water", "вода", 1), Term("water", "водный объект", 1),
        new ParallelUnit(new Dictionary<string, string> { ["en"] = "lake water", ["ru"] = "озёрная вода" }),
    ]);

    private static PhraseTable English => s_lexicon.Phrases("en", "ru")!;

    [Fact]
    public void The_longest_term_at_a_place_is_found_with_its_translations()
    {
        string[] stems = ["state", "protect", "environ", "impact"];
        var match = English.LongestAt(stems, 1)!.Value;
        Assert.Equal(2, match.Length);
        Assert.Equal(["охрана окружающий среда", "защита природа"], match.Translations.Select(term => string.Join(' ', term.Stems)));
        Assert.Equal([0.667f, 0.333f], match.Translations.Select(term => term.Probability));
        Assert.Equal((2, "воздействие"), (English.LongestAt(stems, 2)!.Value.Length, English.LongestAt(stems, 2)!.Value.Translations[0].Stems[0]));
        Assert.Null(English.LongestAt(stems, 0));
        Assert.Null(English.LongestAt(stems, 4));
        Assert.Equal(2, English.Longest);
    }

    [Fact]
    public void A_word_with_several_stems_may_begin_a_term_with_any_of_them()
    {
        IReadOnlyList<string>[] words = [["protein", "protect"], ["environ"], ["x", "impact"]];
        Assert.Equal("охрана", English.LongestAt(words, 0)!.Value.Translations[0].Stems[0]);
        Assert.Equal(2, English.LongestAt(words, 1)!.Value.Length);
        Assert.Null(English.LongestAt(words, 2));
    }

    [Fact]
    public void Single_words_are_left_to_the_tables_of_words_and_other_texts_are_no_terms()
    {
        var water = Assert.Single(English.Of("water").ToArray());
        Assert.Equal((2, 0.5f), (water.Stems.Count, water.Probability));
        Assert.True(English.Of("lake water").IsEmpty);
        Assert.Equal(["environ"], s_lexicon.Phrases("ru", "en")!.Of("окружающий среда")[0].Stems);
    }

    [Fact]
    public void A_file_holds_the_terms()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LexiconFormat.Write(writer, s_lexicon);
        using var reader = new StringReader(writer.ToString());
        var read = LexiconFormat.Read(reader, "one");
        Assert.Equal(English.Count, read.Phrases("en", "ru")!.Count);
        using var again = new StringWriter { NewLine = "\n" };
        LexiconFormat.Write(again, read);
        Assert.Equal(writer.ToString(), again.ToString());
    }

    [Fact]
    public void The_shipped_lexicon_has_terms_in_all_directions()
    {
        Assert.Equal(6, TranslationLexicon.Default.PhraseTables.Count);
        var match = TranslationLexicon.Default.Phrases("ru", "en")!.LongestAt(["охрана", "окружающий", "среда"], 0)!.Value;
        Assert.Equal((3, "environment protect"), (match.Length, string.Join(' ', match.Translations[0].Stems)));
    }

    private static ParallelUnit Term(string en, string ru, float weight) => new(new Dictionary<string, string> { ["en"] = en, ["ru"] = ru }, weight, IsTerm: true);
}
