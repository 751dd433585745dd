using System.Buffers;
using System.Text.Json;
using SearchService.Analysis.Identification;

namespace SearchService.Analysis.Tests.Identification;

public sealed class LanguageIdentifierTests
{
    private const int WordsInSnippet = 10;

    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create("әғқңөұүһіӘҒҚҢӨҰҮҺІ");

    [Theory]
    [InlineData("kk", "Қазақстан Республикасының заңдары")]
    [InlineData("kk", "казакстан туралы барлык зандар")]
    [InlineData("kk", "серiктестiк туралы")]
    [InlineData("kk", "баланың құқықтары")]
    [InlineData("ru", "Республика Казахстан и законы")]
    [InlineData("ru", "о правах ребёнка")]
    [InlineData("ru", "Закон РК «Қазақстан темір жолы» вступил в силу со дня подписания")]
    [InlineData("en", "the rights of the child")]
    [InlineData("en", "Agreement with the Правительство")]
    public void Short_texts_have_these_languages(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Default.Identify(text).Language);

    [Theory]
    [InlineData("")]
    [InlineData("12.06.1997 — № 5")]
    [InlineData("漢字 שלום")]
    public void A_text_without_letters_that_tell_has_no_language(string text) =>
        Assert.Equal(default, LanguageIdentifier.Default.Identify(text));

    [Fact]
    public void The_weights_are_those_that_the_learner_finds_in_the_parallel_texts()
    {
        var kazakh = Texts("gov_train", "kk").Concat(Texts("treaties_dev", "kk")).Concat(Texts("udhr", "kk"));
        var russian = Texts("gov_train", "ru").Concat(Texts("constitution", "ru")).Concat(Texts("udhr", "ru"));
        var learned = TrigramWeights.Learn(kazakh, russian).Format();
        var path = Path.Combine(AppContext.BaseDirectory, "kazakh-russian.trigrams.tsv");
        File.WriteAllText(path, learned);
        Assert.True(learned == TrigramWeights.Shipped.Format(), $"the learner finds other weights now; they are in {path}");
    }

    [Theory]
    [InlineData("kk", false)]
    [InlineData("kk", true)]
    [InlineData("ru", false)]
    public void Snippets_of_unseen_sentences_are_recognised(string language, bool inRussianLetters) =>
        Recognises(language, Texts("gov_devtest", language), inRussianLetters, 0.99);

    [Fact]
    public void Snippets_of_english_treaties_and_of_the_constitution_are_recognised() =>
        Recognises("en", Texts("treaties_dev", "en").Concat(Texts("constitution", "en")), false, 0.995);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Snippets_of_kazakh_laws_are_recognised(bool inRussianLetters) =>
        Recognises("kk", Laws(), inRussianLetters, 0.99);

    [Theory]
    [InlineData("kk", "kk-laws", false)]
    [InlineData("kk", "kk-laws", true)]
    [InlineData("ru", "ru-tax-code", false)]
    [InlineData("en", "en-obliqa", false)]
    public void Snippets_of_the_judged_provisions_are_recognised(string language, string set, bool inRussianLetters) =>
        Recognises(language, Provisions($"judged/{set}/collection.jsonl"), inRussianLetters, 0.995);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Snippets_of_kazakh_treaties_are_recognised(bool inRussianLetters) =>
        Recognises("kk", Directory.GetFiles(Requires.Shared("parallel"), "treaty*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => Texts(Path.GetFileNameWithoutExtension(file), "kk")), inRussianLetters, 0.995);

    [Theory]
    [InlineData("000_1406ed2fdc0d1362.txt", "kk")]
    [InlineData("001_d07e983b9730e51b.txt", "en")]
    [InlineData("002_45f8f29fde36d9d9.txt", "ru")]
    public void Whole_documents_are_recognised(string file, string language)
    {
        var guess = LanguageIdentifier.Default.Identify(File.ReadAllText(Requires.Shared("corpus/seeds/" + file)));
        Assert.Equal(language, guess.Language);
        Assert.True(guess.Confidence > 0.9);
    }

    private static void Recognises(string language, IEnumerable<string> texts, bool inRussianLetters, double share)
    {
        var snippets = texts.SelectMany(Snippets).Where(snippet => language != "ru" || !IsKazakh(snippet)).ToArray();
        var wrong = snippets
            .Select(snippet => inRussianLetters ? RussianLetters(snippet) : snippet)
            .Where(snippet => LanguageIdentifier.Default.Identify(snippet).Language != language).ToArray();
        var accuracy = 1 - ((double)wrong.Length / snippets.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{language}, in Russian letters {inRussianLetters}: {accuracy:P3} of {snippets.Length}");
        Assert.True(snippets.Length > 500);
        Assert.True(accuracy >= share, $"{accuracy:P2} of {snippets.Length}: {string.Join(" / ", wrong.Take(10))}");
    }

    private static IEnumerable<string> Snippets(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter)).Chunk(WordsInSnippet)
            .Where(words => words.Length == WordsInSnippet).Select(words => string.Join(' ', words));

    // Some Russian pages quote whole Kazakh sentences; those snippets are Kazakh, and the answer that they are is right.
    private static bool IsKazakh(string snippet) =>
        snippet.Split(' ').Count(word => word.AsSpan().ContainsAny(s_kazakhLetters)) > WordsInSnippet / 2;

    private static string RussianLetters(string text)
    {
        const string Kazakh = "әғқңөұүһіӘҒҚҢӨҰҮҺІi";
        const string Russian = "агкноуухиАГКНОУУХИи";
        return string.Concat(text.Select(c => Kazakh.IndexOf(c) is var i and >= 0 ? Russian[i] : c));
    }

    private static IEnumerable<string> Laws() => Directory.GetFiles(Requires.Shared("corpus/laws-kk"), "*.txt")
        .Order(StringComparer.Ordinal).Where((_, i) => i % 20 == 0).Select(File.ReadAllText);

    private static IEnumerable<string> Provisions(string file) =>
        File.ReadLines(Requires.Shared(file)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

    private static IEnumerable<string> Texts(string file, string language) =>
        File.ReadLines(Requires.Shared($"parallel/{file}.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.TryGetProperty(language, out _))
            .Select(row => row.GetProperty(language).GetString()!);
}
